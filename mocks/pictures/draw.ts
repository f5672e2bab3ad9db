import type { Art } from '../catalog/catalog';
import { iconBody } from './icons';
import { paletteOf } from './palette';

export const SIZE = 750;

/** View `0`…`3` of a product's gallery. */
export function drawProduct(art: Art, view: number): string {
  const palette = paletteOf(art);
  const scale = [13, 15, 11, 12][view] ?? 13;
  const at = (SIZE - 32 * scale) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}"><rect width="${SIZE}" height="${SIZE}" fill="${palette.wall}"/><g transform="translate(${at} ${at}) scale(${scale})">${iconBody(art.icon)}</g></svg>`;
}

export function drawShade(art: Art, shade: number): string | null {
  return art.colours[shade] === undefined ? null : drawProduct(art, 0);
}
