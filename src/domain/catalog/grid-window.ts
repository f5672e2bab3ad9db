export interface GridScroll {
  /** Page scroll, offset of the grid in the page and row height: pixels. */
  readonly scrollTop: number;
  readonly offset: number;
  readonly rowHeight: number;
  /** Rows in all, and rows kept drawn. */
  readonly rows: number;
  readonly pool: number;
}

/**
 * First row to draw. It moves in whole rows and keeps one row above the window, so a scroll
 * within a row changes nothing.
 */
export function gridWindow({ scrollTop, offset, rowHeight, rows, pool }: GridScroll): number {
  const top = Math.floor((scrollTop - offset) / rowHeight) - 1;
  return Math.max(0, Math.min(top, rows - pool));
}

/**
 * Gives every row that is drawn now a number; the numbers rise from row to row. A row keeps its
 * number as long as that is so: one that is removed leaves a gap, which it finds again when it is
 * taken back, and the others need not be told.
 * @param before numbers by row id as they were last
 * @param now row ids that are drawn now, from top to bottom, without repetition
 * @returns numbers by row id; `before` itself when nothing changed
 */
export function keepOrder(
  before: ReadonlyMap<string, number>,
  now: readonly string[],
): ReadonlyMap<string, number> {
  const known = now.findIndex((id) => before.has(id));
  let last = known < 0 ? -1 : (before.get(now[known] ?? '') ?? 0) - known - 1;
  const next = new Map<string, number>();
  for (const id of now) {
    last = Math.max(before.get(id) ?? last + 1, last + 1);
    next.set(id, last);
  }
  const same = next.size === before.size && now.every((id) => next.get(id) === before.get(id));
  return same ? before : next;
}

/**
 * Gives every row that is drawn now a place: who had one keeps it, who is new takes a free one. So
 * a row that comes or goes never moves the others in the tree.
 * @param before row ids by place as they were drawn last, `''` where a place is free
 * @param now row ids that are drawn now, without repetition
 * @returns row ids by place, never fewer places than before; `before` itself when nothing changed
 */
export function keepPlaces(before: readonly string[], now: readonly string[]): readonly string[] {
  const wanted = new Set(now);
  const kept = before.map((id) => (wanted.has(id) ? id : ''));
  const placed = new Set(kept);
  const rest = now.filter((id) => !placed.has(id));
  const places = [...kept.map((id) => id || (rest.shift() ?? '')), ...rest];
  const same = places.length === before.length && places.every((id, at) => id === before[at]);
  return same ? before : places;
}
