const BEIJING_MS = 8 * 3_600_000;
const two = (value: number) => String(value).padStart(2, '0');

/** Epoch ms on the clock of Beijing, whatever the device's own zone is. */
function beijing(instant: number) {
  const date = new Date(instant + BEIJING_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time: `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`,
    seconds: two(date.getUTCSeconds()),
  };
}

/** `7月24日 18:00`, Beijing time, for sentences. */
export function dayTime(instant: number): string {
  const { month, day, time } = beijing(instant);
  return `${month}月${day}日 ${time}`;
}

/** `2026-07-24 18:00:05`, Beijing time, for records. */
export function fullTime(instant: number): string {
  const { year, month, day, time, seconds } = beijing(instant);
  return `${year}-${two(month)}-${two(day)} ${time}:${seconds}`;
}

/** Milliseconds left as `14:59`, from an hour on `1:05:09`; a part of a second counts as one. */
export function timeLeft(leftMs: number): string {
  const left = Math.max(0, Math.ceil(leftMs / 1000));
  const clock = `${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
  return left < 3600 ? clock : `${Math.floor(left / 3600)}:${clock}`;
}
