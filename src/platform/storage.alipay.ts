import type { Storage } from './capabilities';
import { field, readHost } from './host-call';
import { utf8Length } from './utf8-length';

/** Alipay refuses a value over 200 KB. */
const LIMIT = 200 * 1024;

export const storage = {
  read(key) {
    const reply = readHost<unknown>(() => my.getStorageSync?.({ key }), null);
    // Old versions answer under this other name.
    const value = field(reply, 'data') ?? field(reply, 'APDataStorage');
    return typeof value === 'string' && value !== '' ? value : null;
  },
  write(key, value) {
    if (utf8Length(value) > LIMIT) return false;
    return readHost(() => {
      const reply = my.setStorageSync?.({ key, data: value });
      // A refusal is an answer with `success: false` or an `error` number, not an exception.
      return (
        my.setStorageSync !== undefined &&
        field(reply, 'success') !== false &&
        !field(reply, 'error')
      );
    }, false);
  },
  remove(key) {
    readHost(() => my.removeStorageSync?.({ key }), undefined);
  },
  keys() {
    const keys = field(
      readHost<unknown>(() => my.getStorageInfoSync?.(), null),
      'keys',
    );
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  },
} satisfies Storage;
