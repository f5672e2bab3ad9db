import type { Parts } from '../parts';
import { speaker, type Members } from '../shared/respond';
import { laterStorage, storeOf, type StorageRules } from '../shared/storage';
import { words } from './words';

const FULL = '存储空间不足';
const FULL_CODE = 14;

const RULES: StorageRules = {
  ...{ entry: 200 * 1024, total: 10 * 1024 * 1024 },
  ...{ tooLarge: FULL, full: FULL, code: FULL_CODE, missing: null },
};

interface Entry {
  readonly key: string;
  readonly data: unknown;
}

/** 200 KB a key, 10 MB in all; the synchronous ones say so in what they return. */
export function storage(parts: Parts): Members {
  const { device, realm } = parts;
  const store = storeOf(parts, RULES);
  return {
    setStorageSync: ({ key, data }: Entry) => {
      const refused = store.write(key, data);
      return realm.inside(
        refused === null ? { success: true } : words.fail('setStorageSync', refused, FULL_CODE),
      );
    },
    getStorageSync: ({ key }: Entry) =>
      realm.inside({ data: store.read(key, null), success: true }),
    removeStorageSync: ({ key }: Entry) => {
      device.storage.delete(key);
      return realm.inside({ success: true });
    },
    clearStorageSync: () => device.storage.clear(),
    getStorageInfoSync: () => realm.inside({ ...store.info(), success: true }),
    ...laterStorage(parts, speaker(parts, words), { store, rules: RULES }),
  };
}
