import type { Photo, Photos, PhotosOutcome } from './capabilities';
import { readHost } from './host-call';

const SIDE = 1600;
const QUALITY = 0.82;

function read(file: Blob): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => resolve(null);
    reader.readAsArrayBuffer(file);
  });
}

function load(address: string): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const picture = new Image();
    picture.onload = () => resolve(picture);
    picture.onerror = () => resolve(null);
    picture.src = address;
  });
}

/** Drawn again at a modest size; null where the browser cannot or it is no picture. */
async function shrink(address: string): Promise<Blob | null> {
  const picture = address === '' ? null : await load(address);
  const canvas = document.createElement('canvas');
  const brush = picture && readHost(() => canvas.getContext('2d'), null);
  if (!brush) return null;
  const scale = Math.min(1, SIDE / Math.max(picture.naturalWidth, picture.naturalHeight, 1));
  canvas.width = Math.round(picture.naturalWidth * scale);
  canvas.height = Math.round(picture.naturalHeight * scale);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

const release = (preview: string) => readHost(() => URL.revokeObjectURL(preview), undefined);

async function one(file: File, maxBytes: number): Promise<Photo | 'too-big' | null> {
  const preview = readHost(() => URL.createObjectURL(file), '');
  const small = file.size > maxBytes ? await shrink(preview) : file;
  if (small !== null && small.size <= maxBytes) {
    const bytes = await read(small);
    if (bytes !== null && bytes.length > 0) return { bytes, preview };
  }
  release(preview);
  return file.size > maxBytes ? 'too-big' : null;
}

async function outcome(files: readonly File[], maxBytes: number): Promise<PhotosOutcome> {
  if (files.length === 0) return { kind: 'cancelled' };
  const found = await Promise.all(files.map((file) => one(file, maxBytes)));
  const photos = found.filter((it): it is Photo => it !== null && it !== 'too-big');
  const tooBig = found.filter((it) => it === 'too-big').length;
  if (photos.length > 0) return { kind: 'picked', photos, tooBig };
  return { kind: tooBig > 0 ? 'too-big' : 'failed' };
}

/** Ends the question before: a browser does not always tell that it was closed. */
let dismiss = () => {};

function choose(count: number): Promise<readonly File[]> {
  dismiss();
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/jpeg,image/png,image/webp';
    input.multiple = count > 1;
    input.hidden = true;
    const done = (files: readonly File[]) => {
      input.remove();
      resolve(files);
    };
    dismiss = () => done([]);
    input.addEventListener('change', () => done([...(input.files ?? [])].slice(0, count)));
    input.addEventListener('cancel', () => done([]));
    document.body.appendChild(input);
    input.click();
  });
}

export const photos = {
  pick: async ({ count, maxBytes }) => outcome(await choose(count), maxBytes),
  release,
} satisfies Photos;
