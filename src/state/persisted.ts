import { services } from '@/services';

/**
 * A value on the device that survives a kill, a full storage and a torn write: the last good copy
 * is kept beside the current one. Never for personal data.
 */
export interface Persisted<T> {
  /** The current copy, else the one before it, else null. Hostile or old content is ignored. */
  load(): T | null;
  /** false: the device refused (full, forbidden); the value lives in memory only. */
  save(value: T): boolean;
  clear(): void;
}

function parse<T>(text: string | null, read: (raw: unknown) => T | null): T | null {
  if (text === null) return null;
  try {
    return read(JSON.parse(text));
  } catch {
    return null;
  }
}

/** @param read checks what comes back; null refuses it */
export function persisted<T>(key: string, read: (raw: unknown) => T | null): Persisted<T> {
  const { storage } = services.platform;
  const previous = `${key}.previous`;
  return {
    load: () => parse(storage.read(key), read) ?? parse(storage.read(previous), read),
    save(value) {
      const current = storage.read(key);
      if (current !== null && parse(current, read) !== null) storage.write(previous, current);
      return storage.write(key, JSON.stringify(value));
    },
    clear() {
      storage.remove(key);
      storage.remove(previous);
    },
  };
}
