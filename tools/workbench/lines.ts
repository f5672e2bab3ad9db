import type { ApiCall } from '../host/logic/api';

/** Options that say what a call is about, without what a person typed or who they are. */
const SAFE: Readonly<Record<string, readonly string[]>> = {
  request: ['method'],
  setNavigationBarTitle: ['title'],
  showToast: ['title'],
};

const pathOf = (url: unknown): string =>
  String(url)
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[?#].*$/, '');

/** Phone numbers, queries, codes and keys are left out of what an app says. */
export const scrub = (text: string): string =>
  text
    .replace(/\?[^\s'")]*/g, '?…')
    .replace(/(?<!\d)1\d{10}(?!\d)/g, '1…')
    .replace(/(?<![\w-])(?=[\w-]*\d)[\w-]{20,}(?![\w-])/g, '…');

/** One call of a host's API as the log shows it: never a body, a query, a token or a typed value. */
export function lineOf({ name, options, outcome }: Omit<ApiCall, 'at'>): string {
  const { url, key } = options;
  const about = [
    ...(SAFE[name] ?? []).map((option) => scrub(String(options[option] ?? ''))),
    ...(url === undefined ? [] : [scrub(pathOf(url))]),
    ...(typeof key === 'string' ? [key.replace(/u\d+/, 'u…')] : []),
  ].filter(Boolean);
  const end = outcome === 'pending' ? '' : ` → ${outcome}`;
  return `${name}${about.length > 0 ? ` ${about.join(' ')}` : ''}${end}`;
}
