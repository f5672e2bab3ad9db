import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Request } from 'playwright-core';
import { scan } from '@test/scan';
import { pages } from './support/pages';
import { addsAddress } from './support/address';
import { openLab, type Lab } from './workbench/lab';

/**
 * Somebody buys in the WeChat phone of the workbench and pays by link in its H5 phone. The token of
 * a link must never stand in the address of a request, in a referrer, in a log or in a storage.
 */
let lab: Lab;
const heard: string[] = [];
const tokens: string[] = [];

const PAY = { role: 'button', name: /^支付 ¥/ } as const;
const PAY_BY_ALIPAY = { role: 'button', name: /^支付宝支付 ¥/ } as const;
const ANDROID =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36';
const FORM = 'issueCashierForm';

const books = () => lab.door.backend.ledger.books;
const newest = () => {
  const all = Object.values(books().state.orders);
  const order = all[all.length - 1];
  assert.ok(order, 'an order was made');
  return order;
};
const stage = () => newest().stage;
const formsIssued = () =>
  lab.door.backend.log.after(0).filter(({ endpoint, code }) => endpoint === FORM && code === 'OK')
    .length;

before(async () => {
  lab = await openLab();
  lab.page.context().on('request', (request: Request) => {
    heard.push(`${request.url()} ${request.headers().referer ?? ''}`);
  });
  await lab.goto();
  await lab.phones.weapp.sees('为你推荐');
  await lab.set('user', 'member');
  books().state.world.externalPay = true;
});
after(() => lab.close());

/** In the WeChat phone, from a product to the link in the clipboard. */
async function copiesLink(): Promise<string> {
  const { weapp } = lab.phones;
  const [product] = [...books().catalog.bySpu.values()].filter(({ skus }) => skus.length === 1);
  assert.ok(product);
  await weapp.open(pages.product(product.spuId));
  await weapp.tap('立即购买');
  await weapp.sees('支付方式');
  if (await weapp.has('添加收货地址')) {
    await weapp.tap('添加收货地址');
    await addsAddress(weapp);
  }
  await weapp.sees(PAY);
  await weapp.tap('其他支付方式');
  await weapp.tap(/复制支付链接/);
  await weapp.tap(PAY);
  await weapp.tap({ role: 'button', name: '复制支付链接' });
  const device = lab.workbench.phones.mini('weapp')?.shown.app.device;
  await lab.until(() => device?.clipboard.includes('/c/#'), 'a link in the clipboard');
  const { hash, pathname } = new URL(device?.clipboard ?? '');
  tokens.push(hash.slice(1));
  return pathname + hash;
}

/** In the H5 phone, up to the provider's page. */
async function opensProvider(link: string): Promise<void> {
  const { h5 } = lab.phones;
  await h5.open(link);
  await h5.tap(PAY_BY_ALIPAY);
  await h5.sees('确认支付');
}

const taken = () => books().state.captures.filter(({ orderNo }) => orderNo === newest().orderNo);
const asksAfter = (mark: number) =>
  lab.door.backend.log.after(mark).filter(({ endpoint }) => endpoint === 'queryPayment').length;

/** Within one poll: once the money is taken, the phone asks once more at most, and knows. */
async function seesPaid(): Promise<void> {
  await lab.until(() => taken().length === 1, 'the money is taken');
  const mark = lab.door.backend.log.last();
  await lab.phones.weapp.sees('支付成功');
  assert.ok(asksAfter(mark) <= 1, `asked ${asksAfter(mark)} times`);
}

void test('the mini-program shows the order as paid within one poll of its payment in a browser', async () => {
  const link = await copiesLink();
  await opensProvider(link);
  assert.equal(formsIssued(), 1);
  await lab.phones.h5.tap('确认支付');
  await lab.phones.h5.sees('付款成功');
  await seesPaid();
  assert.equal(stage(), 'TO_SHIP');
});

void test('the link opened again, here or elsewhere, tells the state and gives no form', async () => {
  const [token = ''] = tokens;
  const { h5 } = lab.phones;
  await h5.open('/');
  await h5.open(`/c/#${token}`);
  await h5.sees('付款成功');
  assert.equal(await h5.has(PAY_BY_ALIPAY), false);
  assert.equal(formsIssued(), 1);
});

void test('a second device that had the page open before gets no form after the first', async () => {
  const link = await copiesLink();
  const browser = lab.page.context().browser();
  const other = await browser?.newContext({ userAgent: ANDROID, locale: 'zh-CN' });
  assert.ok(other);
  const page = await other.newPage();
  other.on('request', (request) => void heard.push(request.url()));
  await page.goto(lab.door.origin + link);
  await page.getByRole('button', PAY_BY_ALIPAY).waitFor();
  const before = formsIssued();
  await opensProvider(link);
  await page.getByRole('button', PAY_BY_ALIPAY).click();
  await page.getByRole('heading', { name: '正在等待支付结果' }).waitFor();
  assert.equal(formsIssued(), before + 1);
  await lab.phones.h5.tap('确认支付');
  await seesPaid();
  await other.close();
});

void test('the code in the mini-program is read as exactly the link that was copied', async () => {
  const link = await copiesLink();
  const { weapp } = lab.phones;
  await weapp.tap('显示付款二维码');
  await weapp.sees({ role: 'img', name: '付款页的二维码' });
  const read = async () => (await weapp.has('收起二维码')) && scan(await weapp.drawn());
  await lab.until(read, 'a code that can be read');
  const text = (await read()) || '';
  assert.equal(text, lab.workbench.phones.mini('weapp')?.shown.app.device.clipboard);
  assert.ok(text.endsWith(link));
});

void test('a mini-program killed in between finds its order paid', async () => {
  const link = await copiesLink();
  await lab.choose('weapp');
  await lab.press('device.kill');
  await opensProvider(link);
  await lab.phones.h5.tap('确认支付');
  await lab.phones.h5.sees('付款成功');
  await lab.choose('weapp');
  await lab.press('device.relaunch');
  await seesPaid();
});

void test('with a notification that comes 90 s late it waits, and then shows the order as paid', async () => {
  await lab.set('cashier.notify', 'late');
  const link = await copiesLink();
  await opensProvider(link);
  await lab.phones.h5.tap('确认支付');
  await lab.phones.h5.sees('正在等待支付结果');
  assert.equal(await lab.phones.weapp.has('支付成功'), false);
  assert.equal(stage(), 'UNPAID');
  await lab.press('clock.plus-minute');
  await lab.press('clock.plus-minute');
  await seesPaid();
  await lab.set('cashier.notify', 'at-once');
});

void test('an order that closes while the payer types is refunded, and both phones say so', async () => {
  books().state.world.payAfterClose = true;
  const link = await copiesLink();
  await opensProvider(link);
  await lab.press('clock.plus-quarter');
  await lab.press('clock.plus-minute');
  await lab.until(() => stage() === 'CLOSED', 'the order is closed');
  await lab.phones.weapp.sees('订单已关闭');
  // The payer's browser is in front of WeChat, and WeChat again when the money is gone.
  const shown = lab.workbench.phones.mini('weapp')?.shown;
  await shown?.background();
  await lab.phones.h5.tap('确认支付');
  await lab.phones.h5.sees(/原路退/);
  await shown?.foreground();
  await lab.phones.weapp.sees(/正在退款|已退款/);
  await lab.press('clock.plus-minute');
  await shown?.background();
  await shown?.foreground();
  await lab.phones.weapp.sees('已退款');
  assert.equal(stage(), 'REFUNDED');
});

void test('no token was ever in an address, a referrer, a log or a storage', async () => {
  assert.ok(tokens.length >= 5 && heard.length > 100);
  const frame = await lab.phones.h5.frame();
  const stored = await frame.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  const kept = [...(lab.workbench.phones.mini('weapp')?.shown.app.device.storage ?? [])];
  const calls = lab.door.backend.log.after(0);
  assert.equal(calls.length, lab.door.backend.log.last(), 'the log still has every call');
  const log = JSON.stringify(calls);
  for (const token of tokens) {
    assert.ok(token.length >= 22);
    // The fragment of a page's own address is not sent: browsers name it, servers never see it.
    const sent = heard.filter((line) => line.replace(/#\S*/g, '').includes(token));
    assert.deepEqual(sent, []);
    assert.equal(log.includes(token), false);
    assert.equal(stored.includes(token), false);
    assert.equal(JSON.stringify(kept).includes(token), false);
  }
});
