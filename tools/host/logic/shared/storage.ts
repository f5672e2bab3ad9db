import { byteLength } from '../bytes';
import type { Parts } from '../parts';
import { later, type Members, type Speaker } from './respond';

/** What one host allows, and how it words that it does not. */
export interface StorageRules {
  /** Bytes of one value, and of everything that is kept. */
  readonly entry: number;
  readonly total: number;
  readonly tooLarge: string;
  readonly full: string;
  /** Error number of both. */
  readonly code?: number;
  /** What `getStorage` fails with for a key that is not there; null: it answers null. */
  readonly missing: string | null;
}

export interface Store {
  /** @returns why it can not be written; null: it is */
  write(key: string, value: unknown): string | null;
  read(key: string, missing: unknown): unknown;
  info(): Readonly<Record<string, unknown>>;
}

/** Bytes of everything that is kept. */
function usedBytes(storage: ReadonlyMap<string, string>): number {
  let sum = 0;
  for (const [key, text] of storage) sum += byteLength(key) + byteLength(text);
  return sum;
}

export function storeOf({ device }: Parts, { entry, total, tooLarge, full }: StorageRules): Store {
  const refusal = (key: string, text: string): string | null => {
    const size = byteLength(text);
    if (size > entry) return tooLarge;
    const others = usedBytes(device.storage) - byteLength(device.storage.get(key) ?? '');
    return device.storageFull || others + size > total ? full : null;
  };
  return {
    write: (key, value) => {
      const text = JSON.stringify(value) ?? 'null';
      const refused = refusal(key, text);
      if (refused === null) device.storage.set(key, text);
      return refused;
    },
    read: (key, missing) => {
      const text = device.storage.get(key);
      return text === undefined ? missing : (JSON.parse(text) as unknown);
    },
    info: () => ({
      keys: [...device.storage.keys()],
      currentSize: Math.ceil(usedBytes(device.storage) / 1024),
      limitSize: total / 1024,
    }),
  };
}

/** The calls that answer callbacks: alike on both hosts but for the rules. */
export function laterStorage(
  { device }: Parts,
  { done, refuse }: Speaker,
  { store, rules: { code, missing } }: { readonly store: Store; readonly rules: StorageRules },
): Members {
  return later({
    setStorage: (options) => {
      const refused = store.write(String(options.key), options.data);
      if (refused === null) done('setStorage', options);
      else refuse('setStorage', options, refused, code);
    },
    getStorage: (options) => {
      const key = String(options.key);
      if (missing !== null && !device.storage.has(key)) refuse('getStorage', options, missing);
      else done('getStorage', options, { data: store.read(key, null) });
    },
    removeStorage: (options) => {
      device.storage.delete(String(options.key));
      done('removeStorage', options);
    },
    clearStorage: (options) => {
      device.storage.clear();
      done('clearStorage', options);
    },
    getStorageInfo: (options) => done('getStorageInfo', options, store.info()),
  });
}
