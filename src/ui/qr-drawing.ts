import { encode } from 'uqr';

/** The free margin that a scanner needs, in modules (ISO/IEC 18004). */
const MARGIN = 4;

type Box = readonly [x: number, y: number, width: number, height: number];

/** The dark modules of one row, neighbours joined into one box. */
function runs(row: readonly boolean[], y: number): readonly Box[] {
  const boxes: Box[] = [];
  let from = -1;
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x] === true && from < 0) from = x;
    if (row[x] !== true && from >= 0) {
      boxes.push([from, y, x - from, 1]);
      from = -1;
    }
  }
  return boxes;
}

/**
 * A QR code of the text as filled boxes. Always dark on white, whatever the theme: a scanner may not
 * read the reverse.
 */
export function qrDrawing(text: string) {
  const { data, size } = encode(text, { ecc: 'M', border: MARGIN });
  return { size, ground: '#ffffff', ink: '#000000', boxes: data.flatMap(runs) };
}

export type QrDrawing = ReturnType<typeof qrDrawing>;
