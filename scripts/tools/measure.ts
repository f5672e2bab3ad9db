import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readAppJson } from './build-output';

export interface Asset {
  /** Relative to the build's folder, with `/`. */
  readonly file: string;
  readonly raw: number;
  readonly gzip: number;
}

const IMAGE = /\.(png|jpe?g|gif|webp|svg|ico)$/i;

/** Everything that is shipped; source maps are not. */
export function assetsOf(folder: string): Asset[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => {
      const full = path.join(entry.parentPath, entry.name);
      const bytes = readFileSync(full);
      return {
        file: path.relative(folder, full).split(path.sep).join('/'),
        raw: bytes.length,
        gzip: gzipSync(bytes).length,
      };
    });
}

export const rawSize = (assets: readonly Asset[]): number =>
  assets.reduce((sum, { raw }) => sum + raw, 0);

/** Each file compressed alone, as a web server does. */
export const gzipSize = (assets: readonly Asset[]): number =>
  assets.reduce((sum, { gzip }) => sum + gzip, 0);

/** All files in one stream: a mini-program's package travels as one file (decision 007). */
export const archiveSize = (folder: string, assets: readonly Asset[]): number =>
  gzipSync(
    Buffer.concat(
      assets
        .map(({ file }) => file)
        .sort()
        .map((file) => readFileSync(path.join(folder, file))),
    ),
    { level: 9 },
  ).length;

export const largestImage = (assets: readonly Asset[]): Asset | undefined =>
  assets.filter(({ file }) => IMAGE.test(file)).sort((a, b) => b.raw - a.raw)[0];

export interface MiniSizes {
  readonly all: readonly Asset[];
  readonly main: readonly Asset[];
  readonly subpackages: readonly { readonly root: string; readonly assets: readonly Asset[] }[];
}

/** The main package is whatever lies outside the subpackages' roots. */
export function measureMini(folder: string): MiniSizes {
  const roots = readAppJson(folder).subPackages.map(({ root }) => root.replace(/\/+$/, ''));
  const all = assetsOf(folder);
  const inside = (root: string) => all.filter(({ file }) => file.startsWith(`${root}/`));
  return {
    all,
    main: all.filter(({ file }) => !roots.some((root) => file.startsWith(`${root}/`))),
    subpackages: roots.map((root) => ({ root, assets: inside(root) })),
  };
}

interface AssetManifest {
  readonly entries: Readonly<Record<string, readonly string[]>>;
  readonly groups: readonly {
    readonly requests: readonly string[];
    readonly files: readonly string[];
  }[];
}

export interface H5Sizes {
  readonly all: readonly Asset[];
  readonly firstLoad: readonly Asset[];
  /** The page at `/c/` with all it loads. */
  readonly cashier: readonly Asset[];
  readonly routes: readonly { readonly page: string; readonly assets: readonly Asset[] }[];
}

const PAGE = /pages\/[\w/-]+\/index(?=$|[.?"'!])/;

function scriptsOf(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, file]) => String(file));
}

/** First load: what index.html and the entries name, and what the home page's group adds. */
export function measureH5(folder: string, homePage: string): H5Sizes {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const manifest = JSON.parse(read('asset-manifest.json')) as AssetManifest;
  const all = assetsOf(folder);
  const pageOf = (requests: readonly string[]) =>
    requests.map((request) => PAGE.exec(request)?.[0]).find((page) => page !== undefined);
  const pages = manifest.groups.flatMap(({ requests, files }) => {
    const page = pageOf(requests);
    return page ? [{ page, files }] : [];
  });
  const home = pages.filter(({ page }) => page === homePage);
  if (home.length === 0) throw new Error(`asset-manifest.json names no chunk of ${homePage}.`);
  const { cashier = [], ...shop } = manifest.entries;
  const first = new Set([
    ...scriptsOf(read('index.html')),
    ...Object.values(shop).flat(),
    ...home.flatMap(({ files }) => files),
  ]);
  const script = ({ file }: Asset) => file.endsWith('.js');
  return {
    all,
    firstLoad: all.filter((asset) => script(asset) && first.has(asset.file)),
    cashier: all.filter(({ file }) => file.startsWith('c/') || cashier.includes(file)),
    routes: pages
      .filter(({ page }) => page !== homePage)
      .map(({ page, files }) => ({
        page,
        assets: all.filter((a) => script(a) && files.includes(a.file) && !first.has(a.file)),
      })),
  };
}
