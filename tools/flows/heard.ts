import type { BrowserContext } from 'playwright-core';

/** What left a page: addresses it asked for, what it wrote to the console or handed on, what it threw. */
export interface Heard {
  readonly urls: string[];
  readonly console: string[];
  readonly thrown: string[];
  /** Copied or shared. */
  readonly handed: string[];
}

export const nothingHeard = (): Heard => ({ urls: [], console: [], thrown: [], handed: [] });

export function watch(context: BrowserContext, heard: Heard): void {
  context.on('request', (request) => heard.urls.push(request.url()));
  context.on('console', (message) => heard.console.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => heard.thrown.push(String(error.error().stack)));
}

/** Runs in every page: whatever is copied or shared there is told to `__handed`. */
export const TELL_HANDED = `(() => {
  const tell = (text) => void window.__handed(JSON.stringify(text ?? ''));
  document.addEventListener('copy', () => tell(String(document.getSelection())), true);
  for (const [owner, name] of [[navigator.clipboard, 'writeText'], [navigator, 'share']]) {
    const own = owner?.[name]?.bind(owner);
    if (!own) continue;
    owner[name] = (what) => {
      tell(what);
      return own(what);
    };
  }
})()`;

/** The browser itself notes every failed request; those are what a fault is about. */
const BROWSERS_OWN = /^error: Failed to load resource/;

export const complaints = ({ console: lines, thrown }: Heard): readonly string[] => [
  ...thrown,
  ...lines.filter((line) => /^(error|warning): /.test(line) && !BROWSERS_OWN.test(line)),
];
