import type { Random } from '../random';
import { mix } from './colour';
import type { Palette } from './palette';

export const SIZE = 750;
/** Where things stand. */
export const GROUND = 590;

const gradient = (palette: Palette) =>
  `<defs><linearGradient id="w" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${mix(palette.wall, '#ffffff', 0.45)}"/><stop offset="1" stop-color="${palette.wall}"/></linearGradient><linearGradient id="f" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${palette.floor}"/><stop offset="1" stop-color="${mix(palette.floor, palette.wall, 0.6)}"/></linearGradient><radialGradient id="s"><stop offset="0" stop-color="${palette.shade}" stop-opacity=".42"/><stop offset=".55" stop-color="${palette.shade}" stop-opacity=".18"/><stop offset="1" stop-color="${palette.shade}" stop-opacity="0"/></radialGradient></defs>`;

const wall = `<rect width="${SIZE}" height="${SIZE}" fill="url(#w)"/>`;
const floor = (y: number) => `<rect y="${y}" width="${SIZE}" height="${SIZE - y}" fill="url(#f)"/>`;

type Backdrop = (palette: Palette, random: Random) => string;

const sun: Backdrop = (palette, random) => {
  const x = 375 + random.int(-70, 70);
  return `${wall}<circle cx="${x}" cy="330" r="${random.int(230, 265)}" fill="${palette.accent}" opacity=".55"/>${floor(500)}`;
};

const arch: Backdrop = (palette, random) => {
  const half = random.int(195, 235);
  const top = random.int(130, 170);
  const left = 375 - half;
  return `${wall}<path d="M${left} 520V${top + half}a${half} ${half} 0 0 1 ${half * 2} 0V520z" fill="${palette.accent}" opacity=".5"/><path d="M${left + 26} 520V${top + half}a${half - 26} ${half - 26} 0 0 1 ${half * 2 - 52} 0V520z" fill="${mix(palette.wall, '#ffffff', 0.55)}" opacity=".8"/>${floor(515)}`;
};

const plinth: Backdrop = (palette, random) => {
  const width = random.int(440, 520);
  const left = (SIZE - width) / 2;
  return `${wall}${floor(470)}<ellipse cx="375" cy="672" rx="${width / 2 + 34}" ry="34" fill="${palette.shade}" opacity=".14"/><path d="M${left} 578v70a${width / 2} 40 0 0 0 ${width} 0v-70z" fill="${mix(palette.plinth, palette.floor, 0.55)}"/><ellipse cx="375" cy="578" rx="${width / 2}" ry="48" fill="${palette.plinth}"/>`;
};

const sunlight: Backdrop = (_palette, random) => {
  const lean = random.int(90, 150);
  const pane = (x: number) =>
    `<path d="M${x} 0h110l-${lean} ${SIZE}h-110z" fill="#ffffff" opacity=".34"/>`;
  return `${wall}${floor(520)}${pane(random.int(250, 330))}${pane(random.int(430, 500))}`;
};

const hills: Backdrop = (palette) =>
  `${wall}<path d="M0 470q190-130 400-30t350-40v350H0z" fill="${palette.accent}" opacity=".42"/><path d="M0 540q250-80 750-10v220H0z" fill="url(#f)"/>`;

const cloth: Backdrop = (palette) =>
  `${wall}<path d="M0 500q375-46 750 0v250H0z" fill="url(#f)"/><path d="M0 540q375-46 750 0" stroke="${palette.plinth}" stroke-width="3" fill="none" opacity=".7"/><path d="M0 556q375-46 750 0" stroke="${palette.plinth}" stroke-width="1.5" fill="none" opacity=".6"/>`;

const BACKDROPS: readonly Backdrop[] = [sun, arch, plinth, sunlight, hills, cloth];

export function backdrop(palette: Palette, random: Random, at: number): string {
  const draw = BACKDROPS[at % BACKDROPS.length] ?? sun;
  return `${gradient(palette)}${draw(palette, random)}`;
}

/** A soft shadow on the ground under a thing `width` wide. */
export const shadow = (x: number, y: number, width: number) =>
  `<ellipse cx="${x}" cy="${y}" rx="${width * 0.56}" ry="${width * 0.085}" fill="url(#s)"/>`;
