import { bigEndian, joined, latin } from './bytes';

const HEAD = 8;
/** Length, name and checksum around a chunk's data. */
const FRAME = 12;

/** What is needed to draw it. Text, times, Exif and private chunks are not on the list. */
const NEEDED: readonly string[] = [
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs'],
];

/** A PNG with the chunks that draw it and nothing else; null when it has no proper end. */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const parts = [bytes.subarray(0, HEAD)];
  let drawn = false;
  let at = HEAD;
  while (at + FRAME <= bytes.length) {
    const name = latin(bytes, at + 4, 4);
    const end = at + FRAME + bigEndian(bytes, at, 4);
    if (end > bytes.length) return null;
    if (NEEDED.includes(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IDAT') drawn = true;
    if (name === 'IEND') return drawn ? joined(parts) : null;
    at = end;
  }
  return null;
}
