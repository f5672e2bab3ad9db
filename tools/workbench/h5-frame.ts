import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { WORKBENCH_PATH } from './messages';

/** A phone shows no bars beside its pages. */
const SCRIPT = `<style>html, body { scrollbar-width: none }</style><script src="${WORKBENCH_PATH}h5-device.js"></script>`;

/**
 * The shop's own page for the workbench's frame, or the cashier's, with the device ahead of its
 * scripts. Neither lets itself be framed elsewhere: their headers are not sent here.
 */
export function injectDevice(h5: string, incoming: IncomingMessage): string | null {
  const { pathname } = new URL(incoming.url ?? '/', 'http://host');
  const isFrame = incoming.headers['sec-fetch-dest'] === 'iframe';
  const file = path.join(h5, pathname === '/c/' ? 'c/index.html' : 'index.html');
  if (!isFrame || pathname.startsWith('/__') || path.extname(pathname) !== '') return null;
  if (pathname === '/mock-cashier' || !existsSync(file)) return null;
  return readFileSync(file, 'utf8').replace('<head>', `<head>${SCRIPT}`);
}
