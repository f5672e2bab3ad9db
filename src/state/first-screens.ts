import type { Cache, State } from 'swr';
import { services } from '@/services';

/** What the cache keeps of a reply: the value and when the server said it (epoch ms). */
export interface Kept<T> {
  readonly value: T;
  readonly at: number;
}

const { storage } = services.platform;
const ANY = 'amphi.read.';
/** What another version kept may have another shape: it is thrown away. */
const SAVED = `${ANY}${services.version}.`;
/** A first screen larger than this is not worth its place on the device (UTF-16 units). */
const SAVED_LIMIT = 60_000;

function loadSaved(): Map<string, State> {
  const cache = new Map<string, State>();
  for (const key of storage.keys()) {
    if (!key.startsWith(ANY)) continue;
    if (!key.startsWith(SAVED)) {
      storage.remove(key);
      continue;
    }
    try {
      const data = JSON.parse(storage.read(key) ?? '') as Kept<unknown>;
      if (typeof data.at === 'number') cache.set(key.slice(SAVED.length), { data });
    } catch {
      storage.remove(key);
    }
  }
  return cache;
}

/** First screens are kept on the device; everything else lives as long as the app. */
export function firstScreens(): Cache {
  const cache = loadSaved();
  return {
    keys: () => cache.keys(),
    get: (key) => cache.get(key),
    set(key: string, state: State) {
      const before = cache.get(key)?.data as unknown;
      cache.set(key, state);
      if (!key.startsWith('first:') || state.data === undefined || state.data === before) return;
      const text = JSON.stringify(state.data);
      if (text.length <= SAVED_LIMIT) storage.write(SAVED + key, text);
      else storage.remove(SAVED + key);
    },
    delete(key) {
      cache.delete(key);
      storage.remove(SAVED + key);
    },
  };
}
