import type { DeskDriver } from './desk-driver-kind';

const define = (target: object, name: string, value: unknown) =>
  Object.defineProperty(target, name, { configurable: true, writable: true, value });

type Hear = (value: unknown) => void;
type Ask = (found: Hear, refused: Hear) => void;

const asks = (ask: Ask) => define(navigator, 'geolocation', { getCurrentPosition: ask });
const lost = <Kind extends string>(name: string, value: unknown, kind: Kind) => ({
  ...{ name, expected: { kind } },
  arrange: () => asks((_found, refused) => refused(value)),
});

/** What the person does when the browser asks for a picture: null closes it. */
let takes: File | null;
const click = HTMLInputElement.prototype.click;
define(HTMLInputElement.prototype, 'click', function chosen(this: HTMLInputElement) {
  if (this.type !== 'file') return click.call(this);
  if (takes === null) return void this.dispatchEvent(new Event('cancel'));
  define(this, 'files', [takes]);
  return void this.dispatchEvent(new Event('change'));
});

let loads = true;
class Picture {
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  set src(_address: string) {
    queueMicrotask(() => (loads ? this.onload : this.onerror)?.());
  }
}

const detects = (detect: () => Promise<unknown>) =>
  define(
    window,
    'BarcodeDetector',
    class {
      detect = detect;
    },
  );

const photo = () => new File([Uint8Array.of(1)], 'code.jpg', { type: 'image/jpeg' });
const seen =
  (...found: unknown[]) =>
  () =>
    Promise.resolve(found);
const unsupported = {
  kind: 'unsupported',
  reason: 'this browser tells no place to this page',
} as const;

export const deskDriver: DeskDriver = {
  reset() {
    define(navigator, 'geolocation', undefined);
    define(window, 'isSecureContext', true);
    define(window, 'Image', Picture);
    define(URL, 'createObjectURL', () => 'blob:code');
    define(URL, 'revokeObjectURL', () => undefined);
    detects(seen());
    takes = photo();
    loads = true;
  },
  place: {
    at: (latitude, longitude) => asks((found) => found({ coords: { latitude, longitude } })),
    hostile: (value, path) =>
      asks((found, refused) => (path === 'ok' ? found(value) : refused(value))),
    ways: [
      lost('refused', { code: 1 }, 'refused'),
      lost('nowhere to be found', { code: 2 }, 'failed'),
      lost('too late', { code: 3 }, 'timeout'),
      lost('nothing readable', undefined, 'failed'),
      {
        ...{ name: 'silence', expected: { kind: 'timeout' } },
        arrange: () => asks(() => undefined),
      },
      {
        ...{ name: 'a browser that throws', expected: { kind: 'failed' } },
        arrange: () =>
          asks(() => {
            throw new Error('blocked by a policy');
          }),
      },
      { name: 'no geolocation', expected: unsupported, arrange: () => undefined },
      {
        ...{ name: 'a page that is not secure', expected: unsupported },
        arrange: () => {
          asks((found) => found({ coords: { latitude: 1, longitude: 1 } }));
          define(window, 'isSecureContext', false);
        },
      },
    ],
  },
  scanner: {
    mode: 'photo',
    shows: (text) => detects(seen({ rawValue: text })),
    remove: () => define(window, 'BarcodeDetector', undefined),
    ways: [
      {
        ...{ name: 'no picture taken', expected: { kind: 'cancelled' } },
        arrange: () => {
          takes = null;
        },
      },
      {
        ...{ name: 'a picture without a code', expected: { kind: 'nothing' } },
        arrange: () => detects(seen()),
      },
      {
        ...{ name: 'a file that is no picture', expected: { kind: 'nothing' } },
        arrange: () => {
          loads = false;
        },
      },
      {
        ...{ name: 'a detector that fails', expected: { kind: 'failed' } },
        arrange: () => detects(() => Promise.reject(new Error('no service'))),
      },
      {
        ...{ name: 'a detector that finds junk', expected: { kind: 'nothing' } },
        arrange: () => detects(() => Promise.resolve('junk')),
      },
      {
        name: 'a browser that reads no codes',
        expected: { kind: 'unsupported', reason: 'this browser reads no QR codes' },
        arrange: () => define(window, 'BarcodeDetector', undefined),
      },
      {
        name: 'a detector that knows no QR codes',
        expected: { kind: 'unsupported', reason: 'this browser reads no QR codes' },
        arrange: () =>
          define(
            window,
            'BarcodeDetector',
            class {
              constructor() {
                throw new TypeError('unknown format');
              }
            },
          ),
      },
    ],
  },
};
