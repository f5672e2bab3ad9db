import type { Storage } from './capabilities';
import { field, readHost } from './host-call';
import { utf8Length } from './utf8-length';

/** WeChat refuses a value over 1 MB, key included. */
const LIMIT = 1024 * 1024;

export const storage = {
  read(key) {
    const value = readHost<unknown>(() => wx.getStorageSync?.(key), null);
    // An absent key reads as the empty string.
    return typeof value === 'string' && value !== '' ? value : null;
  },
  write(key, value) {
    if (utf8Length(key) + utf8Length(value) > LIMIT) return false;
    return readHost(() => {
      wx.setStorageSync?.(key, value);
      return wx.setStorageSync !== undefined;
    }, false);
  },
  remove(key) {
    readHost(() => wx.removeStorageSync?.(key), undefined);
  },
  keys() {
    const keys = field(
      readHost<unknown>(() => wx.getStorageInfoSync?.(), null),
      'keys',
    );
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  },
} satisfies Storage;
