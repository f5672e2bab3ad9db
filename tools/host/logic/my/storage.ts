import { byteLength } from '../bytes';
import type { Parts } from '../parts';
import { later, speaker, type Members } from '../shared/respond';
import { usedBytes } from '../shared/storage-size';
import { words } from './words';

const KEY_LIMIT = 200 * 1024;
const TOTAL_LIMIT = 10 * 1024 * 1024;
const FULL = '存储空间不足';
const FULL_CODE = 14;

interface Entry {
  readonly key: string;
  readonly data: unknown;
}

/** 200 KB a key, 10 MB in all; the synchronous ones say so in what they return. */
export function storage(parts: Parts): Members {
  const { device, realm } = parts;
  const { done, refuse } = speaker(parts, words);
  const write = (key: string, value: unknown): boolean => {
    const text = JSON.stringify(value) ?? 'null';
    const size = byteLength(text);
    const others = usedBytes(device.storage) - byteLength(device.storage.get(key) ?? '');
    if (device.storageFull || size > KEY_LIMIT || others + size > TOTAL_LIMIT) return false;
    device.storage.set(key, text);
    return true;
  };
  const read = (key: string) => JSON.parse(device.storage.get(key) ?? 'null') as unknown;
  const info = () => ({
    keys: [...device.storage.keys()],
    currentSize: Math.ceil(usedBytes(device.storage) / 1024),
    limitSize: TOTAL_LIMIT / 1024,
    success: true,
  });
  return {
    setStorageSync: ({ key, data }: Entry) =>
      realm.inside(
        write(key, data) ? { success: true } : words.fail('setStorageSync', FULL, FULL_CODE),
      ),
    getStorageSync: ({ key }: Entry) => realm.inside({ data: read(key), success: true }),
    removeStorageSync: ({ key }: Entry) => {
      device.storage.delete(key);
      return realm.inside({ success: true });
    },
    clearStorageSync: () => device.storage.clear(),
    getStorageInfoSync: () => realm.inside(info()),
    ...later({
      setStorage: (options) => {
        if (write(String(options.key), options.data)) done('setStorage', options);
        else refuse('setStorage', options, FULL, FULL_CODE);
      },
      getStorage: (options) => done('getStorage', options, { data: read(String(options.key)) }),
      removeStorage: (options) => {
        device.storage.delete(String(options.key));
        done('removeStorage', options);
      },
      clearStorage: (options) => {
        device.storage.clear();
        done('clearStorage', options);
      },
      getStorageInfo: (options) => done('getStorageInfo', options, info()),
    }),
  };
}
