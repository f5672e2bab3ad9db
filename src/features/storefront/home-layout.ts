export interface HomeLayout {
  readonly banner: number;
  readonly doors: number;
  readonly picks: number;
  readonly heading: number;
  readonly columns: number;
  readonly tilePicture: number;
  readonly rowHeight: number;
  /** Pixels above the feed's first row. */
  readonly offset: number;
  readonly viewHeight: number;
}

const GUTTER = 12;
const GAP = 8;
const WIDEST = 960;

const columnsFor = (width: number) => (width >= 840 ? 4 : width >= 600 ? 3 : 2);

/**
 * Every height of home in logical pixels, so that the feed knows where it begins without
 * measuring and nothing jumps when pictures arrive.
 */
export function homeLayout(
  window: { readonly width: number; readonly height: number },
  elder: boolean,
  head: boolean,
): HomeLayout {
  const width = Math.min(window.width, WIDEST);
  const columns = columnsFor(width);
  const banner = Math.round((width - 2 * GUTTER) * (width > 600 ? 0.28 : 0.42));
  const doors = (elder ? 118 : 88) * 2 + GAP;
  const picks = elder ? 252 : 186;
  const heading = elder ? 64 : 48;
  const tilePicture = Math.floor((width - 2 * GUTTER - GAP * (columns - 1)) / columns);
  return {
    banner,
    doors,
    picks,
    heading,
    columns,
    tilePicture,
    rowHeight: tilePicture + (elder ? 172 : 124) + GAP,
    offset: (head ? banner + doors + picks + 3 * GAP : 0) + heading,
    viewHeight: window.height,
  };
}
