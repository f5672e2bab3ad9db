import { isSideways, turnOf, uprightTransform, withoutTurn } from '@/domain/transfer/picture/turn';
import type { Photo, Photos, PhotosOutcome } from './capabilities';
import { readHost } from './host-call';
import { pickFile } from './pick-file';

const SIDE = 1600;
const QUALITY = 0.82;
/** A JPEG's Exif is one of its first segments, and a segment is no longer than this. */
const HEAD_BYTES = 128 * 1024;

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

/**
 * Drawn again at a modest size and upright; null where the browser cannot or it is no picture. Old
 * browsers leave the turn to the page and new ones don't, so none is told of it.
 */
async function redraw(file: Blob, head: Uint8Array): Promise<Blob | null> {
  const turn = turnOf(head);
  const flat = new Blob([Uint8Array.from(withoutTurn(head)), file.slice(head.length)]);
  const address = readHost(() => URL.createObjectURL(flat), '');
  const picture = address === '' ? null : await load(address);
  release(address);
  const canvas = document.createElement('canvas');
  const brush = picture && readHost(() => canvas.getContext('2d'), null);
  if (!brush) return null;
  const scale = Math.min(1, SIDE / Math.max(picture.naturalWidth, picture.naturalHeight, 1));
  const width = Math.round(picture.naturalWidth * scale);
  const height = Math.round(picture.naturalHeight * scale);
  canvas.width = isSideways(turn) ? height : width;
  canvas.height = isSideways(turn) ? width : height;
  brush.setTransform(...uprightTransform(turn, canvas.width, canvas.height));
  brush.drawImage(picture, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

const release = (preview: string) => readHost(() => URL.revokeObjectURL(preview), undefined);

/** As it is when it is small and upright; a turn would be lost with what else its Exif says. */
async function fitting(file: File, maxBytes: number): Promise<Blob | null> {
  const head = await read(file.slice(0, HEAD_BYTES));
  if (head === null) return null;
  const isSmall = file.size <= maxBytes;
  if (isSmall && turnOf(head) === 1) return file;
  const drawn = await redraw(file, head);
  return drawn === null && isSmall ? file : drawn;
}

async function one(file: File, maxBytes: number): Promise<Photo | 'too-big' | null> {
  const preview = readHost(() => URL.createObjectURL(file), '');
  const found = await fitting(file, maxBytes);
  if (found !== null && found.size <= maxBytes) {
    const bytes = await read(found);
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

export const photos = {
  pick: async ({ count, maxBytes }) => outcome(await pickFile({ count }), maxBytes),
  release,
} satisfies Photos;
