/** UTF-8 length of a text. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length;
