import type { Art } from '../catalog/catalog';

/** A backdrop: light wall, darker floor, an accent shape. All soft, so the product stands out. */
export interface Palette {
  readonly wall: string;
  readonly floor: string;
  readonly accent: string;
}

export const PALETTES: readonly Palette[] = [
  { wall: '#fbeee6', floor: '#f2d6c4', accent: '#f7b995' },
  { wall: '#eaf3ee', floor: '#cfe3d6', accent: '#9fcbb0' },
  { wall: '#eaf1fa', floor: '#cfdff2', accent: '#9fc0e8' },
  { wall: '#fdf5dc', floor: '#f5e2a8', accent: '#f2c94c' },
  { wall: '#fbeaee', floor: '#f3cdd6', accent: '#ee9fb1' },
  { wall: '#f1ecf8', floor: '#dccff0', accent: '#b99fe0' },
  { wall: '#f4efe6', floor: '#e3d5bf', accent: '#c9a877' },
  { wall: '#e6f4f4', floor: '#c3e2e2', accent: '#82c4c3' },
];

export function paletteOf(art: Pick<Art, 'seed'>): Palette {
  const palette = PALETTES[art.seed % PALETTES.length];
  if (!palette) throw new RangeError('no palette');
  return palette;
}

/** Placeholder colour while the picture loads: its wall. */
export function tintOf(art: Pick<Art, 'seed'>): string {
  return paletteOf(art).wall;
}
