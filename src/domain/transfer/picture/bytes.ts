/** Big-endian number of `length` bytes; NaN beyond the end. */
export function bigEndian(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let index = at; index < at + length; index += 1) value = value * 256 + (bytes[index] ?? NaN);
  return value;
}

/** Little-endian number of four bytes; NaN beyond the end. */
export function littleEndian(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let index = at + 3; index >= at; index -= 1) value = value * 256 + (bytes[index] ?? NaN);
  return value;
}

/** Characters of a range, as Latin-1. */
export function latin(bytes: Uint8Array, at: number, length: number): string {
  return Array.from(bytes.subarray(at, at + length), (byte) => String.fromCharCode(byte)).join('');
}

export function startsWith(bytes: Uint8Array, at: number, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[at + index] === byte);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
