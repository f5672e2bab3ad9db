import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HostName } from '../logic/host-name';

const IMPORT = /@import\s+"([^"]+)"\s*;?/g;
const TAGS =
  'view|text|image|scroll-view|swiper|swiper-item|input|textarea|button|picker|switch|checkbox|radio|form|label|canvas|video|navigator|icon|progress|slider';
const TAG_SELECTOR = new RegExp(`(^|[\\s,>+~;}])(${TAGS})(?=[\\s,.:>+~[{])`, 'g');

function read(file: string, seen: Set<string>): string {
  if (seen.has(file)) return '';
  seen.add(file);
  return readFileSync(file, 'utf8').replace(IMPORT, (_, other: string) =>
    read(path.resolve(path.dirname(file), other), seen),
  );
}

/**
 * The hosts' own words in a browser's: `page` is the body, a tag has its prefix, 750rpx are the
 * width, and what only a phone knows (insets, theme) comes from the phone that is shown.
 */
export const asCss = (sheet: string, theme: 'light' | 'dark'): string =>
  sheet
    .replace(/[^{}]+\{/g, (selector) =>
      selector.trimStart().startsWith('@')
        ? selector
        : selector
            .replace(/(^|[\s,>+;])page(?=[\s,.:>+[{])/g, '$1body')
            .replace(TAG_SELECTOR, '$1wx-$2'),
    )
    .replace(/@media\s*\(prefers-color-scheme:\s*(dark|light)\)/g, (_, wanted: string) =>
      wanted === theme ? '@media all' : '@media not all',
    )
    .replace(
      /(?:env|constant)\(safe-area-inset-(top|bottom|left|right)\)/g,
      'var(--host-safe-$1, 0px)',
    )
    .replace(/([\d.]+)rpx\b/g, 'calc(100vw * $1 / 750)');

/** App's styles, then the page's, with everything they import in its place. */
export function readSheet(
  host: HostName,
  dist: string,
  page: string,
  theme: 'light' | 'dark',
): string {
  const ending = host === 'weapp' ? 'wxss' : 'acss';
  const seen = new Set<string>();
  return [`app.${ending}`, `${page}.${ending}`]
    .map((name) => path.resolve(dist, name))
    .filter((file) => existsSync(file))
    .map((file) => asCss(read(file, seen), theme))
    .join('\n');
}
