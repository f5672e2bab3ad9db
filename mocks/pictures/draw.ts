import type { Art } from '../catalog/catalog';
import { createRandom, type Random } from '../random';
import { backdrop, GROUND, SIZE } from './backdrop';
import { mix } from './colour';
import { boundsOf } from './bounds';
import { dyed, iconBody } from './icons';
import { float, stand, type Thing } from './stand';
import { paletteOf } from './palette';

const thing = (x: number, y: number, size: number, lean = 0): Thing => ({ x, y, size, lean });

/** The silhouette a little larger in one pale tone: things of one colour stay apart. */
const halo = (body: string, tone: string) =>
  `<g stroke="${tone}" stroke-width="1.1" stroke-linejoin="round">${body.replace(/fill="(?!none)[^"]*"/g, `fill="${tone}"`)}</g>`;

const put = (body: string, { x, y, size, lean }: Thing, edge: string) =>
  stand(edge + body, boundsOf(body), { x, y, size, lean });

type Arrangement = (random: Random) => readonly Thing[];

/** Back to front. */
const ARRANGEMENTS: readonly Arrangement[] = [
  () => [thing(375, GROUND + 22, 480)],
  (random) => [thing(375, GROUND + 24, 490, random.pick([-7, 7]))],
  () => [thing(535, GROUND - 16, 330), thing(285, GROUND + 34, 410)],
  () => [thing(215, GROUND - 16, 330), thing(465, GROUND + 34, 410)],
  () => [thing(190, GROUND - 20, 270), thing(560, GROUND - 20, 270), thing(375, GROUND + 38, 390)],
];

const frame = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}">${inner}</svg>`;

const shadeOf = (art: Art, shade: number) => {
  const colour = art.colours[shade];
  return colour === undefined ? iconBody(art.icon) : dyed(art.icon, colour);
};

function staged(art: Art, body: string, turn: number): string {
  const random = createRandom(art.seed + turn * 7919);
  const scene = backdrop(paletteOf(art), random, (art.seed >>> 3) + turn);
  const arrange = ARRANGEMENTS[((art.seed >>> 7) + turn) % ARRANGEMENTS.length];
  const things = arrange?.(random) ?? [];
  const tone = mix(paletteOf(art).wall, '#ffffff', 0.5);
  const drawn = things.map((one, at) => put(body, one, at > 0 ? halo(body, tone) : ''));
  return frame(`${scene}${drawn.join('')}`);
}

/** Close: part of the thing fills the frame. */
function closeUp(art: Art, body: string): string {
  const random = createRandom(art.seed + 31);
  const palette = paletteOf(art);
  const x = random.pick([120, 630]);
  return frame(
    `${backdrop(palette, random, 3)}${float(body, { x, y: 420, size: 900, lean: random.int(-10, 10) })}`,
  );
}

/** From above: a loose pattern of the thing, or of all its colours. */
function flatLay(art: Art): string {
  const palette = paletteOf(art);
  const random = createRandom(art.seed + 97);
  const cells = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((cell) => {
    const x = 125 + (cell % 3) * 250;
    const y = 125 + Math.floor(cell / 3) * 250;
    const size = random.int(172, 196);
    const body = shadeOf(art, art.colours.length ? cell % art.colours.length : -1);
    return float(body, { x, y, size, lean: random.int(-24, 24) }, true);
  });
  const base = `<rect width="${SIZE}" height="${SIZE}" fill="${mix(palette.wall, palette.floor, 0.35)}"/>`;
  const defs = backdrop(palette, random, 0).split('</defs>')[0] ?? '';
  return frame(`${defs}</defs>${base}${cells.join('')}`);
}

/** View `0` is the list's picture, `1` another set, `2` a close-up, `3` a flat lay. */
export function drawProduct(art: Art, view: number): string {
  if (view === 2) return closeUp(art, shadeOf(art, 0));
  if (view === 3) return flatLay(art);
  return staged(art, shadeOf(art, 0), view);
}

/** The list's picture in one of the product's colours; null when it has no such colour. */
export function drawShade(art: Art, shade: number): string | null {
  return art.colours[shade] === undefined ? null : staged(art, shadeOf(art, shade), 0);
}
