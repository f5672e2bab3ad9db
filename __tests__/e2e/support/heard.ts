import type { BrowserContext } from 'playwright-core';

/** What left the page: addresses it asked for, what it wrote to the console, what it threw. */
export interface Heard {
  readonly urls: string[];
  readonly console: string[];
  readonly thrown: string[];
}

export function watch(context: BrowserContext): Heard {
  const heard: Heard = { urls: [], console: [], thrown: [] };
  context.on('request', (request) => heard.urls.push(request.url()));
  context.on('console', (message) => heard.console.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => heard.thrown.push(String(error.error().stack)));
  return heard;
}

/** The browser itself notes every failed request; those are what a fault is about. */
const BROWSERS_OWN = /^error: Failed to load resource/;

export const complaints = ({ console: lines, thrown }: Heard): readonly string[] => [
  ...thrown,
  ...lines.filter((line) => /^(error|warning): /.test(line) && !BROWSERS_OWN.test(line)),
];
