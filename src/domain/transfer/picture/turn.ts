import { bigEndian, latin, littleEndian, startsWith } from './bytes';

/** How a picture has to be turned to stand upright, as Exif numbers it: 1 is upright, 2 to 8 are not. */
export type Turn = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const UPRIGHT: Turn = 1;
const START = [0xff, 0xd8];
const MARK = 0xff;
const APP1 = 0xe1;
const SCAN = 0xda;
const NAME = 'Exif\0\0';
const ORIENTATION = 0x0112;
const ENTRY = 12;

/** Where a file says it, and in which byte order. */
interface Place {
  readonly at: number;
  readonly isBig: boolean;
  readonly turn: number;
}

/** The entry in a list of Exif; `base` is where its offsets count from. */
function placeIn(bytes: Uint8Array, base: number, end: number): Place | null {
  const order = latin(bytes, base, 2);
  if (order !== 'MM' && order !== 'II') return null;
  const isBig = order === 'MM';
  const long = (at: number) => (isBig ? bigEndian(bytes, at, 4) : littleEndian(bytes, at));
  const short = (at: number) =>
    isBig ? bigEndian(bytes, at, 2) : littleEndian(bytes, at) % 65_536;
  const list = base + long(base + 4);
  const count = short(list);
  for (let index = 0; index < count; index += 1) {
    const at = list + 2 + index * ENTRY;
    if (!(at + ENTRY <= end)) return null;
    if (short(at) === ORIENTATION) return { at: at + 8, isBig, turn: short(at + 8) };
  }
  return null;
}

function placeOf(bytes: Uint8Array): Place | null {
  if (!startsWith(bytes, 0, START)) return null;
  let at = START.length;
  while (at + 4 <= bytes.length && bytes[at] === MARK) {
    const code = bytes[at + 1];
    if (code === MARK) {
      at += 1;
      continue;
    }
    const end = at + 2 + bigEndian(bytes, at + 2, 2);
    if (code === SCAN || end < at + 4) return null;
    if (code === APP1 && latin(bytes, at + 4, NAME.length) === NAME) {
      return placeIn(bytes, at + 4 + NAME.length, Math.min(end, bytes.length));
    }
    at = end;
  }
  return null;
}

/**
 * What a JPEG's Exif says of its turn. It goes with the rest of the Exif when the file is cleaned,
 * so the picture has to be turned before. Anything that cannot be read is upright. The start of the
 * file (64 KB) is enough.
 */
export function turnOf(bytes: Uint8Array): Turn {
  const turn = placeOf(bytes)?.turn ?? UPRIGHT;
  return turn >= 1 && turn <= 8 ? (turn as Turn) : UPRIGHT;
}

/** A copy that calls itself upright, so that no decoder turns it: whoever draws it does. */
export function withoutTurn(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const place = placeOf(bytes);
  if (place !== null) copy.set(place.isBig ? [0, UPRIGHT] : [UPRIGHT, 0], place.at);
  return copy;
}

/** True when width and height change places. */
export const isSideways = (turn: Turn): boolean => turn >= 5;

/**
 * The canvas transform that sets a picture upright; `width` and `height` are those of the canvas,
 * the picture being drawn with the sides it has in the file.
 */
export function uprightTransform(
  turn: Turn,
  width: number,
  height: number,
): readonly [number, number, number, number, number, number] {
  switch (turn) {
    case 1:
      return [1, 0, 0, 1, 0, 0];
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, width, 0];
    case 7:
      return [0, -1, -1, 0, width, height];
    case 8:
      return [0, -1, 1, 0, 0, height];
  }
}
