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
