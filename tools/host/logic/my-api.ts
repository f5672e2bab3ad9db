import type { Options } from './api';
import { byteLength } from './bytes';
import { ALIPAY_RESULTS } from './cashier-outcomes';
import type { Parts } from './host-parts';
import type { Wire } from './network';
import { responder, sharedMembers, type Members, type Words } from './shared-api';

const KEY_LIMIT = 200 * 1024;

const words: Words = {
  ok: () => ({ success: true }),
  fail: (_name, why, error = 2) => ({ error, errorMessage: why, success: false }),
};

const FAILURES = {
  offline: [12, '网络出错'],
  timeout: [13, '网络超时'],
  interrupted: [1, '请求没有结束，就跳转到了另一个页面'],
} as const;

function storage({ device, realm }: Parts): Members {
  return {
    setStorageSync: ({ key, data }: { key: string; data: unknown }) => {
      const text = JSON.stringify(data);
      if (device.storageFull || byteLength(text) > KEY_LIMIT) {
        return realm.inside(words.fail('setStorageSync', '存储空间不足', 14));
      }
      device.storage.set(key, text);
      return realm.inside({ success: true });
    },
    getStorageSync: ({ key }: { key: string }) =>
      realm.inside({
        data: JSON.parse(device.storage.get(key) ?? 'null') as unknown,
        success: true,
      }),
    removeStorageSync: ({ key }: { key: string }) => {
      device.storage.delete(key);
      return realm.inside({ success: true });
    },
    clearStorageSync: () => device.storage.clear(),
    getStorageInfoSync: () =>
      realm.inside({
        keys: [...device.storage.keys()],
        currentSize: 1,
        limitSize: 10240,
        success: true,
      }),
  };
}

/** A status outside 2xx is a failure of the call, and the app is not told which it was. */
function hear(parts: Parts, options: Options, wire: Wire): void {
  const respond = responder(parts);
  if (wire.kind === 'failed') {
    const [error, errorMessage] = FAILURES[wire.reason];
    return respond(options, false, { error, errorMessage });
  }
  const { status, headers, body } = wire.reply;
  if (status < 200 || status > 299)
    return respond(options, false, { error: 19, errorMessage: 'http status error' });
  if ((options.dataType ?? 'json') !== 'json')
    return respond(options, true, { data: body, status, headers });
  try {
    return respond(options, true, { data: JSON.parse(body) as unknown, status, headers });
  } catch {
    return respond(options, false, { error: 14, errorMessage: 'parse response data error' });
  }
}

function request(parts: Parts) {
  return (options: Options) => {
    const { url, method = 'GET', headers = {}, data, timeout = 30_000 } = options;
    const abort = parts.network.send(
      {
        url: String(url),
        method: String(method),
        headers: { ...(headers as Record<string, string>) },
        body: data === undefined ? null : typeof data === 'string' ? data : JSON.stringify(data),
      },
      Number(timeout),
      (wire) => hear(parts, options, wire),
    );
    return { abort };
  };
}

/** `my`, with Alipay's shapes. */
export function myMembers(parts: Parts): Members {
  const { device, cashier, script, screen } = parts;
  const respond = responder(parts);
  return {
    ...sharedMembers(parts, words),
    ...storage(parts),
    request: request(parts),
    getAuthCode: (options: Options) => {
      const authCode = script.hostCode();
      if (authCode === null)
        return respond(options, false, words.fail('getAuthCode', '用户取消', 11));
      return respond(options, true, {
        authCode,
        authSuccessScopes: ['auth_base'],
        authErrorScopes: {},
      });
    },
    getPhoneNumber: (options: Options) => respond(options, true, { response: script.phoneProof() }),
    tradePay: (options: Options) =>
      cashier.open({
        reference: String(options.tradeNO),
        options,
        settle: (outcome) =>
          respond(options, true, { ...ALIPAY_RESULTS[outcome], result: '', callbackUrl: '' }),
      }),
    setClipboard: (options: Options) => {
      device.clipboard = String(options.text);
      respond(options, true, words.ok('setClipboard'));
    },
    showToast: (options: Options) => {
      screen.toasts.push(String(options.content));
      respond(options, true, words.ok('showToast'));
    },
    confirm: (options: Options) => {
      screen.dialogs.push({ title: String(options.title), text: String(options.content) });
      respond(options, true, { confirm: script.confirms.shift() ?? true });
    },
    setNavigationBar: (options: Options) => {
      if (options.title !== undefined) screen.title = String(options.title);
      respond(options, true, words.ok('setNavigationBar'));
    },
    getNetworkType: (options: Options) =>
      respond(options, true, {
        networkAvailable: device.online,
        networkType: device.online ? 'WIFI' : 'NOTREACHABLE',
      }),
    getAppIdSync: () => ({ appId: '2021000000000000' }),
  };
}

/** Alipay has no theme, no random source and no `wx`-style environment. */
export const MY_ABSENT = [
  ...['webpackJsonp', 'taroEventCenter', 'httpRequest', 'env', 'getRandomValues', 'toJSON', 'then'],
];
