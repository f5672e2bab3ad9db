import type { PhotosDriver } from './photos-kind';

let answer: (input: HTMLInputElement) => void = () => undefined;

HTMLInputElement.prototype.click = function click(this: HTMLInputElement) {
  if (this.type === 'file') answer(this);
  else this.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
};

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
}

const give = (files: readonly File[]) => (input: HTMLInputElement) => {
  define(input, 'files', files);
  input.dispatchEvent(new Event('change'));
};

/** What the last picture was drawn with: the canvas and its transform. */
export const drawn = { width: 0, height: 0, transform: [] as readonly number[] };

/** jsdom loads no pictures and draws none: both are played. */
function play(bytes: Uint8Array | null): void {
  define(
    window,
    'Image',
    class {
      naturalWidth = 3200;
      naturalHeight = 1600;
      onload: (() => void) | null = null;
      onerror: (() => void) | null = null;
      set src(_address: string) {
        queueMicrotask(() => (bytes === null ? this.onerror?.() : this.onload?.()));
      }
    },
  );
  define(HTMLCanvasElement.prototype, 'getContext', function brush(this: HTMLCanvasElement) {
    return {
      setTransform: (...transform: readonly number[]) => Object.assign(drawn, { transform }),
      drawImage: () => Object.assign(drawn, { width: this.width, height: this.height }),
    };
  });
  define(HTMLCanvasElement.prototype, 'toBlob', (done: (blob: Blob | null) => void) =>
    done(bytes && new File([Uint8Array.from(bytes)], 'small.jpg')),
  );
}

const previews = new Set<string>();
define(URL, 'createObjectURL', () => {
  const address = `blob:shop/${previews.size}`;
  previews.add(address);
  return address;
});
define(URL, 'revokeObjectURL', (address: string) => void previews.delete(address));

/** Previews that the browser still holds. */
export const heldPreviews = () => previews.size;

export const photosDriver: PhotosDriver = {
  take(...files) {
    answer = give(
      files.map(({ bytes, seen }, at) => {
        const file = new File([Uint8Array.from(bytes)], `${at}.jpg`);
        if (seen !== undefined) define(file, 'size', seen);
        return file;
      }),
    );
  },
  shrinkTo: play,
  ways: [
    {
      ...{ name: 'closed', expected: 'cancelled' },
      arrange() {
        answer = (input) => input.dispatchEvent(new Event('cancel'));
      },
    },
    {
      ...{ name: 'nothing chosen', expected: 'cancelled' },
      arrange() {
        answer = give([]);
      },
    },
  ],
  silent() {
    answer = () => undefined;
  },
};
