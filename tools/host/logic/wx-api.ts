import type { Options } from './api';
import { byteLength } from './bytes';
import { wechatResult } from './cashier-outcomes';
import type { Parts } from './host-parts';
import type { Wire } from './network';
import { responder, sharedMembers, type Members, type Words } from './shared-api';

const KEY_LIMIT = 1024 * 1024;

const words: Words = {
  ok: (name) => ({ errMsg: `${name}:ok` }),
  fail: (name, why, errno) => ({
    errMsg: `${name}:fail ${why}`,
    ...(errno === undefined ? {} : { errno }),
  }),
};

const FAILURES = {
  offline: ['net::ERR_INTERNET_DISCONNECTED', 600001],
  timeout: ['timeout', 5],
  interrupted: ['interrupted', 600003],
} as const;

function storage({ device, realm }: Parts): Members {
  const set = (key: string, value: unknown) => {
    const text = JSON.stringify(value);
    if (device.storageFull || byteLength(text) > KEY_LIMIT) {
      throw realm.inside({ errMsg: 'setStorageSync:fail exceed storage max size 10Mb' });
    }
    device.storage.set(key, text);
  };
  const get = (key: string) => realm.inside(JSON.parse(device.storage.get(key) ?? '""') as unknown);
  return {
    setStorageSync: set,
    getStorageSync: get,
    removeStorageSync: (key: string) => void device.storage.delete(key),
    clearStorageSync: () => device.storage.clear(),
    getStorageInfoSync: () =>
      realm.inside({ keys: [...device.storage.keys()], currentSize: 1, limitSize: 10240 }),
  };
}

/** Any status is a success of the call: the app has to look at it. */
function hear(parts: Parts, options: Options, wire: Wire): void {
  const respond = responder(parts);
  if (wire.kind === 'failed') {
    const [why, errno] = FAILURES[wire.reason];
    respond(options, false, words.fail('request', why, errno));
    return;
  }
  const { status, headers, body } = wire.reply;
  let data: unknown = body;
  if ((options.dataType ?? 'json') === 'json') {
    try {
      data = JSON.parse(body);
    } catch {
      data = body;
    }
  }
  respond(options, true, {
    ...words.ok('request'),
    data,
    statusCode: status,
    header: headers,
    cookies: [],
  });
}

function request(parts: Parts) {
  return (options: Options) => {
    const { url, method = 'GET', header = {}, data, timeout = 60_000 } = options;
    const abort = parts.network.send(
      {
        url: String(url),
        method: String(method),
        headers: { ...(header as Record<string, string>) },
        body: data === undefined ? null : typeof data === 'string' ? data : JSON.stringify(data),
      },
      Number(timeout),
      (wire) => hear(parts, options, wire),
    );
    return { abort, onHeadersReceived: () => undefined, offHeadersReceived: () => undefined };
  };
}

/** `wx`, with WeChat's shapes. */
export function wxMembers(parts: Parts): Members {
  const { realm, device, cashier, script, screen, time } = parts;
  const respond = responder(parts);
  return {
    ...sharedMembers(parts, words),
    ...storage(parts),
    env: realm.inside({ USER_DATA_PATH: 'http://usr' }),
    request: request(parts),
    login: (options: Options) => {
      const code = script.hostCode();
      respond(
        options,
        code !== null,
        code === null ? words.fail('login', 'cancel') : { ...words.ok('login'), code },
      );
    },
    requestPayment: (options: Options) =>
      cashier.open({
        reference: String(options.package),
        options,
        settle: (outcome) => {
          const why = wechatResult(outcome);
          if (why === null) respond(options, true, words.ok('requestPayment'));
          else respond(options, false, words.fail('requestPayment', why));
        },
      }),
    getRandomValues: (options: Options) => {
      const bytes = Array.from(
        { length: Number(options.length) },
        (_, at) => (at * 37 + time.now) % 256,
      );
      time.set(
        () =>
          (options.success as (value: unknown) => void)({
            errMsg: 'getRandomValues:ok',
            randomValues: realm.buffer(bytes),
          }),
        1,
      );
    },
    setClipboardData: (options: Options) => {
      device.clipboard = String(options.data);
      respond(options, true, words.ok('setClipboardData'));
    },
    showToast: (options: Options) => {
      screen.toasts.push(String(options.title));
      respond(options, true, words.ok('showToast'));
    },
    showModal: (options: Options) => {
      screen.dialogs.push({ title: String(options.title), text: String(options.content) });
      const confirm = script.confirms.shift() ?? true;
      respond(options, true, { ...words.ok('showModal'), confirm, cancel: !confirm });
    },
    setNavigationBarTitle: (options: Options) => {
      screen.title = String(options.title);
      respond(options, true, words.ok('setNavigationBarTitle'));
    },
    getNetworkType: (options: Options) =>
      respond(options, true, {
        ...words.ok('getNetworkType'),
        networkType: device.online ? 'wifi' : 'none',
      }),
    getAccountInfoSync: () =>
      realm.inside({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  };
}

/** Names that the app looks for and that WeChat lacks or that belong to the bundle itself. */
export const WX_ABSENT = ['webpackJsonp', 'taroEventCenter', 'cloud', 'toJSON', 'then'];
