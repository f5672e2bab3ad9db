import { ROUTES, tokenIn } from '@/cashier/route';
import { SCENE_ROWS, surroundings, type Scene } from '@/domain/payment/environment';
import { ENDPOINTS, LINK, lost, ok, Payer, refused, settle, TOKEN, VIEW } from './payer';

const at = (scene: Scene, onPc = false) => ({ where: { scene, onPc } });

describe('where it pays, the token leaves the address before anything is asked', () => {
  test.each(['alipay', 'mobile', 'desktop'] as const)('%s', async (scene) => {
    const payer = new Payer(at(scene));
    await payer.arrives();
    expect(payer.steps.slice(0, 2)).toEqual(['strip', 'openCashier']);
    expect(payer.address).toBe('https://pay.shop.example.com/c/');
    expect(payer.sent).toEqual([{ name: 'openCashier', request: { token: TOKEN } }]);
    expect(payer.screen).toMatchObject({ kind: 'bill', view: VIEW });
  });
});

describe('where it must be opened elsewhere, the address stays and nothing is asked', () => {
  test.each([
    ['wechat', false, { kind: 'guide', canTry: false, withCode: false }],
    ['wechat', true, { kind: 'guide', canTry: false, withCode: true }],
    ['in-app', false, { kind: 'guide', canTry: true, withCode: false }],
    ['in-app', true, { kind: 'guide', canTry: true, withCode: true }],
    ['wechat-webview', false, { kind: 'mini', host: '微信' }],
    ['alipay-webview', false, { kind: 'mini', host: '支付宝' }],
    ['unknown', false, { kind: 'ask', withCode: false }],
  ] as const)('%s, on a computer: %p', async (scene, onPc, screen) => {
    const payer = new Payer(at(scene, onPc));
    await payer.arrives();
    await payer.passes(60_000);
    expect(payer.screen).toEqual({ link: LINK, ...screen });
    expect(payer.steps).toEqual([]);
    expect(payer.address).toBe(LINK);
  });
});

test('every scene of table 4.4 has a route', () => {
  expect(SCENE_ROWS.map(({ scene }) => scene).filter((scene) => !(scene in ROUTES))).toEqual([]);
});

test('another app’s browser may be tried all the same', async () => {
  const payer = new Payer(at('in-app'));
  await payer.arrives();
  payer.arrival.enter();
  await settle();
  expect(payer.steps).toEqual(['strip', 'openCashier']);
  expect(payer.screen?.kind).toBe('bill');
});

test('where nothing is known, a code can be shown without asking anything', async () => {
  const payer = new Payer(at('unknown'));
  await payer.arrives();
  payer.arrival.showCode();
  expect(payer.screen).toEqual({ kind: 'ask', link: LINK, withCode: true });
  expect(payer.steps).toEqual([]);
  payer.arrival.enter();
  await settle();
  expect(payer.steps).toEqual(['strip', 'openCashier']);
});

test('WeChat says late that it is a mini-program: the guide becomes the way back, unasked', async () => {
  const payer = new Payer(at('wechat'));
  await payer.arrives();
  payer.where = { scene: 'wechat-webview', onPc: false };
  payer.arrival.guide();
  expect(payer.screen).toEqual({ kind: 'mini', host: '微信', link: LINK });
  expect(payer.steps).toEqual([]);
  expect(payer.address).toBe(LINK);
});

test('the flag that comes after the bill takes the pay button away and keeps the link', async () => {
  const payer = new Payer();
  await payer.arrives();
  payer.where = { scene: 'wechat-webview', onPc: false };
  payer.arrival.guide();
  expect(payer.screen).toEqual({ kind: 'mini', host: '微信', link: LINK });
  expect(payer.timersLeft).toBe(0);
});

test('the flag read from the browser is the one of table 4.4', () => {
  const scene = surroundings({ userAgent: 'anything', inMiniProgram: true, touchPoints: 5 });
  expect(ROUTES[scene.scene]).toBe('back-to-wechat');
});

test('without a token the cookie is asked, and what the query claims is dropped unread', async () => {
  const claims = '?trade_status=TRADE_SUCCESS&success=1&total_amount=0.01';
  const payer = new Payer({ address: `https://pay.shop.example.com/c/${claims}` });
  payer.answers.getCashierStatus = [ok({ ...VIEW, state: 'PAYING' })];
  await payer.arrives();
  expect(payer.steps.slice(0, 2)).toEqual(['strip', 'getCashierStatus']);
  expect(payer.sent[0]?.request).toEqual({});
  expect(payer.address).toBe('https://pay.shop.example.com/c/');
  expect(payer.screen).toMatchObject({ kind: 'outcome', view: { state: 'PAYING' } });
});

test.each([
  ['', null],
  ['#', null],
  [`#${TOKEN}`, TOKEN],
  ['#short', 'broken'],
  [`#${TOKEN}?success=1`, 'broken'],
  [`#/${TOKEN}`, 'broken'],
  ['#<img src=x onerror=alert(1)>aaaaaaaaaa', 'broken'],
  [`#${'a'.repeat(129)}`, 'broken'],
])('the fragment %j is read as %j', (hash, token) => {
  expect(tokenIn(hash)).toBe(token);
});

test('a link that is cut off asks nothing', async () => {
  const payer = new Payer({ address: LINK.slice(0, -30) });
  await payer.arrives();
  expect(payer.screen).toEqual({ kind: 'dead', why: 'broken-link' });
  expect(payer.steps).toEqual([]);
});

test('a copy of the page on another domain pays nothing', async () => {
  const payer = new Payer({ official: false });
  await payer.arrives();
  expect(payer.screen).toEqual({ kind: 'dead', why: 'clone' });
  expect(payer.steps).toEqual([]);
});

test.each([
  ['NOT_FOUND', 'unknown-link'],
  ['VALIDATION', 'unknown-link'],
  ['UNAUTHORISED', 'no-link'],
] as const)('%s while opening is the end: %s', async (code, why) => {
  const payer = new Payer();
  payer.answers.openCashier = [refused(code)];
  await payer.arrives();
  expect(payer.screen).toEqual({ kind: 'dead', why });
});

test('without an answer it can be tried again, with the same token', async () => {
  const payer = new Payer();
  payer.answers.openCashier = [lost, refused('BUSY', '系统繁忙，请稍后再试'), ok(VIEW)];
  await payer.arrives();
  expect(payer.screen).toEqual({ kind: 'trouble', message: null });
  payer.visit.retry();
  await settle();
  expect(payer.screen).toEqual({ kind: 'trouble', message: '系统繁忙，请稍后再试' });
  payer.visit.retry();
  await settle();
  expect(payer.screen?.kind).toBe('bill');
  expect(payer.count(ENDPOINTS.open)).toBe(3);
  expect(new Set(payer.sent.map(({ request }) => JSON.stringify(request))).size).toBe(1);
});
