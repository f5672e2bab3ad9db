import { orderTail } from '@/domain/order/order-words';
import assert from 'node:assert/strict';
import type { Journey } from '../support/journey';
import { onlyPaidOrder } from '../support/ledger';
import { pages } from '../support/pages';

export const purchase: readonly Journey[] = [
  {
    name: 'two products from the feed to a paid order',
    worlds: ['calm'],
    async run({ bench, shopper }) {
      const me = await shopper();
      const [first, second] = await bench.goods();
      assert.ok(first && second);
      for (const { spuId, title } of [first, second]) {
        await me.tap({ role: 'button', name: title });
        await me.comesTo(pages.product(spuId));
        await me.putsInCart(spuId);
        await me.hand.back();
      }
      await me.hand.tab('购物车');
      await me.tap('结算(2)');
      await me.signsIn();
      await me.comesTo(pages.checkout);
      await me.addsAddressAtTill();
      await me.reachesCashier();
      await me.pays();
      const { orderNo } = await onlyPaidOrder(bench);
      await me.go(`${pages.orders}?filter=to-ship`);
      await me.sees('待发货');
      await me.sees(`订单尾号 ${orderTail(orderNo)}`);
    },
  },
  {
    name: 'ten taps on the button make one order',
    async run({ bench, shopper }) {
      const me = await shopper();
      await me.goesToTill(2);
      await bench.fault('createOrder', 'delay-3s');
      await me.hand.hammer(me.payButton, 10);
      await me.pays();
      await onlyPaidOrder(bench);
    },
  },
  {
    name: 'started again on the cart with an order under way, it shows that payment first',
    async run({ shopper }) {
      const me = await shopper();
      await me.goesToTill(2);
      await me.reachesCashier();
      await me.hand.kill();
      await me.hand.start(pages.cart);
      await me.comesTo('/pages/trade/result/index');
      await me.sees(/^订单尾号/);
    },
  },
  {
    name: 'killed at the cashier after paying, the shop knows it on the next start',
    async run({ bench, shopper }) {
      const me = await shopper();
      await me.goesToTill(2);
      await me.reachesCashier();
      await me.endsVisit('paid-no-return');
      await me.hand.kill();
      await me.hand.start();
      await me.go(pages.orders);
      await me.sees('待发货');
      const { orderNo } = await onlyPaidOrder(bench);
      await me.go(pages.result(`orderNo=${orderNo}`));
      await me.sees('支付成功');
    },
  },
  {
    name: 'killed at the cashier before paying, nothing is paid twice',
    async run({ bench, shopper, target }) {
      const me = await shopper();
      await me.goesToTill(1);
      await me.reachesCashier();
      await me.hand.kill();
      await me.hand.start();
      await me.go(pages.orders);
      await me.tap('去支付');
      if (target === 'h5') {
        await me.isOfferedToPay();
        await me.paysAgain();
        await onlyPaidOrder(bench);
        return;
      }
      // The host's own sheet may still be paid: nothing is offered before the order is over.
      await me.sees(/请勿重复支付/);
      await bench.advance(16 * 60_000);
      await me.tap('刷新结果');
      await me.sees('订单已关闭');
      assert.deepEqual((await bench.ledger()).captures, []);
    },
  },
  {
    name: 'killed with the reply of creating lost, no second order is made',
    async run({ bench, shopper }) {
      const me = await shopper();
      await me.goesToTill(2);
      await bench.fault('createOrder', 'reply-never');
      await me.tap(me.payButton);
      await me.until(async () => (await bench.ledger()).orders.length === 1, 'an order');
      await me.hand.kill();
      await bench.calm();
      await me.hand.start();
      await me.go(pages.orders);
      await me.tap('去支付');
      await me.isOfferedToPay();
      await me.paysAgain();
      await onlyPaidOrder(bench);
    },
  },
];
