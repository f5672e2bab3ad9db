import { PLAIN, type H5Device } from './h5-settings';

/**
 * Runs in the H5 phone's frame ahead of the shop: what the workbench sets of this device. A browser
 * lets nobody bend its safe areas or permissions from inside, so those are left alone.
 */
declare global {
  interface Window {
    amphiH5?: H5Device;
  }
}

const device = (): H5Device => window.parent.amphiH5 ?? PLAIN;

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts: [] | [number | string | Date]) {
    super(...((parts.length > 0 ? parts : [RealDate.now() + device().clock]) as [number]));
  }

  static override now(): number {
    return RealDate.now() + device().clock;
  }
} as DateConstructor;

Object.defineProperty(navigator, 'onLine', { get: () => device().network !== 'offline' });

const write = Storage.prototype.setItem;
Storage.prototype.setItem = function (key: string, value: string) {
  if (device().full && key.startsWith('amphi'))
    throw new DOMException('full', 'QuotaExceededError');
  write.call(this, key, value);
};

const SLOW_MS = 2_000;
const LOSES_ONE_IN = 3;
const ask = globalThis.fetch;
let asked = 0;

globalThis.fetch = async (...request: Parameters<typeof fetch>) => {
  const { network } = device();
  if (network === 'offline') throw new TypeError('Failed to fetch');
  if (network === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
  const reply = await ask(...request);
  asked += 1;
  if (network === 'flaky' && asked % LOSES_ONE_IN === 0) throw new TypeError('Failed to fetch');
  return reply;
};
