import { createHostFake, failWith, succeed } from './host-fake';
import { moves } from './wx';

const kept = new Map<string, string>();

/** Alipay as it answers when all is well. */
export const myFake = createHostFake({
  ...moves,
  getAuthCode: succeed({ authCode: 'my-code-1', authSuccessScopes: ['auth_base'] }),
  getPhoneNumber: succeed({ response: '{"response":"sealed","sign":"s"}' }),
  request: failWith({ error: 12, errorMessage: 'no backend in this test' }),
  tradePay: succeed({ resultCode: '9000' }),
  confirm: succeed({ confirm: true }),
  getNetworkType: succeed({ networkAvailable: true, networkType: 'WIFI' }),
  getWindowInfo: () => ({
    windowWidth: 390,
    windowHeight: 760,
    screenHeight: 844,
    safeArea: { top: 47, bottom: 810 },
  }),
  getAppBaseInfo: () => ({ SDKVersion: '2.9.0', language: 'zh-Hans', version: '10.6.0' }),
  getSystemInfoSync: () => ({ fontSizeSetting: 16 }),
  getStorageSync: ({ key }) => ({ data: kept.get(String(key)) ?? null, success: true }),
  setStorageSync: ({ key, data }) => {
    kept.set(String(key), String(data));
    return { success: true };
  },
  removeStorageSync: ({ key }) => void kept.delete(String(key)),
  getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  getUpdateManager: () => ({ onUpdateReady: () => undefined, applyUpdate: () => undefined }),
});
// The real one has no source of random values.
myFake.remove('getRandomValues');

export const myStorage = kept;
