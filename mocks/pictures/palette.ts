import { createRandom } from '../random';
import type { Art } from '../catalog/catalog';
import { hsl, mix } from './colour';

/** A set to photograph in: wall, floor, plinth, an accent shape and the shadow's colour. */
export interface Palette {
  readonly wall: string;
  readonly floor: string;
  readonly plinth: string;
  readonly accent: string;
  readonly shade: string;
}

/** Hues that flatter goods; the numbers are degrees. */
const HUES = [18, 28, 38, 46, 92, 142, 168, 192, 206, 218, 262, 334, 350];

export function paletteOf(art: Pick<Art, 'seed'>): Palette {
  const random = createRandom(art.seed);
  const hue = random.pick(HUES) + random.int(-5, 5);
  const near = hue + random.pick([-24, 24, 150]);
  const wall = hsl((hue + 360) % 360, 0.42 + random.next() * 0.2, 0.9 + random.next() * 0.035);
  const floor = hsl((hue + 360) % 360, 0.4, 0.835);
  return {
    wall,
    floor,
    plinth: mix(wall, '#ffffff', 0.6),
    accent: hsl((near + 360) % 360, 0.55, 0.8),
    shade: hsl((hue + 360) % 360, 0.35, 0.32),
  };
}

/** Placeholder colour while the picture loads: its wall. */
export function tintOf(art: Pick<Art, 'seed'>): string {
  return paletteOf(art).wall;
}
