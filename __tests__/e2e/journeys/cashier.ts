import assert from 'node:assert/strict';
import type { Journey, Setting } from '../support/journey';
import { onlyPaidOrder } from '../support/ledger';
import { pages } from '../support/pages';
import type { Shopper } from '../support/shopper';

/** An order that waits for its payment, with its shopper on the result page. */
async function cancelsAtCashier(me: Shopper, { bench }: Setting): Promise<string> {
  await me.goesToTill(1);
  await me.reachesCashier();
  await me.cancels();
  const { orders } = await bench.ledger();
  assert.equal(orders.length, 1);
  return orders[0]?.orderNo ?? '';
}

async function twoPhones(setting: Setting): Promise<void> {
  const { bench, shopper, target } = setting;
  const me = await shopper();
  const orderNo = await cancelsAtCashier(me, setting);
  const other = await shopper();
  await bench.advance(61_000);
  const result = pages.result(`orderNo=${orderNo}`);
  await other.go(`${pages.login}?next=${encodeURIComponent(result)}`);
  await other.signsIn();
  await other.comesTo(pages.result(''));
  await other.tap(other.payButton);
  // Another browser has to wait; a host knows both phones as one person's and opens its sheet twice.
  if (target === 'h5') await other.sees('正在确认支付结果');
  else await other.hand.meetsCashier();
  await me.paysAgain();
  if (target !== 'h5') await other.endsVisit('cancelled');
  await other.sees('支付成功');
  await me.until(async () => (await bench.ledger()).unsettled.length === 0, 'a settled ledger');
  await onlyPaidOrder(bench);
}

export const cashier: readonly Journey[] = [
  {
    name: 'cancelled at the cashier, the same order can be paid',
    async run(setting) {
      const me = await setting.shopper();
      const orderNo = await cancelsAtCashier(me, setting);
      await me.paysAgain();
      assert.equal((await onlyPaidOrder(setting.bench)).orderNo, orderNo);
    },
  },
  {
    name: 'an unpaid order can be given up',
    async run(setting) {
      const me = await setting.shopper();
      const orderNo = await cancelsAtCashier(me, setting);
      await me.go(pages.order(orderNo));
      await me.tap('取消订单');
      await me.sees('取消这笔订单？');
      await me.tap('取消订单');
      await me.sees('已关闭');
      const { orders, captures } = await setting.bench.ledger();
      assert.deepEqual(
        orders.map(({ stage }) => stage),
        ['CLOSED'],
      );
      assert.deepEqual(captures, []);
    },
  },
  {
    name: 'an address that claims success shows the truth',
    async run(setting) {
      const me = await setting.shopper();
      const orderNo = await cancelsAtCashier(me, setting);
      const claims = 'status=success&trade_status=TRADE_SUCCESS&paid=1&amount=0.01';
      await me.go(pages.result(`orderNo=${orderNo}&${claims}`));
      await me.sees(me.payButton);
      assert.equal(await me.hand.has('支付成功'), false);
      await me.go(pages.result(`orderNo=%3Cscript%3Ealert(1)%3C%2Fscript%3E&${claims}`));
      await me.sees('没有找到这笔订单');
      assert.equal(await me.hand.has('支付成功'), false);
    },
  },
  { name: 'two phones pay one order once', run: twoPhones },
];
