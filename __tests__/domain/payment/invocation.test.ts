import fc from 'fast-check';
import {
  isCodeInvocation,
  isFormInvocation,
  isLinkInvocation,
  isWalletInvocation,
  type Invocation,
} from '@/domain/payment/invocation';

const ACTION = 'https://openapi.alipay.com/gateway.do';
const TOKEN = 'aB3_-'.repeat(9);
const as = (value: unknown) => value as Invocation;
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, 'x']));

describe('a form', () => {
  const form = (more: object) => as({ kind: 'form', action: ACTION, fields: { a: '1' }, ...more });

  it.each([
    { action: ACTION },
    { action: 'http://localhost:4010/mock-cashier/gateway.do' },
    { action: `${ACTION}?charset=utf-8` },
    { action: `https://a/${'x'.repeat(2038)}` },
    { fields: {} },
    { fields: many(60) },
    { fields: { [`n${'x'.repeat(63)}`]: '' } },
    { fields: { 'biz.content-1_a': 'x'.repeat(8192) } },
    { fields: { a: '<script>', b: '' } },
  ])('is taken with %j', (more) => {
    expect(isFormInvocation(form(more))).toBe(true);
  });

  it.each([
    { kind: 'link' },
    { action: '' },
    { action: 7 },
    { action: undefined },
    { action: 'javascript:alert(1)' },
    { action: 'xhttps://a' },
    { action: '//openapi.alipay.com/gateway.do' },
    { action: '/gateway.do' },
    { action: 'https://' },
    { action: 'https://a b' },
    { action: 'https://a\\b' },
    { action: `${ACTION}#x` },
    { action: `${ACTION}\n` },
    { action: `https://a/${'x'.repeat(2039)}` },
    { fields: null },
    { fields: 'a=1' },
    { fields: undefined },
    { fields: many(61) },
    { fields: { '': '1' } },
    { fields: { 'a b': '1' } },
    { fields: { 'a"': '1' } },
    { fields: { 'a>': '1' } },
    { fields: { [`n${'x'.repeat(64)}`]: '' } },
    { fields: { a: 1 } },
    { fields: { a: '1', b: null } },
    { fields: { a: ['1'] } },
    { fields: { a: 'x'.repeat(8193) } },
  ])('is refused with %j', (more) => {
    expect(isFormInvocation(form(more))).toBe(false);
  });
});

describe('a link', () => {
  const link = (url: unknown) => as({ kind: 'link', url });

  it.each([
    `https://pay.shop.example.com/c/#${TOKEN}`,
    `http://localhost:10086/c/#${TOKEN}`,
    `https://p/c/#${'t'.repeat(22)}`,
    `https://p/c/#${'t'.repeat(128)}`,
  ])('is taken as %s', (url) => {
    expect(isLinkInvocation(link(url))).toBe(true);
  });

  it.each([
    '',
    7,
    undefined,
    `javascript:https://p/c/#${TOKEN}`,
    `alipays://platformapi/c/#${TOKEN}`,
    `//p/c/#${TOKEN}`,
    `/c/#${TOKEN}`,
    `https:///c/#${TOKEN}`,
    `https://p/c/?token=${TOKEN}`,
    `https://p/c/?a=1#${TOKEN}`,
    `https://p/c/${TOKEN}`,
    `https://p/c#${TOKEN}`,
    `https://p/x/c/#${TOKEN}`,
    `https://p/c/x/#${TOKEN}`,
    `https://me@p/c/#${TOKEN}`,
    `https://p\\@q/c/#${TOKEN}`,
    `https://p q/c/#${TOKEN}`,
    ` https://p/c/#${TOKEN}`,
    `https://p/c/#${TOKEN}\n`,
    `https://p/c/#${TOKEN}#x`,
    `https://p/c/#${'t'.repeat(21)}`,
    `https://p/c/#${'t'.repeat(129)}`,
    `https://p/c/#${'t'.repeat(42)}=`,
    `https://${'p'.repeat(500)}/c/#${TOKEN}`,
  ])('is refused as %s', (url) => {
    expect(isLinkInvocation(link(url))).toBe(false);
  });

  it('is no other kind', () => {
    expect(isLinkInvocation(as({ kind: 'code', url: `https://p/c/#${TOKEN}` }))).toBe(false);
  });
});

describe('a code', () => {
  const code = (text: unknown) => as({ kind: 'code', text });

  it.each([
    'weixin://wxpay/bizpayurl?pr=AbC123',
    'weixin://wxpay/bizpayurl/up?pr=1&sign=a%20b.c_d-e',
    `weixin://wxpay/${'x'.repeat(497)}`,
  ])('is taken as %s', (text) => {
    expect(isCodeInvocation(code(text))).toBe(true);
  });

  it.each([
    '',
    7,
    null,
    'weixin://wxpay/',
    'weixin://dl/business?x=1',
    'weixin://wxpay.evil/bizpayurl?pr=1',
    'https://evil.example/weixin://wxpay/bizpayurl?pr=1',
    'xweixin://wxpay/bizpayurl?pr=1',
    'weixin://wxpay/biz pay',
    'weixin://wxpay/bizpayurl?pr=1\n',
    'weixin://wxpay/<b>',
    'weixin://wxpay/a#b',
    `weixin://wxpay/${'x'.repeat(498)}`,
  ])('is refused as %j', (text) => {
    expect(isCodeInvocation(code(text))).toBe(false);
  });

  it('is no other kind', () => {
    expect(isCodeInvocation(as({ kind: 'link', text: 'weixin://wxpay/x' }))).toBe(false);
  });
});

describe('a nonce of the balance', () => {
  const wallet = (nonce: unknown) => as({ kind: 'wallet', nonce });

  it.each(['n'.repeat(16), 'aZ09_-'.repeat(10), 'n'.repeat(64)])('is taken as %s', (nonce) => {
    expect(isWalletInvocation(wallet(nonce))).toBe(true);
  });

  it.each([
    '',
    'n'.repeat(15),
    'n'.repeat(65),
    `${'n'.repeat(16)}+`,
    ` ${'n'.repeat(16)}`,
    5,
    null,
  ])('is refused as %j', (nonce) => {
    expect(isWalletInvocation(wallet(nonce))).toBe(false);
  });

  it('is no other kind', () => {
    expect(isWalletInvocation(as({ kind: 'transfer', nonce: 'n'.repeat(32) }))).toBe(false);
  });
});

it('no text of another kind is ever taken, and nothing throws', () => {
  const shapes = [isFormInvocation, isLinkInvocation, isCodeInvocation, isWalletInvocation];
  const kinds = fc.constantFrom('form', 'link', 'code', 'wallet');
  const hostile = fc.record({
    kind: kinds,
    action: fc.anything(),
    fields: fc.anything(),
    url: fc.anything(),
    text: fc.anything(),
    nonce: fc.anything().filter((value) => typeof value !== 'string'),
  });
  fc.assert(
    fc.property(hostile, (value) => {
      for (const fits of shapes) expect(fits(as(value))).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
