import { bigEndian, joined, latin } from './bytes';

const MARK = 0xff;
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7;

/** Application data that a decoder needs: size and density, colour profile, Adobe's colour space. */
const NEEDED: Readonly<Record<number, string>> = {
  0xe0: 'JFIF\0',
  0xe2: 'ICC_PROFILE\0',
  0xee: 'Adobe',
};

function isNeeded(bytes: Uint8Array, at: number, code: number): boolean {
  if (code === COMMENT) return false;
  if (code < 0xe0 || code > 0xef) return true;
  const name = NEEDED[code];
  return name !== undefined && latin(bytes, at + 4, name.length) === name;
}

/** Where the coded picture data after `at` ends: at the next marker that is not part of it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at += 1) {
    const code = bytes[at + 1] ?? 0;
    if (bytes[at] === MARK && code !== 0 && code !== MARK && !isRestart(code)) return at;
  }
  return -1;
}

/** Bytes from the marker to the next one; -1: there is no next one. */
function segmentEnd(bytes: Uint8Array, at: number, code: number): number {
  const length = bigEndian(bytes, at + 2, 2);
  const end = at + 2 + length;
  if (!(length >= 2) || end > bytes.length) return -1;
  return code === SCAN ? endOfScan(bytes, end) : end;
}

/**
 * A JPEG without Exif, XMP, IPTC, comments, thumbnails, further pictures and whatever follows its
 * end. null when it cannot be read to its end.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const parts = [bytes.subarray(0, 2)];
  let seen = false;
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== MARK) return null;
    const code = bytes[at + 1] ?? 0;
    if (code === MARK) {
      at += 1;
      continue;
    }
    if (code === END) return seen ? joined([...parts, bytes.subarray(at, at + 2)]) : null;
    if (code === START || code === 0 || isRestart(code)) return null;
    const end = segmentEnd(bytes, at, code);
    if (end < 0) return null;
    if (code === SCAN) seen = true;
    if (isNeeded(bytes, at, code)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}
