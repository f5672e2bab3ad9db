import assert from 'node:assert/strict';
import { orderTail } from '@/domain/order/order-words';
import { backend, goods } from './support/backend';
import { journey } from './support/journey';
import { onlyPaidOrder } from './support/ledger';
import { pages } from './support/shopper';

journey('two products from the feed to a paid order', async ({ shopper }) => {
  const me = await shopper();
  const [first, second] = await goods();
  assert.ok(first && second);
  await me.go('/');
  for (const { spuId, title } of [first, second]) {
    await me.tap(title);
    await me.comesTo(pages.product(spuId));
    await me.putsInCart();
    await me.page.goBack();
  }
  await me.go(pages.cart);
  await me.tap('结算(2)');
  await me.signsIn();
  await me.comesTo(pages.checkout);
  await me.tap('添加收货地址');
  await me.tap('新增地址');
  await me.fillsAddress();
  await me.payButton().waitFor();
  await me.reachesCashier();
  await me.tap('确认支付');
  await me.sees('支付成功');
  const { orderNo } = await onlyPaidOrder();
  await me.go(`${pages.orders}?filter=to-ship`);
  await me.sees('待发货');
  await me.sees(`订单尾号 ${orderTail(orderNo)}`);
});

journey('ten taps on the button make one order', async ({ shopper }) => {
  const me = await shopper();
  await me.goesToTill(2);
  await backend.fault('createOrder', 'delay-3s');
  await me.payButton().tap({ trial: true });
  const box = await me.payButton().boundingBox();
  assert.ok(box);
  for (let tap = 0; tap < 10; tap += 1) {
    await me.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  }
  await me.pays();
  await onlyPaidOrder();
});

journey(
  'killed at the cashier after paying, the shop knows it on the next start',
  async (scene) => {
    const me = await scene.shopper();
    await me.goesToTill(2);
    await me.reachesCashier();
    await me.text('模拟其他情况').tap();
    await me.tap('支付后不返回');
    await me.sees('可以直接关闭这个页面');
    await me.isKilled();
    await me.go('/');
    await me.go(pages.orders);
    await me.sees('待发货');
    const { orderNo } = await onlyPaidOrder();
    await me.go(pages.result(`orderNo=${orderNo}`));
    await me.sees('支付成功');
  },
);

journey('killed at the cashier before paying, the same order is paid later', async (scene) => {
  const me = await scene.shopper();
  await me.goesToTill(1);
  await me.reachesCashier();
  await me.isKilled();
  await me.go(pages.orders);
  await me.tap('去支付');
  await me.tap('换个方式或稍后支付');
  await me.paysAgain();
  await onlyPaidOrder();
});

journey('killed with the reply of creating lost, no second order is made', async (scene) => {
  const me = await scene.shopper();
  await me.goesToTill(2);
  await backend.fault('createOrder', 'reply-never');
  await me.payButton().tap();
  await me.until(async () => (await backend.ledger()).orders.length === 1);
  await me.isKilled();
  await backend.calm();
  await me.go('/');
  await me.go(pages.orders);
  await me.tap('去支付');
  await me.comesTo('/pages/trade/result/index');
  await me.paysAgain();
  await onlyPaidOrder();
});
