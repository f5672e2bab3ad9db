import { shadow } from './backdrop';
import { boundsOf, type Box } from './bounds';

/** Where a thing is: centre, foot (or middle), longer side in pixels, lean in degrees. */
export interface Thing {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly lean: number;
}

/** Wide things may be a little larger than tall ones: they fill the frame alike. */
const scaleOf = (box: Box, size: number) => {
  const wide = box.right - box.left;
  const tall = box.bottom - box.top;
  return size / Math.max(wide, tall * 1.04, 14);
};

/** On the ground: the foot of what is drawn touches `y`, with a soft shadow under it. */
export function stand(body: string, box: Box, { x, y, size, lean }: Thing): string {
  const scale = scaleOf(box, size);
  const wide = (box.right - box.left) * scale;
  const middle = (box.left + box.right) / 2;
  return `${shadow(x, y, wide)}<g transform="translate(${x} ${y}) rotate(${lean}) scale(${scale.toFixed(3)}) translate(${-middle} ${-box.bottom + 0.3})">${body}</g>`;
}

/** Seen from above or close: centred on `y`. */
export function float(body: string, { x, y, size, lean }: Thing, shaded = false): string {
  const box = boundsOf(body);
  const scale = scaleOf(box, size);
  const [across, down] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const under = shaded
    ? `<ellipse cx="${x + 6}" cy="${y + 14}" rx="${((box.right - box.left) * scale) / 1.9}" ry="${((box.bottom - box.top) * scale) / 1.9}" transform="rotate(${lean} ${x} ${y})" fill="url(#s)" opacity=".6"/>`
    : '';
  return `${under}<g transform="translate(${x} ${y}) rotate(${lean}) scale(${scale.toFixed(3)}) translate(${-across} ${-down})">${body}</g>`;
}
