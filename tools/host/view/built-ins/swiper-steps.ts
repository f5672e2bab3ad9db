export interface Strip {
  readonly count: number;
  /** Items that show at once. */
  readonly shown: number;
  readonly circular: boolean;
}

/** px per ms from which a short swipe turns the page as well. */
const FLICK = 0.3;

/** Last item that can come first. */
const lastOf = ({ count, shown }: Strip): number => Math.max(0, count - shown);

/** Index of any whole number of steps: around the strip, or up to its ends. */
export function indexAt(step: number, strip: Strip): number {
  if (strip.count === 0) return 0;
  if (!strip.circular) return Math.min(Math.max(step, 0), lastOf(strip));
  return ((step % strip.count) + strip.count) % strip.count;
}

/**
 * Where a swipe ends.
 * @param from step at which the finger came down
 * @param moved items the strip has moved since, positive towards later ones
 * @param speed px per ms in the same direction
 * @returns the step, one beside `from` at most; without limits on a strip that goes round
 */
export function swipeTarget(from: number, moved: number, speed: number, strip: Strip): number {
  const turns = Math.abs(speed) >= FLICK ? Math.sign(speed) : Math.round(moved);
  const step = from + Math.min(Math.max(turns, -1), 1);
  return strip.circular ? step : indexAt(step, strip);
}

/** Nearest step to `from` that shows `index`. */
export function stepTo(from: number, index: number, strip: Strip): number {
  if (!strip.circular || strip.count === 0) return index;
  const ahead = indexAt(index - Math.round(from), strip);
  return Math.round(from) + (ahead > strip.count / 2 ? ahead - strip.count : ahead);
}

/** Where item `index` lies, in items from the first that shows, when the strip stands at `step`. */
export function placeOf(index: number, step: number, strip: Strip): number {
  const away = index - step;
  if (!strip.circular || strip.count === 0) return away;
  const round = ((away % strip.count) + strip.count) % strip.count;
  return round > strip.count - (strip.count - strip.shown + 1) / 2 ? round - strip.count : round;
}

/** The step after this in a strip that plays by itself: after the end, the beginning. */
export const nextStep = (step: number, strip: Strip): number =>
  !strip.circular && step >= lastOf(strip) ? 0 : step + 1;
