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
