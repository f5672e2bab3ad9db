const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BYTES = 3;

/** Bytes as base64 text; mini-programs have no `btoa`. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += BYTES) {
    const a = bytes[at] ?? 0;
    const b = bytes[at + 1] ?? 0;
    const c = bytes[at + 2] ?? 0;
    const left = bytes.length - at;
    parts.push(
      LETTERS.charAt(a >> 2) +
        LETTERS.charAt(((a & 3) << 4) | (b >> 4)) +
        (left > 1 ? LETTERS.charAt(((b & 15) << 2) | (c >> 6)) : '=') +
        (left > 2 ? LETTERS.charAt(c & 63) : '='),
    );
  }
  return parts.join('');
}
