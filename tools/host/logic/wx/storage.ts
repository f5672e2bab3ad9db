import type { Parts } from '../parts';
import { speaker, type Members } from '../shared/respond';
import { laterStorage, storeOf, type StorageRules } from '../shared/storage';
import { words } from './words';

const RULES: StorageRules = {
  ...{ entry: 1024 * 1024, total: 10 * 1024 * 1024 },
  tooLarge: 'entry size limit reached',
  full: 'exceed storage max size 10Mb',
  missing: 'data not found',
};

/** 1 MB a key, 10 MB in all; the synchronous ones throw. */
export function storage(parts: Parts): Members {
  const { device, realm } = parts;
  const store = storeOf(parts, RULES);
  return {
    setStorageSync: (key: string, value: unknown) => {
      const refused = store.write(key, value);
      if (refused !== null) throw realm.error(`setStorageSync:fail ${refused}`);
    },
    getStorageSync: (key: string) => realm.inside(store.read(key, '')),
    removeStorageSync: (key: string) => void device.storage.delete(key),
    clearStorageSync: () => device.storage.clear(),
    getStorageInfoSync: () => realm.inside(store.info()),
    ...laterStorage(parts, speaker(parts, words), { store, rules: RULES }),
  };
}
