import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cancelOrder } from '@/contract/order';
import { asked, tell } from '../mocks/shopper';
import { hostileCases } from './cashier/hostile';
import { makeLink, openTill, payer, type AGENTS, type Payer } from './cashier/till';
import { accessFindings } from './support/axe';
import { openVisit } from './support/visit';

const visit = openVisit(openTill);
const PAY = { name: /^支付宝支付 ¥/ };

/** One person with a link, in a browser of their own. */
async function comes(
  agent: keyof typeof AGENTS,
  run: (payer: Payer, link: Awaited<ReturnType<typeof makeLink>>) => Promise<void>,
  options: Parameters<typeof payer>[2] = {},
) {
  const link = await makeLink(visit.site);
  const one = await payer(visit.browser, agent, options);
  try {
    await one.page.goto(link.url);
    await run(one, link);
  } finally {
    await one.context.close();
  }
}

const stored = ({ page }: Payer) =>
  page.evaluate(async () => {
    const databases = 'databases' in indexedDB ? await indexedDB.databases() : [];
    const { cookie, referrer, title } = document;
    const kept = { ...localStorage, ...sessionStorage, cookie, referrer, title };
    return JSON.stringify([kept, databases, location.href, history.state]);
  });

void test('pays by a link, and the token is nowhere but in one body', () =>
  comes('chrome', async (one, link) => {
    const { page, heard, context } = one;
    await page.getByRole('button', PAY).click();
    await page.getByRole('button', { name: '确认支付' }).click();
    await page.getByRole('heading', { name: '付款成功' }).waitFor();
    const { backend, origin } = visit.site;
    assert.equal(page.url(), `${origin}/c/`);
    assert.equal(
      (await asked(backend, link.mine, link.orderNo)).status,
      'TRADE_SUCCESS',
      'the shopper’s own device hears it',
    );
    // The first address holds the token in its fragment, which no request carries.
    assert.deepEqual(
      heard.urls.filter((url) => url.includes(link.token)).map((url) => url.split('#')[0]),
      heard.urls.filter((url) => url === link.url).map(() => `${origin}/c/`),
    );
    const bodies = heard.bodies.filter(({ text }) => text.includes(link.token));
    assert.deepEqual(
      bodies.map(({ url }) => url),
      [`${origin}/api/cashier/open`],
    );
    assert.ok(!heard.headers.some((text) => text.includes(link.token)), 'no header, no Referer');
    assert.ok(!JSON.stringify(backend.log.after(0)).includes(link.token), 'not in the log');
    assert.ok(!(await stored(one)).includes(link.token), 'not in storage');
    const cookies = await context.cookies(`${origin}/api/cashier/`);
    assert.deepEqual(
      cookies.map(({ httpOnly, sameSite, path }) => [httpOnly, sameSite, path]),
      [[true, 'Strict', '/api/cashier']],
    );
    assert.ok(!JSON.stringify(cookies).includes(link.token));
    assert.deepEqual(heard.complaints, []);
    assert.deepEqual(backend.ledger.broken(), []);
  }));

void test('the address is clean before the first request', () =>
  comes('chrome', async ({ page }) => {
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const { send } = XMLHttpRequest.prototype;
      XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body) {
        seen.push(location.href);
        send.call(this, body);
      };
    });
    const { url } = await makeLink(visit.site);
    await page.goto('about:blank');
    await page.goto(url);
    await page.getByRole('button', PAY).waitFor();
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    assert.deepEqual(seen, [`${visit.site.origin}/c/`]);
  }));

const elsewhere = [
  'wechat',
  'wechatMini',
  'wechatPc',
  'wework',
  'qq',
  'weibo',
  'dingtalk',
] as const;
for (const agent of [...elsewhere, 'douyin', 'alipayMini', 'nobody'] as const) {
  void test(`${agent}: the address stays to the letter, and nothing is asked`, () =>
    comes(agent, async ({ page, heard }, link) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(() => document.dispatchEvent(new Event('WeixinJSBridgeReady')));
      await page.waitForTimeout(300);
      assert.equal(page.url(), link.url);
      assert.deepEqual(
        heard.urls.filter((url) => !/\/c\/|\/(js|css)\/cashier\./.test(url)),
        [],
      );
      assert.equal(await page.getByRole('button', PAY).count(), 0);
    }));
}

void test('inside WeChat the flag may come late; the link is still there to copy', () =>
  comes('wechat', async ({ page }, link) => {
    await page.getByRole('heading', { name: '请在浏览器中打开' }).waitFor();
    await page.evaluate(() => {
      Object.assign(window, { __wxjs_environment: 'miniprogram' });
      document.dispatchEvent(new Event('WeixinJSBridgeReady'));
    });
    await page.getByRole('heading', { name: '返回微信小程序' }).waitFor();
    assert.equal(await page.locator('.link').textContent(), link.url);
    assert.equal(page.url(), link.url);
  }));

void test('another app may be tried, and pays', () =>
  comes('qq', async ({ page }, link) => {
    await page.getByRole('button', { name: '仍要尝试' }).click();
    await page.getByRole('button', PAY).click();
    await page.getByRole('button', { name: '确认支付' }).click();
    await page.getByRole('heading', { name: '付款成功' }).waitFor();
    assert.equal(visit.site.backend.ledger.books.state.orders[link.orderNo]?.stage, 'TO_SHIP');
  }));

void test('two devices press at once: one goes to pay, the other only sees it', () =>
  comes('chrome', async (first, link) => {
    const second = await payer(visit.browser, 'desktop');
    try {
      await second.page.goto(link.url);
      const pages = [first.page, second.page];
      await Promise.all(pages.map((page) => page.getByRole('button', PAY).waitFor()));
      await Promise.all(pages.map((page) => page.getByRole('button', PAY).click()));
      const ends = await Promise.all(
        pages.map((page) =>
          Promise.race([
            page.waitForURL(/mock-cashier/).then(() => 'pays'),
            page
              .getByRole('heading', { name: '正在等待支付结果' })
              .waitFor()
              .then(() => 'sees'),
          ]),
        ),
      );
      assert.deepEqual([...ends].sort(), ['pays', 'sees']);
      const forms = [first, second].flatMap(({ heard }) =>
        heard.bodies.filter(({ url }) => url.endsWith('/gateway.do')),
      );
      assert.equal(forms.length, 1);
    } finally {
      await second.context.close();
    }
  }));

void test('a link whose form is out shows how it stands, on any device', () =>
  comes('chrome', async ({ page }, link) => {
    await page.getByRole('button', PAY).click();
    await page.waitForURL(/mock-cashier/);
    const later = await payer(visit.browser);
    await later.page.goto(link.url);
    await later.page.getByRole('heading', { name: '正在等待支付结果' }).waitFor();
    assert.equal(await later.page.getByRole('button', PAY).count(), 0);
    await later.context.close();
  }));

void test('money that comes after the order was closed is said to go back', () =>
  comes('chrome', async ({ page }, link) => {
    await page.getByRole('button', PAY).click();
    await page.waitForURL(/mock-cashier/);
    const { backend } = visit.site;
    backend.enter('pay-after-close');
    await tell(backend, cancelOrder, { orderNo: link.orderNo }, link.mine);
    await page.getByRole('button', { name: '确认支付' }).click();
    await page.getByText('款项将原路退回').first().waitFor();
    backend.enter('calm');
    assert.match((await asked(backend, link.mine, link.orderNo)).status, /^REFUND/);
  }));

void test('back from the provider without paying, and after a reload, nothing can be paid twice', () =>
  comes('chrome', async ({ page }) => {
    await page.getByRole('button', PAY).waitFor();
    await page.reload();
    await page.getByRole('button', PAY).click();
    await page.waitForURL(/mock-cashier/);
    await page.goBack();
    await page.getByRole('heading', { name: '正在等待支付结果' }).waitFor();
    assert.equal(await page.getByRole('button', PAY).count(), 0);
  }));

for (const look of [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { viewport: { width: 320, height: 568 } },
] as const) {
  for (const agent of ['chrome', 'wechat', 'qq', 'desktop'] as const) {
    void test(`everyone can use it: ${agent}, ${JSON.stringify(look)}`, () =>
      comes(
        agent,
        async ({ page }) => {
          await page.getByRole('heading', { level: 1 }).waitFor();
          const focused = await page.evaluate(() => document.activeElement?.tagName);
          assert.equal(focused, 'H1');
          assert.deepEqual(await accessFindings(page), []);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `scrolls sideways by ${String(wide)}`);
          for (const button of await page.getByRole('button').all()) {
            assert.ok(((await button.boundingBox())?.height ?? 0) >= 60);
          }
        },
        look,
      ));
  }
}

hostileCases(visit);
