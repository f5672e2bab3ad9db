import assert from 'node:assert/strict';
import type { CashierEnd } from '../../../tools/flows/hand';
import type { Journey, Setting } from '../support/journey';
import type { Limit } from '../support/limits';
import { onlyPaidOrder } from '../support/ledger';
import { pages } from '../support/pages';

const REFRESH = '刷新结果';

/** Nothing moved and the host said so, or said nothing that can be trusted: paid later, once. */
async function paidLater({ bench, shopper }: Setting, end: CashierEnd): Promise<void> {
  const me = await shopper();
  await me.goesToTill(1);
  await me.reachesCashier();
  await me.endsVisit(end);
  await me.isOfferedToPay();
  assert.deepEqual((await bench.ledger()).captures, []);
  await me.paysAgain();
  await onlyPaidOrder(bench);
}

/** Money moved and the cashier did not say so: the shop asks until it knows. */
async function foundOut({ bench, shopper, target }: Setting, end: CashierEnd): Promise<void> {
  const me = await shopper();
  await me.goesToTill(1);
  await me.reachesCashier();
  await me.endsVisit(end);
  // Nothing comes back by itself: the person turns to the app again.
  if (target === 'h5') await me.go(pages.orders);
  else {
    await me.hand.background();
    await me.hand.foreground();
  }
  await me.sees(target === 'h5' ? '待发货' : '支付成功');
  await onlyPaidOrder(bench);
}

/** Nobody knows whether money moves: no second payment is offered until the order is over. */
async function leftOpen({ bench, shopper }: Setting, end: CashierEnd): Promise<void> {
  const me = await shopper();
  await me.goesToTill(1);
  await me.reachesCashier();
  await me.endsVisit(end);
  await me.sees(/请勿重复支付/);
  assert.equal(await me.hand.has(me.payButton), false);
  await me.hand.waits(120_000);
  assert.equal(await me.hand.has(me.payButton), false);
  await bench.advance(16 * 60_000);
  await me.tap(REFRESH);
  await me.sees('订单已关闭');
  const { orders, captures } = await bench.ledger();
  assert.deepEqual(
    orders.map(({ stage }) => stage),
    ['CLOSED'],
  );
  assert.deepEqual(captures, []);
}

/** WeChat's words for a payment that did not go through mean nothing certain; the others' do. */
const paidLaterOrLeft = (setting: Setting, end: CashierEnd): Promise<void> =>
  setting.target === 'weapp' ? leftOpen(setting, end) : paidLater(setting, end);

const ends = (
  run: (setting: Setting, end: CashierEnd) => Promise<void>,
  what: string,
  list: Readonly<Partial<Record<CashierEnd, Limit | null>>>,
): readonly Journey[] =>
  (Object.entries(list) as [CashierEnd, Limit | null][]).map(([end, only]) => ({
    name: `the cashier ends with ${end}: ${what}`,
    ...(only === null ? {} : { only }),
    run: (setting) => run(setting, end),
  }));

/** Every way in which a visit to a cashier ends, on every target that knows it. */
export const interrupted: readonly Journey[] = [
  ...ends(paidLater, 'the same order is paid later', {
    cancelled: null,
  }),
  ...ends(paidLaterOrLeft, 'paid later where it is certain that nothing moved', {
    insufficient: null,
    failed: 'host-refusal',
  }),
  ...ends(foundOut, 'the shop finds out by itself', {
    'paid-no-return': null,
    processing: 'alipay-codes',
  }),
  ...ends(leftOpen, 'nothing is paid twice', {
    'network-error': 'host-refusal',
    unknown: 'alipay-codes',
    repeated: 'alipay-codes',
  }),
];
