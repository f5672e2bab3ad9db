import type { BrowserContext } from 'playwright-core';

/** What left a page: addresses it asked for, what it wrote to the console, what it threw. */
export interface Heard {
  readonly urls: string[];
  readonly console: string[];
  readonly thrown: string[];
}

export const nothingHeard = (): Heard => ({ urls: [], console: [], thrown: [] });

export function watch(context: BrowserContext, heard: Heard): void {
  context.on('request', (request) => heard.urls.push(request.url()));
  context.on('console', (message) => heard.console.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => heard.thrown.push(String(error.error().stack)));
}

/** The browser itself notes every failed request; those are what a fault is about. */
const BROWSERS_OWN = /^error: Failed to load resource/;

export const complaints = ({ console: lines, thrown }: Heard): readonly string[] => [
  ...thrown,
  ...lines.filter((line) => /^(error|warning): /.test(line) && !BROWSERS_OWN.test(line)),
];
