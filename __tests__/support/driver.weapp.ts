import { LINK, type Driver, type Way } from './driver-kind';
import { miniParts } from './driver-mini';
import { failWith, never, succeed } from './host-fake';
import { page } from './page';
import { miniPhotos } from './photos-mini';
import { wxFake, wxStorage } from './wx';

const mini = miniParts(wxFake);
const net = (reason: string, more = {}) => ({ kind: 'net', reason, ...more });

const failing =
  (api: string) =>
  <T>(name: string, value: unknown, expected: T): Way<T> => ({
    name,
    expected,
    arrange: () => wxFake.script(api, failWith(value)),
  });

const request = failing('request');
const login = failing('login');
const pay = failing('requestPayment');
const copy = failing('setClipboardData');

const invocation = {
  kind: 'wechat',
  timeStamp: '1763800000',
  nonceStr: 'n0nce',
  package: 'prepay_id=wx2211',
  signType: 'RSA',
  paySign: 'c2lnbg==',
} as const;

const reported: unknown[][] = [];

export const driver: Driver = {
  reset() {
    wxFake.reset();
    reported.length = 0;
    wxFake.script('reportPerformance', (...args) => void reported.push(args));
    wxStorage.clear();
    page.reset();
  },
  request: {
    answer: (statusCode, data) => wxFake.script('request', succeed({ statusCode, data })),
    hostile: (value, path) => wxFake.script('request', mini.reply(value, path)),
    silent: () => wxFake.script('request', never),
    hold() {
      const held = mini.hold();
      wxFake.script('request', held.script('statusCode'));
      return held;
    },
    sent() {
      const last = wxFake.last('request');
      return (
        last && {
          ...last,
          headers: last.header,
          body: last.data,
          url: String(last.url),
          method: String(last.method),
        }
      );
    },
    failures: [
      request('fail interrupted', { errMsg: 'request:fail interrupted' }, net('interrupted')),
      request('errno 600003', { errno: 600003, errMsg: 'request:fail' }, net('interrupted')),
      request('errno 5', { errno: 5, errMsg: 'request:fail' }, net('timeout')),
      request('timeout', { errMsg: 'request:fail timeout' }, net('timeout')),
      request(
        'cronet time-out',
        { errno: 600001, errMsg: 'request:fail errcode:-118 net::ERR_CONNECTION_TIMED_OUT' },
        net('timeout'),
      ),
      request(
        'no internet',
        { errMsg: 'request:fail errcode:-106 net::ERR_INTERNET_DISCONNECTED' },
        net('offline'),
      ),
      request('abort', { errMsg: 'request:fail abort' }, net('interrupted')),
      request('any other word', { errMsg: 'request:fail ssl hand shake error' }, net('unknown')),
      {
        name: 'a 404 in success',
        expected: net('http', { status: 404 }),
        arrange: () => wxFake.script('request', succeed({ statusCode: 404, data: 'Not Found' })),
      },
      { name: 'no such API', expected: net('unknown'), arrange: () => wxFake.remove('request') },
    ],
  },
  login: {
    code: { kind: 'code', code: 'wx-code-1' },
    ways: [
      login('a timeout', { errMsg: 'login:fail timeout' }, { kind: 'refused', reason: 'NETWORK' }),
      login(
        'a high-risk account',
        { errMsg: 'login:fail 40226' },
        { kind: 'refused', reason: 'BLOCKED' },
      ),
      login('anything else', { errMsg: 'login:fail' }, { kind: 'refused', reason: 'UNKNOWN' }),
      {
        name: 'a success without a code',
        expected: { kind: 'refused', reason: 'UNKNOWN' },
        arrange: () => wxFake.script('login', succeed({ errMsg: 'login:ok' })),
      },
    ],
    silent: () => wxFake.script('login', never),
    calls: () => wxFake.count('login'),
    hostile: (value) => wxFake.script('login', succeed(value)),
    proof: {
      event: { detail: { code: 'phone-code', errMsg: 'getPhoneNumber:ok' } },
      arrange: () => undefined,
      expected: { kind: 'proof', proof: 'phone-code' },
    },
    refusedProof: {
      event: { detail: { errMsg: 'getPhoneNumber:fail user deny' } },
      arrange: () => undefined,
      expected: { kind: 'refused', reason: 'CANCELLED' },
    },
  },
  payment: {
    scene: 'weapp',
    channels: ['WECHAT_MINI', 'ALIPAY_LINK', 'WALLET', 'BANK_TRANSFER'],
    external: false,
    good: invocation,
    goodOutcome: 'CLAIMED_OK',
    refused: [
      { ...invocation, timeStamp: 1763800000 },
      { ...invocation, package: 'wx2211' },
      { ...invocation, signType: 'MD5' },
      { kind: 'alipay', tradeNO: '2026112222001400001234567890' },
      { kind: 'form', action: 'https://openapi.alipay.com/gateway.do', fields: {} },
      { kind: 'link', url: LINK.replace('pay.shop', 'evil.shop') },
      { kind: 'link', url: LINK.replace('/c/', '/d/') },
      { kind: 'wallet', nonce: 'n'.repeat(32) },
      { kind: 'transfer' },
      { kind: 'wechat' },
      null,
      'pay',
    ],
    shown: [{ kind: 'link', url: LINK }],
    opened: () => wxFake.count('requestPayment'),
    ways: [
      pay('cancel', { errMsg: 'requestPayment:fail cancel' }, 'CANCELLED'),
      pay('risk', { errMsg: 'requestPayment:fail 该笔交易异常，请稍后重试' }, 'RISK'),
      pay(
        'a bad signature',
        { errMsg: 'requestPayment:fail Unable to verify signature' },
        'CONFIG',
      ),
      pay(
        'an expired prepay',
        { errMsg: 'requestPayment:fail', err_desc: '该订单已过期,请重新下单' },
        'STALE_PREPAY',
      ),
      pay('an unknown detail', { errMsg: 'requestPayment:fail (-1)' }, 'UNKNOWN'),
      {
        name: 'a cancel that only complete hears',
        expected: 'CANCELLED',
        arrange: () =>
          wxFake.script('requestPayment', (options) =>
            options.complete?.({ errMsg: 'requestPayment:cancel' }),
          ),
      },
      {
        name: 'a cashier that throws',
        expected: 'UNKNOWN',
        arrange: () =>
          wxFake.script('requestPayment', () => {
            throw new Error('native');
          }),
      },
    ],
    hostile: (value, path) => wxFake.script('requestPayment', mini.reply(value, path)),
    silent: () => wxFake.script('requestPayment', never),
  },
  storage: {
    limit: 1024 * 1024,
    refuse: () =>
      wxFake.script('setStorageSync', () => {
        throw new Error('setStorageSync:fail exceed storage max size 10Mb');
      }),
    unreadable: () =>
      wxFake.script('getStorageSync', () => {
        throw new Error('getStorageSync:fail');
      }),
    junk: (_key, value) => wxFake.script('getStorageSync', () => value),
  },
  lifecycle: mini.lifecycle,
  clipboard: {
    announcesItself: true,
    ok: () => undefined,
    copied: () => wxFake.last('setClipboardData')?.data as string | undefined,
    ways: [
      copy('privacy refused', { errno: 104, errMsg: 'setClipboardData:fail' }, 'denied'),
      copy('privacy refused before', { errno: 103, errMsg: 'setClipboardData:fail' }, 'denied'),
      copy('privacy not declared', { errno: 112, errMsg: 'setClipboardData:fail' }, 'denied'),
      copy('auth deny', { errMsg: 'setClipboardData:fail auth deny' }, 'denied'),
      copy('anything else', { errMsg: 'setClipboardData:fail' }, 'failed'),
      { name: 'no such API', expected: 'failed', arrange: () => wxFake.remove('setClipboardData') },
      {
        name: 'silence',
        expected: 'failed',
        arrange: () => wxFake.script('setClipboardData', never),
      },
    ],
  },
  photos: miniPhotos(wxFake, {
    api: 'chooseMedia',
    pathField: 'tempFilePath',
    shrunk: (tempFilePath) => ({ tempFilePath }),
    ways: [
      ['cancel', { errMsg: 'chooseMedia:fail cancel' }, 'cancelled'],
      ['privacy refused', { errno: 104, errMsg: 'chooseMedia:fail' }, 'denied'],
      ['privacy not declared', { errno: 112, errMsg: 'chooseMedia:fail' }, 'denied'],
      ['auth deny', { errMsg: 'chooseMedia:fail auth deny' }, 'denied'],
      ['no permission of the phone', { errMsg: 'chooseMedia:fail system permission' }, 'denied'],
      ['anything else', { errMsg: 'chooseMedia:fail' }, 'failed'],
    ],
  }),
  device: {
    ...mini.device,
    host: 'weapp',
    random: 'bytes',
    dark() {
      wxFake.script('getAppBaseInfo', () => ({ theme: 'dark' }));
      wxFake.fire('onThemeChange', { theme: 'dark' });
    },
  },
  navigation: {
    ...mini.navigation,
    answerConfirm: (confirm) => wxFake.script('showModal', succeed({ confirm, cancel: !confirm })),
    toasted: () => wxFake.last('showToast')?.title as string | undefined,
    title: () => wxFake.last('setNavigationBarTitle')?.title as string | undefined,
  },
  share: { mode: 'button' },
  telemetry: {
    ...mini.telemetry,
    reported: () => reported,
    gone: [
      () => wxFake.remove('reportPerformance'),
      () =>
        wxFake.script('reportPerformance', () => {
          throw new Error('reportPerformance:fail');
        }),
    ],
  },
  updates: mini.updates,
};
