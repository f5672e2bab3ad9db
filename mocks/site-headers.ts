import source from '../deploy/headers.json';

/** What a file of the built site is: the pages have policies, files whose name holds a hash live for ever. */
export type Kind = 'shop' | 'cashier' | 'hashed' | 'plain';

type Written = string | Readonly<Record<string, readonly string[]>>;

const textOf = (value: Written): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value)
        .map(([name, sources]) => [name, ...sources].join(' '))
        .join('; ');

/** Headers of the built site, as deploy/headers.json has them: for the mock's door and for nginx. */
export function siteHeaders(kind: Kind): Readonly<Record<string, string>> {
  const written: Readonly<Record<string, Written>> = { ...source.everywhere, ...source[kind] };
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, textOf(value)]));
}

const HASHED = /\.[0-9a-f]{8,}\.\w+$/;

/** @param pathname as it was asked for; routes of the shop have no extension */
export function kindOf(pathname: string): Kind {
  if (/^\/c\//.test(pathname)) return 'cashier';
  if (HASHED.test(pathname)) return 'hashed';
  return /\.\w+$/.test(pathname) && !pathname.endsWith('.html') ? 'plain' : 'shop';
}
