import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { kindOf, siteHeaders } from './site-headers';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};
const TEXT = /^(text|application\/json|image\/svg)/;

const squeeze = promisify(gzip);

async function fileAt(root: string, pathname: string): Promise<string | null> {
  const wanted = path.normalize(path.join(root, pathname));
  if (wanted !== root && !wanted.startsWith(root + path.sep)) return null;
  const found = await stat(wanted).catch(() => null);
  return found?.isFile() ? wanted : null;
}

/** Serves a built H5 app. A path without an extension is one of its routes: index.html answers. */
export function serveStatic(folder: string) {
  const root = path.resolve(folder);
  const packed = new Map<string, { changed: number; body: Buffer }>();
  const zip = async (file: string, body: Buffer): Promise<Buffer> => {
    const changed = (await stat(file)).mtimeMs;
    const known = packed.get(file);
    if (known?.changed === changed) return known.body;
    const made = await squeeze(body);
    packed.set(file, { changed, body: made });
    return made;
  };
  return async (request: Request): Promise<Response | null> => {
    const pathname = decodeURIComponent(new URL(request.url).pathname);
    const route = path.extname(pathname) === '';
    const own = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = (await fileAt(root, own)) ?? (route ? await fileAt(root, '/index.html') : null);
    if (!file) return null;
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    const headers = {
      ...siteHeaders(kindOf(pathname)),
      'Content-Type': type,
      Vary: 'Accept-Encoding',
    };
    const body = await readFile(file);
    const gzipped =
      TEXT.test(type) && (request.headers.get('Accept-Encoding') ?? '').includes('gzip');
    if (!gzipped) return new Response(new Uint8Array(body), { headers });
    const small = await zip(file, body);
    return new Response(new Uint8Array(small), {
      headers: { ...headers, 'Content-Encoding': 'gzip' },
    });
  };
}
