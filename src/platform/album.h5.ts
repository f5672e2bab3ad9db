import { browserCanvas } from './browser-canvas';
import { browserScene } from './browser-scene';
import type { Album, Unsupported } from './capabilities';
import { readHost } from './host-call';

const NO_DOWNLOAD: Unsupported = { kind: 'unsupported', reason: 'no downloads in this browser' };
const NO_SETTINGS: Unsupported = { kind: 'unsupported', reason: 'a browser has its own settings' };

/** Browsers inside other apps drop a download without a word. */
const DOWNLOADS = ['mobile', 'desktop', 'unknown'];

export const album = {
  save(canvasId) {
    if (!DOWNLOADS.includes(browserScene().scene)) return Promise.resolve(NO_DOWNLOAD);
    const address = readHost(() => browserCanvas(canvasId)?.toDataURL('image/png') ?? '', '');
    if (!address.startsWith('data:image/')) return Promise.resolve('failed');
    const link = document.createElement('a');
    if (!('download' in link)) return Promise.resolve(NO_DOWNLOAD);
    link.download = 'qr-code.png';
    link.href = address;
    // Some browsers follow only what stands in the page.
    document.body.appendChild(link);
    link.click();
    link.remove();
    return Promise.resolve('handed');
  },
  openSettings: () => Promise.resolve(NO_SETTINGS),
} satisfies Album;
