import { env } from '@/env';
import type { Invocation } from '@/platform/capabilities';
import { payment } from '@/platform/payment.h5';

const ACTION = 'https://openapi.alipay.com/gateway.do';
/** The form as it was when it left: it is gone from the page afterwards. */
let sent: { readonly target: HTMLFormElement } | null = null;

beforeEach(() => {
  sent = null;
  document.body.innerHTML = '';
  HTMLFormElement.prototype.submit = function submit(this: HTMLFormElement) {
    sent = { target: this };
  };
});

afterEach(() => jest.restoreAllMocks());

const fieldsOf = (target: HTMLFormElement | undefined) =>
  Object.fromEntries(
    [...(target?.querySelectorAll('input') ?? [])].map(({ name, value, type }) => [
      name,
      [type, value],
    ]),
  );

test('a form is posted with its fields as hidden inputs, tells nobody where from, and is gone', async () => {
  const fields = { method: 'alipay.trade.wap.pay', total_amount: '128.00' };
  expect(await payment.pay({ kind: 'form', action: ACTION, fields })).toBe('LEFT');
  expect(sent?.target.method).toBe('post');
  expect(sent?.target.getAttribute('action')).toBe(ACTION);
  expect(sent?.target.getAttribute('rel')).toBe('noreferrer');
  expect(sent?.target.hidden).toBe(true);
  expect(fieldsOf(sent?.target)).toEqual({
    method: ['hidden', 'alipay.trade.wap.pay'],
    total_amount: ['hidden', '128.00'],
  });
  expect(document.body.innerHTML).toBe('');
});

test('what looks like markup stays the text of a field', async () => {
  const evil = '"><img src=x onerror="steal()"><script>steal()</script>';
  await payment.pay({ kind: 'form', action: ACTION, fields: { biz_content: evil } });
  expect(fieldsOf(sent?.target)).toEqual({ biz_content: ['hidden', evil] });
  expect(sent?.target.querySelector('img, script')).toBeNull();
});

test.each(['submit', 'action', 'method'])(
  'a field called %s hides nothing of the form',
  async (name) => {
    await payment.pay({ kind: 'form', action: ACTION, fields: { [name]: 'x' } });
    expect(sent?.target.getAttribute('action')).toBe(ACTION);
    expect(fieldsOf(sent?.target)).toEqual({ [name]: ['hidden', 'x'] });
  },
);

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0', 'wechat'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120 Safari/537.36', 'desktop'],
  ['Mozilla/5.0 (Linux; Android 13) Chrome/120 Mobile Safari/537.36', 'mobile'],
  ['Mozilla/5.0 (Linux; Android 13) Mobile Weibo (x)', 'in-app'],
  ['Mozilla/5.0 (Linux; Android 13) Mobile AliApp(AP/10) AlipayClient/10', 'alipay'],
  ['Mozilla/5.0 (Linux; Android 13) AliApp(AP/10) AlipayClient/10 MiniProgram', 'alipay-webview'],
])('%s is the scene %s', (userAgent, scene) => {
  jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
  expect(payment.scene()).toBe(scene);
  const channels = payment.channels();
  expect(channels.includes('WECHAT_QR') && channels.includes('NET_BANK')).toBe(scene === 'desktop');
  expect(channels.length === 0).toBe(scene === 'alipay-webview');
  expect(channels).not.toContain('WECHAT_MINI');
  expect(channels).not.toContain('ALIPAY_MINI');
});

test('a mini-program’s web-view is known as soon as WeChat says so, and pays nothing', () => {
  const host = window as { __wxjs_environment?: unknown };
  expect(payment.channels()).not.toEqual([]);
  host.__wxjs_environment = 'miniprogram';
  expect(payment.scene()).toBe('wechat-webview');
  expect(payment.channels()).toEqual([]);
  delete host.__wxjs_environment;
});

test('an iPad that calls itself a Mac is a phone by its touch points', () => {
  const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.0 Safari/605.1.15';
  jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(mac);
  const touch = (maxTouchPoints: number | undefined) =>
    Object.defineProperty(navigator, 'maxTouchPoints', {
      configurable: true,
      value: maxTouchPoints,
    });
  touch(undefined);
  expect(payment.scene()).toBe('desktop');
  touch(5);
  expect(payment.scene()).toBe('mobile');
  touch(0);
});

test('a link to the page’s own cashier is followed as it is', () => {
  jest.replaceProperty(env, 'payOrigins', ['self']);
  const link = `${window.location.origin}/#token-of-a-link`;
  expect(payment.follow(link)).toBe('left');
  expect(window.location.href).toBe(link);
  window.location.hash = '';
});

test.each([
  'javascript:alert(1)',
  '//evil.example.com/c/#x',
  'https://pay.shop.example.com@evil.example.com/c/#x',
  'https://pay.shop.example.com.evil.example.com/c/#x',
  'c/#x',
])('%s is followed nowhere', (link) => {
  const before = window.location.href;
  expect(payment.follow(link)).toBe('refused');
  expect(window.location.href).toBe(before);
});

test.each([
  ['https://pay.shop.example.com/c/#aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-', 'LEFT'],
  ['https://evil.example.com/c/#aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-', 'CONFIG'],
])('the link %s is %s for a screen that would show it', async (url, outcome) => {
  expect(await payment.pay({ kind: 'link', url })).toBe(outcome);
});

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile';

test.each([
  [`${IPHONE} MicroMessenger/8.0`, ['ALIPAY_LINK', 'WALLET', 'BANK_TRANSFER']],
  [`${IPHONE} AliApp(AP/10) AlipayClient/10`, ['ALIPAY_WAP', 'WALLET', 'BANK_TRANSFER']],
  [`${IPHONE} Weibo (x)`, ['ALIPAY_LINK', 'ALIPAY_WAP', 'WALLET', 'BANK_TRANSFER']],
  [`${IPHONE} Safari/604.1`, ['ALIPAY_WAP', 'WECHAT_QR', 'WALLET', 'BANK_TRANSFER']],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120 Safari/537.36',
    ['ALIPAY_LINK', 'WECHAT_QR', 'NET_BANK', 'WALLET', 'BANK_TRANSFER'],
  ],
])('%s can start these, best first', (userAgent, channels) => {
  jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
  expect(payment.channels()).toEqual(channels);
});

const LINK = `https://pay.shop.example.com/c/#${'t'.repeat(43)}`;
const CODE = 'weixin://wxpay/bizpayurl?pr=abc';

test.each([
  { kind: 'form', action: ACTION, fields: {}, url: LINK, text: CODE },
  { kind: 'link', action: ACTION, fields: {}, url: LINK, text: CODE },
  { kind: 'code', action: ACTION, fields: {}, url: LINK, text: CODE },
])('what says that it is a $kind is treated as nothing else', async (invocation) => {
  expect(await payment.pay(invocation as unknown as Invocation)).toBe('LEFT');
  expect(sent === null).toBe(invocation.kind !== 'form');
});

test('what throws when it is looked at opens nothing', async () => {
  const trap = {
    kind: 'code',
    get text(): string {
      throw new Error('never');
    },
  };
  expect(await payment.pay(trap as unknown as Invocation)).toBe('CONFIG');
});
