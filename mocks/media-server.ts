import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { pictureFor } from './pictures/media';

const WIDTHS = [160, 320, 750];
/** Part of the cache's name: raise it when the drawing changes. */
const STYLE = 1;

const widthOf = (asked: string | null) =>
  WIDTHS.find((width) => width >= Number(asked ?? 750)) ?? 750;

async function render(svg: string, width: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 96 })
    .resize({ width })
    .webp({ quality: 82 })
    .toBuffer();
}

/** Pictures rendered to webp once, then kept under `folder`. */
export function createMediaServer(folder: string) {
  const running = new Map<string, Promise<Buffer>>();
  const make = async (file: string, svg: string, width: number): Promise<Buffer> => {
    const kept = await readFile(file).catch(() => null);
    if (kept) return kept;
    const image = await render(svg, width);
    await mkdir(path.dirname(file), { recursive: true });
    // Two servers may draw the same picture, in one process too.
    const half = `${file}.${randomUUID()}.part`;
    await writeFile(half, image);
    await rename(half, file);
    return image;
  };
  return async (url: URL): Promise<Response> => {
    const svg = pictureFor(url.pathname);
    if (svg === null) return new Response('not found', { status: 404 });
    const width = widthOf(url.searchParams.get('w'));
    const name = `${String(STYLE)}${url.pathname.slice('/media'.length).replace('.webp', '')}-${width}.webp`;
    const file = path.join(folder, name);
    const job = running.get(file) ?? make(file, svg, width).finally(() => running.delete(file));
    running.set(file, job);
    const image = await job;
    return new Response(new Uint8Array(image), {
      headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'public, max-age=86400' },
    });
  };
}
