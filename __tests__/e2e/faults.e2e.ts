import assert from 'node:assert/strict';
import { backend, goods } from './support/backend';
import { journey } from './support/journey';
import { onlyPaidOrder } from './support/ledger';
import { pages } from './support/shopper';

journey('a price that rose at the till is shown, old and new, before it is paid', async (scene) => {
  const me = await scene.shopper();
  await me.goesToTill(1);
  await backend.world('price-up');
  await me.payButton().tap();
  const sheet = me.page.getByRole('dialog', { name: '订单有变化，请确认' });
  await sheet.getByText(/^原 ¥/).first().waitFor();
  await sheet
    .getByText(/^¥.*（涨价）$/)
    .first()
    .waitFor();
  assert.equal((await backend.ledger()).orders.length, 0);
  await sheet.getByRole('button', { name: /支付 ¥/ }).tap();
  await me.pays();
  await onlyPaidOrder();
});

journey('what is sold out meanwhile is said, and no order is made', async ({ shopper }) => {
  const me = await shopper();
  await me.goesToTill(1);
  await backend.world('sold-out');
  await me.payButton().tap();
  await me.sees('选购的商品暂时都买不到了');
  await me.tap('返回');
  await me.go(pages.cart);
  await me.sees(/清理 1 件失效商品/);
  assert.equal((await backend.ledger()).orders.length, 0);
});

journey('offline keeps what is shown, online goes on', async ({ shopper }) => {
  const me = await shopper();
  const [first, second] = await goods();
  assert.ok(first && second);
  await me.go('/');
  await me.tap(first.title);
  await me.button('加入购物车').waitFor();
  await me.page.goBack();
  await me.button(second.title).first().tap({ trial: true });
  await me.device.context.setOffline(true);
  await me.tap(second.title);
  await me.button('重试').waitFor();
  await me.page.goBack();
  await me.button(first.title).first().tap({ trial: true });
  await me.tap(second.title);
  await me.device.context.setOffline(false);
  await me.putsInCart();
});

journey('paying survives a dead network between order and cashier', async ({ shopper }) => {
  const me = await shopper();
  await me.goesToTill(1);
  await backend.fault('startAttempt', 'network-error', 2);
  await me.payButton().tap();
  await me.until(async () => (await backend.ledger()).orders.length === 1);
  await me.button(/^(支付 ¥.*|确认支付)$/).waitFor();
  if ((await me.button('确认支付').count()) === 0) await me.payButton().tap();
  await me.pays();
  await onlyPaidOrder();
});

const SPOILT = `if (location.protocol === 'http:' && !sessionStorage.getItem('spoilt')) {
  for (const key of ['cart', 'session', 'settings', 'basket', 'read.first:home', 'read.first:feed'])
    localStorage.setItem('amphi.' + key, '{"v":1,"data":[{');
  localStorage.setItem('amphi:pay:u000001:x', '{"v":1,"data":[{');
  sessionStorage.setItem('spoilt', '1');
}`;

journey('garbage in the storage is put aside', async ({ shopper }) => {
  const me = await shopper(SPOILT);
  await me.goesToTill(1);
  await me.reachesCashier();
  await me.pays();
  await onlyPaidOrder();
});

const FULL = `Storage.prototype.setItem = () => {
  throw new DOMException('full', 'QuotaExceededError');
};`;

journey('with a full storage one can still buy', async ({ shopper }) => {
  const me = await shopper(FULL);
  const [first] = await goods();
  assert.ok(first);
  await me.go(pages.product(first.spuId));
  await me.tap('立即购买');
  await me.chooses();
  await me.page.getByRole('dialog').getByRole('button', { name: '立即购买' }).tap();
  await me.signsIn();
  await me.comesTo(pages.checkout);
  await me.tap('添加收货地址');
  await me.tap('新增地址');
  await me.fillsAddress();
  await me.reachesCashier();
  await me.tap('确认支付');
  await me.until(async () => (await backend.ledger()).orders[0]?.stage === 'TO_SHIP');
  await onlyPaidOrder();
});

/** A device clock that is off by so many hours. */
const clockOff = (hours: number) => `{
  const Real = Date;
  const off = ${String(hours)} * 3600000;
  globalThis.Date = class extends Real {
    constructor(...args) {
      super(...(args.length ? args : [Real.now() + off]));
    }
    static now() {
      return Real.now() + off;
    }
  };
}`;

for (const hours of [24, -24]) {
  journey(
    `with a clock ${String(hours)} hours off the countdown and the payment are right`,
    async (scene) => {
      const me = await scene.shopper(clockOff(hours));
      await me.goesToTill(1);
      await me.reachesCashier();
      await me.cancels();
      await me.sees(/^剩余支付时间 1[45]:\d\d$/);
      await me.paysAgain();
      await onlyPaidOrder();
    },
  );
}
