import { byteLength } from '../bytes';

/** Bytes of everything that is kept. */
export function usedBytes(storage: ReadonlyMap<string, string>): number {
  let sum = 0;
  for (const [key, text] of storage) sum += byteLength(key) + byteLength(text);
  return sum;
}
