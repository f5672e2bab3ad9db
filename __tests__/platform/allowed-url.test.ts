import { isGateway, isOfOrigin } from '@/platform/allowed-url';

const OWN = 'https://shop.example.com';
const GATEWAY = 'https://openapi.alipay.com/gateway.do';

test('an origin is the whole of it, in any case, whatever follows', () => {
  expect(isOfOrigin('https://PAY.example.com/c/#x', ['https://pay.example.com'])).toBe(true);
  for (const url of [
    'https://pay.example.com.evil.test/c/',
    'https://pay.example.com@evil.test/',
    'https://evil.test/https://pay.example.com',
    'http://pay.example.com/',
    'https://pay.example.com:444/',
    'https://pay.example.com\\@evil.test/',
    '//pay.example.com/',
    'javascript:alert(1)',
    'javascript:alert(1)//https://pay.example.com/c/',
    'xhttps://pay.example.com/c/',
    'https://pay.example.com/c/\\evil.test',
    'https://pay.example.com/c/ evil.test',
    { toString: () => 'https://pay.example.com/c/' },
    '',
    7,
    null,
  ]) {
    expect(isOfOrigin(url, ['https://pay.example.com'])).toBe(false);
  }
});

test('any port is allowed only where it is said', () => {
  const loopback = ['http://127.0.0.1:*'];
  expect(isOfOrigin('http://127.0.0.1:4010/c/', loopback)).toBe(true);
  expect(isOfOrigin('http://127.0.0.1.evil.test:4010/c/', loopback)).toBe(false);
  expect(isOfOrigin('https://127.0.0.1:4010/c/', loopback)).toBe(false);
  expect(isOfOrigin('http://127.0.0.1:4010/c/', ['http://127.0.0.1'])).toBe(false);
});

test('a gateway is one address, whatever its query', () => {
  expect(isGateway(`${GATEWAY}?charset=utf-8`, [GATEWAY], OWN)).toBe(true);
  expect(isGateway(`${OWN}/mock/gateway.do`, ['/mock/gateway.do'], OWN)).toBe(true);
  for (const url of [
    `${GATEWAY}/`,
    'https://openapi.alipay.com/',
    'https://openapi.alipay.com/gateway.do/../x',
    'https://openapi.alipay.com.evil.test/gateway.do',
    '/gateway.do',
  ]) {
    expect(isGateway(url, [GATEWAY], OWN)).toBe(false);
  }
});

test('an address may be as short as an address can be', () => {
  expect(isOfOrigin('https://a', ['https://a'])).toBe(true);
  expect(isOfOrigin('https://a#x', ['https://a'])).toBe(true);
  expect(isOfOrigin('https://a?x', ['https://a'])).toBe(true);
  expect(isGateway('https://a', ['https://a/'], OWN)).toBe(true);
});
