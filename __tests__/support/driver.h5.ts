import { LINK, type Driver, type Way } from './driver-kind';
import { page } from './page';
import { photosDriver } from './photos-h5';

const net = (reason: string, more = {}) => ({ kind: 'net', reason, ...more });

type Fetch = (url: string, init: RequestInit) => Promise<unknown>;
let sent: { url: string; method: string; headers: unknown; body: unknown } | undefined;

function onFetch(answer: Fetch): void {
  window.fetch = ((url: string, init: RequestInit) => {
    sent = { url, method: String(init.method), headers: init.headers, body: init.body };
    return answer(url, init);
  }) as unknown as typeof window.fetch;
}

const reply = (status: number, text: string) => ({
  ok: status >= 200 && status < 300,
  status,
  text: () => Promise.resolve(text),
});

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
}

const failing = (name: string, error: unknown, expected: unknown): Way<unknown> => ({
  name,
  expected,
  arrange: () => onFetch(() => Promise.reject(error)),
});
const named = (name: string) => Object.assign(new Error(name), { name });

let opened: string[] = [];
let copied: string | undefined;
/** null: nobody answers the dialog. */
let answer: boolean | null = true;

define(HTMLFormElement.prototype, 'submit', function submit(this: HTMLFormElement) {
  opened.push(this.getAttribute('action') ?? '');
});

const GATEWAY = 'https://openapi.alipay.com/gateway.do';
const form = { kind: 'form', action: GATEWAY, fields: { trade: '1' } } as const;

const refusedGateways = [
  'https://evil.example/gateway.do',
  'https://openapi.alipay.com.evil.example/gateway.do',
  'https://openapi.alipay.com@evil.example/gateway.do',
  'https://openapi.alipay.com\\@evil.example/gateway.do',
  'https://evil.example/#https://openapi.alipay.com/gateway.do',
  'https://openapi.alipay.com/',
  'https://openapi.alipay.com/gateway.do/../x',
  'https://openapi.alipay.com/gateway.do/',
  'https://openapi.alipay.com/GATEWAY.do',
  'https://openapi.alipay.com/gateway%2edo',
  'http://localhost/mock-cashier',
  'http://localhost.evil.example/mock-cashier/gateway.do',
  'http://openapi.alipay.com/gateway.do',
  'https://openapi.alipay.com:8443/gateway.do',
  '//openapi.alipay.com/gateway.do',
  'javascript:alert(1)//https://openapi.alipay.com/',
  'alipays://platformapi/startapp',
  'data:text/html,x',
  ' https://openapi.alipay.com/gateway.do',
  'https://openapi.alipay.com/gateway.do\n',
  '/gateway.do',
  '',
];

const selection = (works: boolean) =>
  define(document, 'execCommand', () => {
    if (works) copied = document.querySelector('textarea')?.value;
    return works;
  });
const copyWay = (name: string, expected: string, arrange: () => void) => ({
  name,
  expected,
  arrange,
});
const asyncCopy = (write: (text: string) => Promise<void>) =>
  define(navigator, 'clipboard', { writeText: write });

const theme = { matches: false, listeners: new Set<() => void>() };
define(window, 'matchMedia', () => ({
  get matches() {
    return theme.matches;
  },
  addEventListener: (_type: string, listener: () => void) => theme.listeners.add(listener),
  removeEventListener: (_type: string, listener: () => void) => theme.listeners.delete(listener),
}));

const storageProto = Storage.prototype;
const { getItem, setItem } = storageProto;
const strongRandom = window.crypto.getRandomValues.bind(window.crypto);

const visibility = (state: string) => {
  define(document, 'visibilityState', state);
  document.dispatchEvent(new Event('visibilitychange'));
};

let beacons: { url: string; body: Blob }[] = [];

/** Answers the dialog as soon as it is drawn. */
const dialog = new MutationObserver(() => {
  if (answer === null) return;
  document.querySelectorAll<HTMLElement>('[role=alertdialog] button')[answer ? 1 : 0]?.click();
});

export const driver: Driver = {
  reset() {
    dialog.disconnect();
    dialog.observe(document.body, { childList: true, subtree: true });
    storageProto.getItem = getItem;
    storageProto.setItem = setItem;
    window.localStorage.clear();
    sent = undefined;
    opened = [];
    beacons = [];
    define(navigator, 'sendBeacon', (url: string, body: Blob) => beacons.push({ url, body }) > 0);
    copied = undefined;
    answer = true;
    theme.matches = false;
    define(navigator, 'clipboard', undefined);
    define(navigator, 'onLine', true);
    define(window, 'crypto', { getRandomValues: strongRandom });
    selection(false);
    document.body.replaceChildren();
    page.reset();
  },
  request: {
    answer: (status, text) => onFetch(() => Promise.resolve(reply(status, text))),
    hostile: (value, path) =>
      onFetch(() => (path === 'ok' ? Promise.resolve(value) : Promise.reject(value))),
    silent: () => onFetch(() => new Promise(() => undefined)),
    hold() {
      const waiting: (() => void)[] = [];
      onFetch(
        (url) => new Promise((go) => waiting.push(() => go(reply(200, JSON.stringify({ url }))))),
      );
      return { release: () => waiting.splice(0).forEach((go) => go()), open: () => waiting.length };
    },
    sent: () => sent,
    failures: [
      failing('a TypeError', new TypeError('Failed to fetch'), net('unknown')),
      failing('an AbortError', named('AbortError'), net('interrupted')),
      failing('a thrown string', 'boom', net('unknown')),
      {
        name: 'no network',
        expected: net('offline'),
        arrange() {
          define(navigator, 'onLine', false);
          onFetch(() => Promise.reject(new TypeError('Failed to fetch')));
        },
      },
      {
        name: 'a body that breaks off',
        expected: net('unknown'),
        arrange: () =>
          onFetch(() =>
            Promise.resolve({
              ok: true,
              status: 200,
              text: () => Promise.reject(new TypeError('network error')),
            }),
          ),
      },
      {
        name: 'a 404',
        expected: net('http', { status: 404 }),
        arrange: () => onFetch(() => Promise.resolve(reply(404, 'Not Found'))),
      },
    ],
  },
  login: {
    code: { kind: 'unsupported' },
    ways: [
      {
        name: 'a browser without a host account',
        expected: { kind: 'unsupported', reason: 'a browser has no host account' },
        arrange: () => undefined,
      },
    ],
    silent: () => undefined,
    calls: () => 1,
    hostile: () => undefined,
    proof: { event: {}, arrange: () => undefined, expected: { kind: 'unsupported' } },
    refusedProof: { event: null, arrange: () => undefined, expected: { kind: 'unsupported' } },
  },
  payment: {
    scene: 'unknown',
    channels: ['ALIPAY_WAP', 'ALIPAY_LINK', 'WECHAT_QR', 'WALLET', 'BANK_TRANSFER'],
    external: true,
    good: form,
    goodOutcome: 'LEFT',
    refused: [
      ...refusedGateways.map((action) => ({ ...form, action })),
      { ...form, action: 7 },
      { ...form, fields: null },
      { ...form, fields: { '<b>': '1' } },
      { ...form, fields: { a: 1 } },
      { kind: 'link', url: LINK.replace('pay.shop', 'evil.shop') },
      { kind: 'link', url: 'http://localhost/x/c/#' },
      { kind: 'code', text: 'https://evil.example/' },
      { kind: 'wallet', nonce: 'n'.repeat(32) },
      { kind: 'transfer' },
      { kind: 'alipay', tradeNO: '2026112222001400001234567890' },
      { kind: 'form' },
      null,
      'pay',
    ],
    shown: [
      { kind: 'link', url: LINK },
      { kind: 'link', url: LINK.replace('https://pay.shop.example.com', 'http://localhost') },
      { kind: 'code', text: 'weixin://wxpay/bizpayurl?pr=AbC123' },
    ],
    opened: () => opened.length,
    ways: [
      {
        name: 'the own origin, where the cashier is a mock',
        expected: 'LEFT',
        arrange: () => undefined,
      },
    ],
  },
  storage: {
    limit: null,
    refuse() {
      storageProto.setItem = () => {
        throw named('QuotaExceededError');
      };
    },
    unreadable() {
      storageProto.getItem = () => {
        throw named('SecurityError');
      };
    },
    junk: () => undefined,
  },
  lifecycle: {
    show: () => visibility('visible'),
    hide: () => visibility('hidden'),
    network(online) {
      define(navigator, 'onLine', online);
      window.dispatchEvent(new Event(online ? 'online' : 'offline'));
    },
  },
  clipboard: {
    announcesItself: false,
    ok: () =>
      asyncCopy((text) => {
        copied = text;
        return Promise.resolve();
      }),
    copied: () => copied,
    ways: [
      copyWay('no clipboard API, selection works', 'copied', () => selection(true)),
      copyWay('no clipboard API, selection refused', 'failed', () => selection(false)),
      copyWay('permission refused', 'denied', () =>
        asyncCopy(() => Promise.reject(named('NotAllowedError'))),
      ),
      copyWay('permission refused, selection works', 'copied', () => {
        asyncCopy(() => Promise.reject(named('NotAllowedError')));
        selection(true);
      }),
      copyWay('selection throws', 'failed', () =>
        define(document, 'execCommand', () => {
          throw named('NotSupportedError');
        }),
      ),
    ],
  },
  photos: photosDriver,
  device: {
    host: 'h5',
    random: 'bytes',
    noRandom: () => define(window, 'crypto', undefined),
    weakRandom: () =>
      define(window, 'crypto', {
        getRandomValues: () => {
          throw named('QuotaExceededError');
        },
      }),
    broken: () => undefined,
    call: () => undefined,
    dark() {
      theme.matches = true;
      theme.listeners.forEach((listener) => listener());
    },
  },
  navigation: {
    refuse: () => page.refuse(),
    fill(pages) {
      page.stack = Array.from({ length: pages - 1 }, (_none, index) => `/pages/x/${index}`);
    },
    full: 'opened',
    answerConfirm(yes) {
      answer = yes;
    },
    toasted: () => document.querySelector('[role=status]')?.textContent ?? undefined,
    badge: () => page.badge,
    title: () => document.title,
  },
  share: { mode: 'call' },
  telemetry: {
    reported: null,
    gone: [() => undefined],
    handed: () =>
      Promise.all(beacons.map(async ({ url, body }) => ({ url, json: await body.text() }))),
    cannotHandOver: [
      () => define(navigator, 'sendBeacon', undefined),
      () => define(navigator, 'sendBeacon', () => false),
      () =>
        define(navigator, 'sendBeacon', () => {
          throw named('SecurityError');
        }),
    ],
    uncaught: (error) => void window.dispatchEvent(new ErrorEvent('error', { error })),
    rejected: (reason) =>
      void window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason })),
  },
  updates: () => ({ arrive: () => undefined, remove: () => undefined, restarts: () => 0 }),
};
