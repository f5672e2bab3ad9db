import path from 'node:path';
import sharp from 'sharp';

const COLUMNS = 8;
const WIDTH = 240;
const GAP = 12;
const LABEL = 22;

const label = (text: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(LABEL)}"><text x="2" y="16" font-family="sans-serif" font-size="14" fill="#111">${text}</text></svg>`,
  );

/** All pictures of one look side by side, to be looked at whole. */
export async function contactSheet(files: readonly string[], out: string): Promise<void> {
  const cells = await Promise.all(
    files.map((file) => sharp(file).resize({ width: WIDTH }).toBuffer({ resolveWithObject: true })),
  );
  const height = Math.max(...cells.map(({ info }) => info.height)) + LABEL;
  const rows = Math.ceil(files.length / COLUMNS);
  const at = (index: number) => ({
    left: GAP + (index % COLUMNS) * (WIDTH + GAP),
    top: GAP + Math.floor(index / COLUMNS) * (height + GAP),
  });
  const layers = cells.flatMap(({ data }, index) => {
    const { left, top } = at(index);
    const name = path.basename(files[index] ?? '', '.png');
    return [
      { input: label(name), left, top },
      { input: data, left, top: top + LABEL },
    ];
  });
  await sharp({
    create: {
      width: GAP + COLUMNS * (WIDTH + GAP),
      height: GAP + rows * (height + GAP),
      channels: 3,
      background: '#c8c8cc',
    },
  })
    .composite(layers)
    .png()
    .toFile(out);
}
