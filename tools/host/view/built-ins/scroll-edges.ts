export interface Extent {
  readonly scrollLeft: number;
  readonly scrollTop: number;
  readonly scrollWidth: number;
  readonly scrollHeight: number;
  readonly clientWidth: number;
  readonly clientHeight: number;
}

export type Edge = 'top' | 'bottom' | 'left' | 'right';

export interface Limits {
  /** px from the start and from the end within which the edge counts as reached. */
  readonly upper: number;
  readonly lower: number;
  readonly x: boolean;
  readonly y: boolean;
}

function within(at: Extent, { upper, lower, x, y }: Limits): Set<Edge> {
  const found = new Set<Edge>();
  if (y && at.scrollTop <= upper) found.add('top');
  if (y && at.scrollHeight - at.clientHeight - at.scrollTop <= lower) found.add('bottom');
  if (x && at.scrollLeft <= upper) found.add('left');
  if (x && at.scrollWidth - at.clientWidth - at.scrollLeft <= lower) found.add('right');
  return found;
}

function towards(edge: Edge, before: Extent, after: Extent): boolean {
  if (edge === 'top') return after.scrollTop < before.scrollTop;
  if (edge === 'bottom') return after.scrollTop > before.scrollTop;
  if (edge === 'left') return after.scrollLeft < before.scrollLeft;
  return after.scrollLeft > before.scrollLeft;
}

/**
 * The edges a scroll has just come to: once each, when moving towards it; content that has grown
 * since makes its end a new one.
 */
export function edgesReached(before: Extent, after: Extent, limits: Limits): readonly Edge[] {
  const grown =
    before.scrollHeight !== after.scrollHeight || before.scrollWidth !== after.scrollWidth;
  const was = within(before, limits);
  return [...within(after, limits)].filter(
    (edge) =>
      towards(edge, before, after) &&
      (!was.has(edge) || (grown && (edge === 'bottom' || edge === 'right'))),
  );
}
