import jsQR from 'jsqr';
import type { Drawing } from '@/platform/capabilities';
import { fillBoxes } from '@/platform/fill-boxes';

/** Pixels as `ImageData` has them: red, green, blue, opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** What a scanner reads out of a picture; null: nothing. */
export const scan = ({ data, width, height }: Pixels): string | null =>
  jsQR(data, width, height)?.data ?? null;

const shade = (colour: unknown) => parseInt(String(colour).slice(1, 3), 16);

/** A drawing as the hosts' canvases fill it, in greys. */
export function painted(drawing: Drawing, side: number): Pixels {
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const brush = {
    fillStyle: '#000000' as unknown,
    fillRect(left: number, top: number, width: number, height: number) {
      for (let y = top; y < top + height; y += 1) {
        const from = (y * side + left) * 4;
        data.fill(shade(this.fillStyle), from, from + width * 4);
      }
    },
  };
  fillBoxes(brush, drawing, side);
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return { width: side, height: side, data };
}
