import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { benchOver } from '../../tools/flows/bench';
import { H5Hand } from '../../tools/flows/h5-hand';
import { H5Phone } from '../../tools/flows/h5-phone';
import { site } from './support/backend';
import { launchBrowser } from './support/browser';
import { onlyPaidOrder } from './support/ledger';
import { pages } from './support/pages';
import { Shopper } from './support/shopper';

/** Where a browser says it is decides what the till offers (table 4.4). */
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15';
const AGENTS = {
  mobile: `${PHONE} Version/17.0 Mobile/15E148 Safari/604.1`,
  wechat: `${PHONE} Mobile/15E148 MicroMessenger/8.0.49 NetType/WIFI`,
  'wechat-webview': `${PHONE} Mobile/15E148 MicroMessenger/8.0.49 miniProgram/wx0000000000000000`,
  alipay: `${PHONE} Mobile/15E148 AliApp(AP/10.5.90) AlipayClient/10.5.90`,
  'in-app': `${PHONE} Mobile/15E148 Weibo (iPhone14,5__weibo__13.9.0)`,
  desktop:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
} as const;

type Place = keyof typeof AGENTS;

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

const bench = benchOver('h5', (request) => fetch(request), site.url);

async function at(place: Place, run: (me: Shopper, page: Page) => Promise<void>): Promise<void> {
  await bench.reset();
  const phone = new H5Phone(browser, site.url, AGENTS[place]);
  const held = {
    hand: new H5Hand(phone),
    page: () => phone.page,
    traces: () => Promise.resolve([]),
    inApp: () => Promise.resolve(),
    complaints: () => [],
    report: () => '',
  };
  try {
    await phone.start();
    await run(new Shopper(held, bench), phone.page);
  } finally {
    await phone.close();
  }
}

const radios = (page: Page) =>
  page
    .getByRole('radio')
    .filter({ visible: true })
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));

async function till(me: Shopper): Promise<void> {
  await me.isKnown();
  await me.fillsCart(1);
  await me.go(pages.cart);
  await me.tap(/^结算/);
  await me.signsIn();
  await me.comesTo(pages.checkout);
}

void test('a computer shows codes, and knows when one was paid', () =>
  at('desktop', async (me, page) => {
    await me.goesToTill(1);
    const names = await radios(page);
    assert.match(names[0] ?? '', /^支付宝扫码/);
    assert.match(names[1] ?? '', /^微信扫码/);
    await me.tap(me.payButton);
    await me.comesTo(pages.result(''));
    const code = page.getByRole('img', { name: '付款页的二维码' });
    await code.waitFor();
    const box = await code.boundingBox();
    assert.ok(box && box.width >= 200);
    const dark = await code.locator('canvas').evaluate((node) => {
      const canvas = node as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) count += 1;
      return count / (data.length / 4);
    });
    assert.ok(dark > 0.2 && dark < 0.6, `a code is ${String(dark)} dark`);
    await bench.set('cashier.pay', null);
    await me.sees('支付成功');
    await onlyPaidOrder(bench);
  }));

void test('a computer pays by online banking on the bank’s own page', () =>
  at('desktop', async (me, page) => {
    await me.goesToTill(1);
    const bank = { role: 'radio', name: /^网上银行/ } as const;
    if (!(await me.hand.has(bank))) await me.tap('其他支付方式');
    await me.tap(bank);
    await me.reachesCashier();
    assert.equal(await page.title(), '演示网上银行');
    await me.pays();
    await onlyPaidOrder(bench);
  }));

void test('WeChat’s browser leads out of itself and starts nothing of Alipay', () =>
  at('wechat', async (me, page) => {
    await me.goesToTill(1);
    const names = await radios(page);
    assert.ok(names.some((name) => /^微信支付，请在微信小程序里/.test(name)));
    const left: string[] = [];
    page.on('request', (request) => left.push(request.url()));
    await me.tap(me.payButton);
    await me.comesTo(pages.result(''));
    await me.sees(/在浏览器打开/);
    await me.sees({ role: 'button', name: '打开付款页' });
    assert.deepEqual(
      left.filter((url) => /alipay|gateway/.test(url)),
      [],
    );
    await me.tap({ role: 'button', name: '打开付款页' });
    await page.waitForURL(/\/c\/#/);
  }));

void test('another app’s browser guides out, and may be tried all the same', () =>
  at('in-app', async (me, page) => {
    await me.goesToTill(1);
    assert.match((await radios(page))[0] ?? '', /^支付宝，在浏览器中打开后付款/);
    await me.tap('其他支付方式');
    await me.tap({ role: 'radio', name: /^在这里打开支付宝/ });
    await me.reachesCashier();
    await me.pays();
  }));

void test('Alipay’s own browser goes to its cashier', () =>
  at('alipay', async (me, page) => {
    await me.goesToTill(1);
    assert.equal((await radios(page))[0], '支付宝');
    await me.reachesCashier();
    await me.pays();
  }));

void test('a phone’s browser has Alipay first and WeChat’s code folded', () =>
  at('mobile', async (me, page) => {
    await me.goesToTill(1);
    assert.equal((await radios(page))[0], '支付宝');
    assert.ok(!(await radios(page)).some((name) => name.startsWith('微信')));
    await me.tap('其他支付方式');
    await me.tap({ role: 'radio', name: /^微信扫码/ });
    await me.tap(me.payButton);
    await me.sees(/另一台手机的微信/);
  }));

void test('a mini-program’s web-view takes no money', () =>
  at('wechat-webview', async (me, page) => {
    await till(me);
    await me.sees('请回到小程序里付款');
    await me.sees({ role: 'button', name: '返回小程序' });
    assert.deepEqual(await radios(page), []);
    assert.equal(await me.hand.has(me.payButton), false);
  }));
