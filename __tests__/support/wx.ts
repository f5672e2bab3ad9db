import { createHostFake, failWith, succeed } from './host-fake';
import { page } from './page';

const kept = new Map<string, string>();

const move =
  (name: string, apply: (url: string) => void) =>
  (options: Parameters<ReturnType<typeof succeed>>[0]) => {
    const url = String(options.url ?? '');
    page.moves.push(url === '' ? name : `${name} ${url}`);
    apply(url);
    succeed({ errMsg: `${name}:ok` })(options);
  };

/** Moves between pages, which both mini-program hosts answer alike. */
export const moves = {
  navigateTo: move('navigateTo', (url) => {
    page.stack.push(page.path);
    page.go(url);
  }),
  redirectTo: move('redirectTo', (url) => page.go(url)),
  switchTab: move('switchTab', (url) => {
    page.stack = [];
    page.go(url);
  }),
  navigateBack: move('navigateBack', () => page.go(page.stack.pop() ?? page.path)),
};

/** WeChat as it answers when all is well. */
export const wxFake = createHostFake({
  ...moves,
  login: succeed({ errMsg: 'login:ok', code: 'wx-code-1' }),
  request: failWith({ errMsg: 'request:fail no backend in this test' }),
  requestPayment: succeed({ errMsg: 'requestPayment:ok' }),
  showModal: succeed({ confirm: true, cancel: false }),
  getNetworkType: succeed({ networkType: 'wifi' }),
  getRandomValues: (options) => {
    const bytes = new Uint8Array(Number(options.length)).fill(7);
    options.success?.({ randomValues: bytes.buffer });
  },
  getWindowInfo: () => ({
    windowWidth: 390,
    windowHeight: 760,
    screenHeight: 844,
    safeArea: { top: 47, bottom: 810 },
  }),
  getAppBaseInfo: () => ({ theme: 'light', fontSizeScaleFactor: 1 }),
  getStorageSync: (key) => kept.get(String(key)) ?? '',
  setStorageSync: (key, value) => void kept.set(String(key), String(value)),
  removeStorageSync: (key) => void kept.delete(String(key)),
  getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  getUpdateManager: () => ({ onUpdateReady: () => undefined, applyUpdate: () => undefined }),
});

export const wxStorage = kept;
