import type { Options } from '../api';
import { byteLength } from '../bytes';
import type { Parts } from '../parts';
import { later, speaker, type Members } from '../shared/respond';
import { usedBytes } from '../shared/storage-size';
import { words } from './words';

const KEY_LIMIT = 1024 * 1024;
const TOTAL_LIMIT = 10 * 1024 * 1024;

/** Why this can not be written; null: it can. */
function refusal({ device }: Parts, key: string, text: string): string | null {
  if (byteLength(text) > KEY_LIMIT) return 'entry size limit reached';
  const others = usedBytes(device.storage) - byteLength(device.storage.get(key) ?? '');
  if (device.storageFull || others + byteLength(text) > TOTAL_LIMIT)
    return 'exceed storage max size 10Mb';
  return null;
}

/** 1 MB a key, 10 MB in all; the synchronous ones throw. */
export function storage(parts: Parts): Members {
  const { device, realm } = parts;
  const { done, refuse } = speaker(parts, words);
  const write = (key: string, value: unknown): string | null => {
    const text = JSON.stringify(value) ?? 'null';
    const refused = refusal(parts, key, text);
    if (refused === null) device.storage.set(key, text);
    return refused;
  };
  const info = () => ({
    keys: [...device.storage.keys()],
    currentSize: Math.ceil(usedBytes(device.storage) / 1024),
    limitSize: TOTAL_LIMIT / 1024,
  });
  const parse = (text: string) => JSON.parse(text) as unknown;
  return {
    setStorageSync: (key: string, value: unknown) => {
      const refused = write(key, value);
      if (refused !== null) throw realm.error(`setStorageSync:fail ${refused}`);
    },
    getStorageSync: (key: string) => realm.inside(parse(device.storage.get(key) ?? '""')),
    removeStorageSync: (key: string) => void device.storage.delete(key),
    clearStorageSync: () => device.storage.clear(),
    getStorageInfoSync: () => realm.inside(info()),
    ...later({
      setStorage: (options: Options) => {
        const refused = write(String(options.key), options.data);
        if (refused === null) done('setStorage', options);
        else refuse('setStorage', options, refused);
      },
      getStorage: (options) => {
        const text = device.storage.get(String(options.key));
        if (text === undefined) refuse('getStorage', options, 'data not found');
        else done('getStorage', options, { data: parse(text) });
      },
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
