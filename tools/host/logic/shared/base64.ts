const CODE = 0x8000;

/** Bytes of an ArrayBuffer of the app as base64. */
export function toBase64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += CODE)
    text += String.fromCharCode(...bytes.subarray(at, at + CODE));
  return btoa(text);
}

/** Bytes of base64, one number each. */
export const fromBase64 = (text: string): number[] =>
  [...atob(text)].map((sign) => sign.charCodeAt(0));
