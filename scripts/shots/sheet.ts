import { existsSync } from 'node:fs';
import sharp from 'sharp';

const WIDTH = 240;
const GAP = 8;
const LABEL = 22;
/** Screens in one row, each on all its targets side by side. */
const SCREENS = 2;

export interface Row {
  readonly name: string;
  /** One file a target; a missing one leaves its place empty. */
  readonly files: readonly string[];
}

const label = (text: string, width: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(LABEL)}"><text x="2" y="16" font-family="sans-serif" font-size="14" fill="#111">${text}</text></svg>`,
  );

interface Layer {
  readonly input: Buffer;
  readonly left: number;
  readonly top: number;
}

/** Screens of one look, each on its targets side by side, to be looked at whole. */
export async function contactSheet(rows: readonly Row[], out: string): Promise<void> {
  const columns = Math.max(...rows.map(({ files }) => files.length));
  const group = columns * (WIDTH + GAP) + GAP;
  const layers: Layer[] = [];
  let [line, top, bottom] = [0, GAP, GAP];
  for (const [index, { name, files }] of rows.entries()) {
    if (Math.floor(index / SCREENS) !== line) [line, top] = [Math.floor(index / SCREENS), bottom];
    const left = GAP + (index % SCREENS) * group;
    layers.push({ input: label(name, WIDTH), left, top });
    for (const [at, file] of files.entries()) {
      if (!existsSync(file)) continue;
      const shot = sharp(file).resize({ width: WIDTH });
      const { data, info } = await shot.toBuffer({ resolveWithObject: true });
      layers.push({ input: data, left: left + at * (WIDTH + GAP), top: top + LABEL });
      bottom = Math.max(bottom, top + LABEL + info.height + GAP);
    }
  }
  await sharp({
    create: { width: GAP + SCREENS * group, height: bottom, channels: 3, background: '#c8c8cc' },
  })
    .composite(layers)
    .png()
    .toFile(out);
}
