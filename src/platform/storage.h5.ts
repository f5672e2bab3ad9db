import type { Storage } from './capabilities';
import { readHost } from './host-call';

/** `localStorage` itself may throw: private mode, blocked cookies, a full disk. */
export const storage = {
  read: (key) => readHost(() => window.localStorage.getItem(key), null),
  write: (key, value) =>
    readHost(() => {
      window.localStorage.setItem(key, value);
      return true;
    }, false),
  remove(key) {
    readHost(() => window.localStorage.removeItem(key), undefined);
  },
  keys: () => readHost(() => Object.keys(window.localStorage), []),
} satisfies Storage;
