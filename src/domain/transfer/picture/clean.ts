import { latin, startsWith } from './bytes';
import { cleanJpeg } from './jpeg';
import { cleanPng } from './png';
import { cleanWebp } from './webp';

export type PictureKind = 'jpeg' | 'png' | 'webp';

/** A proof's picture, at most (bytes); as base64 in a request that is just under 700 KB. */
export const PICTURE_LIMIT = 512 * 1024;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What a file is by its first bytes; its name and what a host calls it prove nothing (F4). */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, 0, PNG)) return 'png';
  const webp = latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 4) === 'WEBP';
  return webp ? 'webp' : null;
}

export type Cleaned =
  | { readonly ok: true; readonly kind: PictureKind; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'not-a-picture' | 'too-big' | 'broken' };

const CLEANERS: Readonly<Record<PictureKind, (bytes: Uint8Array) => Uint8Array | null>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
};

/**
 * A picture ready to be sent: JPEG, PNG or WebP, at most `PICTURE_LIMIT` bytes, without anything
 * that tells where, when or by which device it was taken. Its turn (Exif orientation) goes too.
 */
export function cleanPicture(bytes: Uint8Array): Cleaned {
  const kind = pictureKind(bytes);
  if (kind === null) return { ok: false, why: 'not-a-picture' };
  const clean = CLEANERS[kind](bytes);
  if (clean === null) return { ok: false, why: 'broken' };
  if (clean.length > PICTURE_LIMIT) return { ok: false, why: 'too-big' };
  return { ok: true, kind, bytes: clean };
}
