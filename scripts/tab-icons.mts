/** Draws the tab bar's icons: PNG, because both mini-program hosts take nothing else there. */
import { mkdirSync } from 'node:fs';
import sharp from 'sharp';

const SIZE = 81;
const shapes: Record<string, string> = {
  home: '<path d="M6 21 24 6l18 15v19a2 2 0 0 1-2 2H29V29H19v13H8a2 2 0 0 1-2-2z"/>',
  category:
    '<rect x="6" y="6" width="15" height="15" rx="3"/><rect x="27" y="6" width="15" height="15" rx="7.5"/><rect x="6" y="27" width="15" height="15" rx="3"/><rect x="27" y="27" width="15" height="15" rx="3"/>',
  cart: '<path d="M4 7h6l5 23h22l5-17H12"/><circle cx="18" cy="39" r="3"/><circle cx="34" cy="39" r="3"/>',
  me: '<circle cx="24" cy="15" r="9"/><path d="M6 43c1-11 8-16 18-16s17 5 18 16z"/>',
};

function svg(shape: string, colour: string, filled: boolean): Buffer {
  const paint = filled ? `fill="${colour}"` : 'fill="none"';
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 56 56" width="${SIZE}" height="${SIZE}"><g ${paint} stroke="${colour}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round">${shape}</g></svg>`,
  );
}

const folder = 'src/assets/tab';
mkdirSync(folder, { recursive: true });
for (const [name, shape] of Object.entries(shapes)) {
  await sharp(svg(shape, '#8a8a8f', false))
    .png({ palette: true, colours: 6, dither: 0, effort: 10, compressionLevel: 9 })
    .toFile(`${folder}/${name}.png`);
  await sharp(svg(shape, '#c2410c', name !== 'cart'))
    .png({ palette: true, colours: 6, dither: 0, effort: 10, compressionLevel: 9 })
    .toFile(`${folder}/${name}-on.png`);
}
