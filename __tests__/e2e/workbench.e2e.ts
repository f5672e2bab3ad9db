import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { clearScenarios } from '@mocks/controls/reset';
import { parseFlow } from '../../tools/flows/steps';
import { accessFindings } from './support/axe';
import { pages } from './support/pages';
import { addsAddress } from './support/address';
import { backendCases } from './workbench/backend-cases';
import { bankCases } from './workbench/bank-cases';
import { deviceCases } from './workbench/device-cases';
import { faultCases } from './workbench/fault-cases';
import { healthCases } from './workbench/health-cases';
import { methodCases } from './workbench/method-cases';
import { walletCases } from './workbench/wallet-cases';
import { openLab, type Lab } from './workbench/lab';

/** The page with three phones: what QA does with it, on the compiled apps of mode mock. */
let lab: Lab;

const HOME = '为你推荐';
const PAY = { role: 'button', name: /^支付 ¥/ } as const;
const SHEET = '选择规格';
const cases = {
  ...backendCases,
  ...bankCases,
  ...methodCases,
  ...walletCases,
  ...healthCases,
  ...deviceCases,
  ...faultCases,
};

before(async () => {
  lab = await openLab();
  await lab.goto();
  for (const phone of Object.values(lab.phones)) await phone.sees(HOME);
});
after(() => lab.close());

async function goesToTill(): Promise<void> {
  const { weapp } = lab.phones;
  await weapp.tap('厨里厨外 地中海海盐 煎牛排 天然日晒');
  await weapp.tap('加入购物车');
  await weapp.tap({ role: 'button', name: '250g', within: SHEET });
  await weapp.tap({ role: 'button', name: '加入购物车', within: SHEET });
  // The phones here live in real time: the word that says so may be gone before a slow look.
  await weapp.sees({ role: 'button', name: '购物车，1 件' });
  await weapp.tap({ role: 'button', name: '返回上一页' });
  await weapp.tap({ role: 'tab', name: '购物车' });
  await weapp.tap('结算(1)');
  await weapp.tap('添加收货地址');
  await addsAddress(weapp);
  await weapp.sees(PAY);
}

const flowText = () => lab.page.getByRole('textbox', { name: '流程' });

void test('a purchase is recorded on the WeChat phone', async () => {
  const { page, phones } = lab;
  await lab.set('user', 'member');
  await lab.choose('weapp');
  await page.getByRole('tab', { name: '录制与回放' }).click();
  await page.getByRole('button', { name: '录制微信小程序' }).click();
  await page.getByRole('button', { name: /^停止录制/ }).waitFor();
  await phones.weapp.sees(HOME);
  await goesToTill();
  await phones.weapp.tap(PAY);
  await phones.weapp.tap({ role: 'button', name: '取消' });
  await phones.weapp.sees(PAY);
  await page.getByRole('button', { name: /^停止录制/ }).click();
  const { state, steps } = parseFlow(await flowText().inputValue());
  assert.equal(state, 'user:member');
  assert.deepEqual(steps[steps.length - 1], { do: 'cashier', end: 'cancelled' });
});

void test('the order from the WeChat phone is in the Alipay phone and is paid on the H5 phone', async () => {
  const { weapp, alipay, h5 } = lab.phones;
  const orders = () => Object.values(lab.door.backend.ledger.books.state.orders);
  const [order] = orders();
  assert.ok(order && orders().length === 1);
  await alipay.open(`${pages.orders}?filter=unpaid`);
  await alipay.sees(new RegExp(order.orderNo.slice(-4)));
  await h5.open(`${pages.login}?next=${encodeURIComponent(pages.order(order.orderNo))}`);
  await h5.fill('手机号', '13800138000');
  await h5.tap({ role: 'checkbox', name: '同意用户协议和隐私政策' });
  await h5.tap('获取验证码');
  await h5.fill('验证码', '246810');
  await h5.tap({ role: 'button', name: '登录' });
  // For two minutes an order belongs to the device at whose cashier it is.
  await lab.press('clock.plus-minute');
  await lab.press('clock.plus-minute');
  await lab.choose('h5');
  await lab.set('device.cashier', 'pay');
  await h5.tap(/^继续支付 ¥/);
  await h5.tap(PAY);
  await h5.sees('支付成功');
  await lab.until(() => orders()[0]?.stage === 'TO_SHIP', 'paid');
  await lab.set('device.cashier', 'ask');
  await alipay.open(pages.order(order.orderNo));
  await alipay.sees('待发货');
  await weapp.open(pages.order(order.orderNo));
  await weapp.sees('待发货');
});

for (const name of ['支付宝小程序', 'H5', '微信小程序']) {
  void test(`what was recorded on the WeChat phone is replayed on ${name}`, async () => {
    const { page, door } = lab;
    await page.getByRole('button', { name: `在${name}上回放` }).click();
    await page
      .getByText(new RegExp(`^${name}：全部 \\d+ 步都走通了$`))
      .waitFor({ timeout: 120_000 });
    const { orders } = door.backend.ledger.books.state;
    assert.deepEqual(
      Object.values(orders).map(({ stage }) => stage),
      ['UNPAID'],
    );
  });
}

void test('a link shows somebody else the same bench, and a wrong one says what is wrong', async () => {
  const { page, phones } = lab;
  await lab.press('bench.afresh');
  const query = '?qa=world:sold-out&weapp=font:1.4&alipay.page=/pages/tabs/me/index';
  await lab.goto(query);
  await phones.h5.sees(/售罄/);
  const isAlipayThere = () => lab.workbench.phones.states[1]?.where === '/pages/tabs/me/index';
  await lab.until(isAlipayThere, 'the page of the link');
  await lab.until(
    () => lab.workbench.phones.states[0]?.controls['device.font'] === '1.4',
    'larger words',
  );
  await lab.until(() => decodeURIComponent(new URL(page.url()).search) === query, 'the same link');
  await page.reload();
  await phones.h5.sees(/售罄/);
  await lab.until(isAlipayThere, 'the page of the link, once more');
  const world = page.locator('[data-control="world"] select');
  await lab.until(async () => (await world.inputValue()) === 'sold-out', 'the world of the link');
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByRole('button', { name: '链接已复制' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
  await lab.goto('?qa=world:nowhere');
  await page
    .getByRole('alert')
    .getByText(/链接里的设置不对.*nowhere/)
    .waitFor();
  await lab.goto('?weapp=colour:red');
  await page.getByRole('alert').getByText('链接里有不认识的设置：colour:red').waitFor();
  await lab.goto();
  await phones.h5.sees(HOME);
  await lab.press('bench.afresh');
});

void test('every control of the panel has a case that shows its effect', async () => {
  const shown = await lab.page
    .locator('[data-control]')
    .evaluateAll((controls) => controls.map((one) => one.getAttribute('data-control') ?? ''));
  assert.ok(shown.length > 40);
  assert.deepEqual([...shown].sort(), Object.keys(cases).sort());
});

void test('controls that a phone does not have say so in words', async () => {
  await lab.choose('h5');
  for (const id of ['device.album', 'device.location', 'device.camera', 'device.safe-area']) {
    const row = lab.page.locator(`[data-control="${id}"]`);
    assert.equal(await row.locator('select').count(), 0);
    assert.match((await row.textContent()) ?? '', /浏览器/);
  }
});

void test('the faults of single calls are unfolded', async () => {
  await lab.page.getByText('单个接口').click();
});

for (const [id, shows] of Object.entries(cases)) {
  void test(`${id} has its effect`, async () => {
    clearScenarios(lab.door.backend);
    await shows(lab);
  });
}

void test('everybody can use the page, and it complains of nothing', async () => {
  assert.deepEqual(await accessFindings(lab.page), []);
  assert.deepEqual(lab.complaints, []);
});
