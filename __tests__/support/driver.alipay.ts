import { LINK, type Driver, type Way } from './driver-kind';
import { miniParts } from './driver-mini';
import { failWith, never, succeed } from './host-fake';
import { myFake, myStorage } from './my';
import { page } from './page';
import { miniPhotos } from './photos-mini';

const mini = miniParts(myFake);
const net = (reason: string, more = {}) => ({ kind: 'net', reason, ...more });

const failing =
  (api: string) =>
  <T>(name: string, value: unknown, expected: T): Way<T> => ({
    name,
    expected,
    arrange: () => myFake.script(api, failWith(value)),
  });

const request = failing('request');
const login = failing('getAuthCode');
const pay = failing('tradePay');
const copy = failing('setClipboard');
const paid = (name: string, value: unknown, expected: string): Way<string> => ({
  name,
  expected,
  arrange: () => myFake.script('tradePay', succeed(value)),
});

const invocation = { kind: 'alipay', tradeNO: '2026112222001400001234567890' } as const;

export const driver: Driver = {
  reset() {
    myFake.reset();
    myFake.remove('getRandomValues');
    myStorage.clear();
    page.reset();
  },
  request: {
    answer: (status, data) =>
      myFake.script(
        'request',
        status >= 200 && status < 300
          ? succeed({ status, data })
          : failWith({ error: 19, errorMessage: 'http error' }),
      ),
    hostile: (value, path) => myFake.script('request', mini.reply(value, path)),
    silent: () => myFake.script('request', never),
    hold() {
      const held = mini.hold();
      myFake.script('request', held.script('status'));
      return held;
    },
    sent() {
      const last = myFake.last('request');
      return (
        last && {
          headers: last.headers,
          body: last.data,
          url: String(last.url),
          method: String(last.method),
        }
      );
    },
    failures: [
      request('the page was left (1)', { error: 1 }, net('interrupted')),
      request('a domain off the list (4)', { error: 4 }, net('unknown')),
      request('a domain off the list (11)', { error: 11 }, net('unknown')),
      request('no network (12)', { error: 12 }, net('offline')),
      request('a timeout (13)', { error: 13 }, net('timeout')),
      request('JSON that does not parse (14)', { error: 14 }, net('unreadable')),
      request('any status outside 2xx (19)', { error: 19 }, net('http')),
      request(
        'a status that is told after all',
        { error: 19, status: 502 },
        net('http', { status: 502 }),
      ),
      request('a stopped request (20)', { error: 20 }, net('interrupted')),
      request('an unknown number', { error: 99 }, net('unknown')),
      { name: 'no such API', expected: net('unknown'), arrange: () => myFake.remove('request') },
    ],
  },
  login: {
    code: { kind: 'code', code: 'my-code-1' },
    ways: [
      login('a cancel (11)', { error: 11 }, { kind: 'refused', reason: 'CANCELLED' }),
      login('the back key (3)', { error: 3 }, { kind: 'refused', reason: 'CANCELLED' }),
      login('no network (12)', { error: 12 }, { kind: 'refused', reason: 'NETWORK' }),
      login('anything else', { error: 2 }, { kind: 'refused', reason: 'UNKNOWN' }),
    ],
    silent: () => myFake.script('getAuthCode', never),
    calls: () => myFake.count('getAuthCode'),
    hostile: (value) => myFake.script('getAuthCode', succeed(value)),
    proof: {
      event: {},
      arrange: () => undefined,
      expected: { kind: 'proof', proof: '{"response":"sealed","sign":"s"}' },
    },
    refusedProof: {
      event: {},
      arrange: () => myFake.script('getPhoneNumber', failWith({ error: 11 })),
      expected: { kind: 'refused', reason: 'CANCELLED' },
    },
  },
  payment: {
    scene: 'alipay-mini',
    channels: ['ALIPAY_MINI', 'WALLET', 'BANK_TRANSFER'],
    external: false,
    good: invocation,
    goodOutcome: 'CLAIMED_OK',
    refused: [
      { kind: 'alipay', tradeNO: '123' },
      { kind: 'alipay', tradeNO: 2026112222001400 },
      { kind: 'form', action: 'https://openapi.alipay.com/gateway.do', fields: {} },
      { kind: 'link', url: LINK },
      { kind: 'wallet', nonce: 'n'.repeat(32) },
      { kind: 'transfer' },
      { kind: 'alipay' },
      null,
      7,
    ],
    shown: [],
    opened: () => myFake.count('tradePay'),
    ways: [
      paid('a nested 9000', { response: { resultCode: '9000' } }, 'CLAIMED_OK'),
      paid('9000 as a number', { resultCode: 9000 }, 'CLAIMED_OK'),
      paid('6001', { resultCode: '6001' }, 'CANCELLED'),
      paid('4000', { resultCode: '4000' }, 'DECLINED'),
      paid('6002', { resultCode: '6002' }, 'UNKNOWN'),
      paid('a code nobody knows', { resultCode: '1234' }, 'UNKNOWN'),
      pay('no permission', { error: 4 }, 'CONFIG'),
      pay('bad parameters', { error: 2 }, 'CONFIG'),
      {
        name: 'a cashier that throws',
        expected: 'UNKNOWN',
        arrange: () =>
          myFake.script('tradePay', () => {
            throw new Error('native');
          }),
      },
    ],
    hostile: (value, path) => myFake.script('tradePay', mini.reply(value, path)),
    silent: () => myFake.script('tradePay', never),
  },
  storage: {
    limit: 200 * 1024,
    refuse: () => myFake.script('setStorageSync', () => ({ success: false, error: 14 })),
    unreadable: () =>
      myFake.script('getStorageSync', () => {
        throw new Error('getStorageSync');
      }),
    junk: (_key, value) => myFake.script('getStorageSync', () => value),
  },
  lifecycle: mini.lifecycle,
  clipboard: {
    announcesItself: false,
    ok: () => undefined,
    copied: () => myFake.last('setClipboard')?.text as string | undefined,
    ways: [
      copy('no permission', { error: 4 }, 'denied'),
      copy('refused by the person', { error: 2001 }, 'denied'),
      copy('anything else', { error: 2 }, 'failed'),
      { name: 'no such API', expected: 'failed', arrange: () => myFake.remove('setClipboard') },
      { name: 'silence', expected: 'failed', arrange: () => myFake.script('setClipboard', never) },
    ],
  },
  photos: miniPhotos(myFake, {
    api: 'chooseImage',
    pathField: 'path',
    shrunk: (path) => ({ apFilePaths: [path] }),
    ways: [
      ['cancel', { error: 11, errorMessage: '用户取消操作' }, 'cancelled'],
      ['refused', { error: 2001 }, 'denied'],
      ['refused before', { error: 2002 }, 'denied'],
      ['no permission of the phone', { error: 15 }, 'denied'],
      ['anything else', { error: 3 }, 'failed'],
    ],
  }),
  device: { ...mini.device, host: 'alipay', random: 'unsupported', dark: null },
  navigation: {
    ...mini.navigation,
    answerConfirm: (confirm) => myFake.script('confirm', succeed({ confirm })),
    toasted: () => myFake.last('showToast')?.content as string | undefined,
    title: () => myFake.last('setNavigationBar')?.title as string | undefined,
  },
  share: { mode: 'button' },
  telemetry: { ...mini.telemetry, reported: null, gone: [() => undefined] },
  updates: mini.updates,
};
