import { joined, latin, littleEndian } from './bytes';

const HEAD = 12;
const FRAME = 8;

/** A still picture needs these; Exif, XMP and animations are not on the list. */
const NEEDED: readonly string[] = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'];

/** Bits of VP8X that announce what has been taken out. */
const KEPT_FLAGS = 0xff & ~(0x08 | 0x04 | 0x02);

function withoutFlags(chunk: Uint8Array): Uint8Array {
  const copy = chunk.slice();
  copy[FRAME] = (copy[FRAME] ?? 0) & KEPT_FLAGS;
  return copy;
}

function headFor(parts: readonly Uint8Array[]): Uint8Array {
  const size = parts.reduce((sum, part) => sum + part.length, 4);
  const head = new Uint8Array(HEAD);
  'RIFF'.split('').forEach((letter, at) => (head[at] = letter.charCodeAt(0)));
  'WEBP'.split('').forEach((letter, at) => (head[8 + at] = letter.charCodeAt(0)));
  [0, 8, 16, 24].forEach((shift, at) => (head[4 + at] = (size >>> shift) & 0xff));
  return head;
}

/** A WebP with the chunks that draw a still picture; null when it has none or is cut off. */
export function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const end = FRAME + littleEndian(bytes, 4);
  if (!(end <= bytes.length)) return null;
  const parts: Uint8Array[] = [];
  let drawn = false;
  for (let at = HEAD; at + FRAME <= end;) {
    const name = latin(bytes, at, 4);
    const length = littleEndian(bytes, at + 4);
    const next = at + FRAME + length + (length % 2);
    if (at + FRAME + length > end) return null;
    const chunk = bytes.subarray(at, Math.min(next, end));
    if (NEEDED.includes(name)) parts.push(name === 'VP8X' ? withoutFlags(chunk) : chunk);
    if (name === 'VP8 ' || name === 'VP8L') drawn = true;
    at = next;
  }
  return drawn ? joined([headFor(parts), ...parts]) : null;
}
