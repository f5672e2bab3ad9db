export interface HomeLayout {
  /** The door to the health code; in the elder mode the four doors. */
  readonly ways: number;
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

/** Type that is larger still leaves a phone room for one product in a row. */
const columnsFor = (width: number, large: boolean) => {
  if (width < 600) return large ? 1 : 2;
  return width >= 840 ? 4 : 3;
};

const DOOR = 56;
const BIG_DOOR = { elder: 132, large: 148 };
/** What a card needs below its picture. */
const WORDS = { plain: 124, elder: 172, large: 184 };

/**
 * Every height of home in logical pixels, so that the feed knows where it begins without
 * measuring and nothing jumps when pictures arrive.
 */
export function homeLayout(
  window: { readonly width: number; readonly height: number },
  { elder, large = false }: { readonly elder: boolean; readonly large?: boolean },
  head: boolean,
): HomeLayout {
  const width = Math.min(window.width, WIDEST);
  const columns = columnsFor(width, large);
  const size = large ? 'large' : elder ? 'elder' : 'plain';
  const ways = size === 'plain' ? DOOR : 2 * BIG_DOOR[size] + GAP;
  const banner = Math.round((width - 2 * GUTTER) * (width > 600 ? 0.28 : 0.42));
  const doors = (elder ? 118 : 88) * 2 + GAP;
  const picks = elder ? 252 : 186;
  const heading = elder ? 64 : 48;
  const tilePicture = Math.floor((width - 2 * GUTTER - GAP * (columns - 1)) / columns);
  return {
    ways,
    banner,
    doors,
    picks,
    heading,
    columns,
    tilePicture,
    rowHeight: tilePicture + WORDS[size] + GAP,
    offset: ways + GAP + (head && !elder ? banner + doors + picks + 3 * GAP : 0) + heading,
    viewHeight: window.height,
  };
}
