import type { ControlValue } from '@mocks/controls/control';
import type { BrowserContext, Page } from 'playwright-core';

/** What a browser's phone is like; scripts run in every page before the shop's own code. */
export interface BrowserPhone {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Adds a script that stays with the phone through kills, and runs in the open page too. */
  prepare(name: string, script: string): Promise<void>;
}

const FULL = `if (!Storage.prototype.amphiSetItem) {
  Storage.prototype.amphiSetItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function () {
    throw new DOMException('full', 'QuotaExceededError');
  };
}`;

const NOT_FULL = `if (Storage.prototype.amphiSetItem) {
  Storage.prototype.setItem = Storage.prototype.amphiSetItem;
  delete Storage.prototype.amphiSetItem;
}`;

/** Every value of the shop's is cut in the middle, as after a write that broke off. */
const CORRUPT = `for (const key of Object.keys(localStorage)) {
  if (!key.startsWith('amphi')) continue;
  const value = localStorage.getItem(key);
  localStorage.setItem(key, value.slice(0, Math.ceil(value.length / 2)));
}`;

const clock = (ms: number): string => `{
  const Real = globalThis.amphiDate ?? Date;
  globalThis.amphiDate = Real;
  globalThis.Date = class extends Real {
    constructor(...args) {
      super(...(args.length ? args : [Real.now() + ${String(ms)}]));
    }
    static now() {
      return Real.now() + ${String(ms)};
    }
  };
}`;

type Move = (phone: BrowserPhone, value: string) => Promise<void>;

async function storage({ page, prepare }: BrowserPhone, value: string): Promise<void> {
  await prepare('storage', value === 'full' ? FULL : NOT_FULL);
  if (value !== 'corrupt') return;
  await page.evaluate(CORRUPT);
  await page.reload();
}

async function network({ context }: BrowserPhone, value: string): Promise<void> {
  if (value !== 'online' && value !== 'offline') {
    throw new Error(`a browser's network is online or offline, not "${value}"`);
  }
  await context.setOffline(value === 'offline');
}

/** Somewhere in Hangzhou; who was not asked yet is refused, as a browser without a window does. */
async function location({ context }: BrowserPhone, value: string): Promise<void> {
  await context.clearPermissions();
  if (value !== 'granted') return;
  await context.setGeolocation({ latitude: 30.2741, longitude: 120.1551 });
  await context.grantPermissions(['geolocation']);
}

/** How a browser carries out the controls that the mocks' registry leaves to the phone. */
const H5_CONTROLS: Readonly<Record<string, Move>> = {
  'device.network': network,
  'device.storage': storage,
  'device.location': location,
  'device.clock': ({ prepare }, value) => prepare('clock', clock(Number(value))),
  'device.theme': ({ page }, value) =>
    page.emulateMedia({
      colorScheme: value === 'auto' ? null : value === 'dark' ? 'dark' : 'light',
    }),
};

/** @throws for a control that a browser does not have */
export async function setOnH5(
  phone: BrowserPhone,
  control: string,
  value: ControlValue,
): Promise<void> {
  const move = H5_CONTROLS[control];
  if (!move) throw new Error(`a browser has no control "${control}"`);
  await move(phone, String(value));
}
