import type { Drawing } from './capabilities';

/** What both a browser's and a host's 2D context have. */
export interface Brush {
  fillStyle: unknown;
  fillRect(x: number, y: number, width: number, height: number): void;
}

/** Every unit is a whole number of pixels, so that a scanner meets straight edges. */
export function fillBoxes(brush: Brush, { size, ground, ink, boxes }: Drawing, pixels: number) {
  const unit = Math.max(Math.floor(pixels / size), 1);
  const start = Math.floor((pixels - unit * size) / 2);
  brush.fillStyle = ground;
  brush.fillRect(0, 0, pixels, pixels);
  brush.fillStyle = ink;
  for (const [x, y, width, height] of boxes) {
    brush.fillRect(start + x * unit, start + y * unit, width * unit, height * unit);
  }
}
