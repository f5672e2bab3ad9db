import assert from 'node:assert/strict';
import { backend } from './support/backend';
import { journey } from './support/journey';
import { onlyPaidOrder } from './support/ledger';
import { pages, type Shopper } from './support/shopper';

/** An order that waits for its payment, with its shopper on the result page. */
async function cancelsAtCashier(me: Shopper): Promise<string> {
  await me.goesToTill(1);
  await me.reachesCashier();
  await me.cancels();
  const { orders } = await backend.ledger();
  assert.equal(orders.length, 1);
  return orders[0]?.orderNo ?? '';
}

journey('cancelled at the cashier, the same order can be paid', async ({ shopper }) => {
  const me = await shopper();
  const orderNo = await cancelsAtCashier(me);
  await me.paysAgain();
  assert.equal((await onlyPaidOrder()).orderNo, orderNo);
});

journey('an unpaid order can be given up', async ({ shopper }) => {
  const me = await shopper();
  const orderNo = await cancelsAtCashier(me);
  await me.go(pages.order(orderNo));
  await me.tap('取消订单');
  const dialog = me.page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: '取消订单' }).tap();
  await me.sees('已关闭');
  const { orders, captures } = await backend.ledger();
  assert.deepEqual(
    orders.map(({ stage }) => stage),
    ['CLOSED'],
  );
  assert.deepEqual(captures, []);
});

journey('back and reload on the result page never pay again', async ({ shopper }) => {
  const me = await shopper();
  await me.goesToTill(1);
  await me.reachesCashier();
  await me.pays();
  await me.page.reload();
  await me.sees('支付成功');
  await me.page.goBack();
  await me.page.goForward();
  await me.sees('支付成功');
  await onlyPaidOrder();
});

journey('an address that claims success shows the truth', async ({ shopper }) => {
  const me = await shopper();
  const orderNo = await cancelsAtCashier(me);
  const claims = 'status=success&trade_status=TRADE_SUCCESS&paid=1&amount=0.01';
  await me.go(pages.result(`orderNo=${orderNo}&${claims}`));
  await me.payButton().waitFor();
  assert.equal(await me.text('支付成功').count(), 0);
  await me.go(pages.result(`orderNo=%3Cscript%3Ealert(1)%3C%2Fscript%3E&${claims}`));
  await me.sees('没有找到这笔订单');
  assert.equal(await me.text('支付成功').count(), 0);
});

journey('two phones pay one order once', async ({ shopper }) => {
  const me = await shopper();
  const orderNo = await cancelsAtCashier(me);
  const other = await shopper();
  await backend.advance(61_000);
  await other.go(`${pages.login}?next=${encodeURIComponent(pages.result(`orderNo=${orderNo}`))}`);
  await other.signsIn();
  await other.comesTo('/pages/trade/result/index');
  await other.payButton().tap();
  await other.sees('正在确认支付结果');
  await me.paysAgain();
  await other.sees('支付成功');
  await me.until(async () => (await backend.ledger()).unsettled.length === 0);
  const { orders, captures } = await backend.ledger();
  assert.deepEqual(
    orders.map(({ stage }) => stage),
    ['TO_SHIP'],
  );
  assert.equal(captures.filter(({ outcome }) => outcome === 'PAID').length, 1);
});
