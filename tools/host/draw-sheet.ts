import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HostName } from './logic/host-name';

const IMPORT = /@import\s+"([^"]+)"\s*;?/g;

function read(file: string, seen: Set<string>): string {
  if (seen.has(file)) return '';
  seen.add(file);
  return readFileSync(file, 'utf8').replace(IMPORT, (_, other: string) =>
    read(path.resolve(path.dirname(file), other), seen),
  );
}

/** The hosts' own words in a browser's: `page` is the body, 750rpx are the width. */
export const asCss = (sheet: string): string =>
  sheet
    .replace(/[^{}]+\{/g, (selector) =>
      selector.replace(/(^|[\s,>+;])page(?=[\s,.:>+[{])/g, '$1body'),
    )
    .replace(/([\d.]+)rpx\b/g, 'calc(100vw * $1 / 750)');

/** App's styles, then the page's, with everything they import in its place. */
export function readSheet(host: HostName, dist: string, page: string): string {
  const ending = host === 'weapp' ? 'wxss' : 'acss';
  const seen = new Set<string>();
  return [`app.${ending}`, `${page}.${ending}`]
    .map((name) => path.resolve(dist, name))
    .filter((file) => existsSync(file))
    .map((file) => asCss(read(file, seen)))
    .join('\n');
}
