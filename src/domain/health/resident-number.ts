/** GB 11643-1999, ISO 7064 MOD 11-2. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const SIGNS = '10X98765432';
const BEIJING_MS = 8 * 3_600_000;
const FIRST_YEAR = 1900;

/**
 * The last sign of an 18-digit number. It finds every single wrong digit and every two neighbours
 * that changed places.
 * @param first17 seventeen digits
 */
export function checkSign(first17: string): string {
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(first17.charAt(at)), 0);
  return SIGNS.charAt(sum % 11);
}

/** Seventeen digits and the sign that belongs to them. */
export const hasRightSign = (number: string): boolean =>
  /^\d{17}[\dX]$/.test(number) && checkSign(number.slice(0, 17)) === number.charAt(17);

/** `20261123` in Beijing. @param now the server's time (ms) */
export function beijingDay(now: number): number {
  const date = new Date(now + BEIJING_MS);
  return (date.getUTCFullYear() * 100 + date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/**
 * What is wrong with a date of birth, in words; null: nothing.
 * @param birth `yyyymmdd`
 * @param now the server's time (ms): nobody is born after today in Beijing
 */
export function birthFault(birth: string, now: number): string | null {
  const year = Number(birth.slice(0, 4));
  const month = Number(birth.slice(4, 6));
  const day = Number(birth.slice(6));
  if (year < FIRST_YEAR) return `号码里的出生日期早于 ${FIRST_YEAR} 年，请核对`;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal) return '号码里的出生日期不存在，请核对';
  return Number(birth) > beijingDay(now) ? '号码里的出生日期晚于今天，请核对' : null;
}
