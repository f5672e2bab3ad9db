import assert from 'node:assert/strict';
import type { WorldName } from '@mocks/scenarios';
import type { Journey, Setting } from '../support/journey';
import { onlyPaidOrder } from '../support/ledger';
import { pages } from '../support/pages';
import type { Shopper } from '../support/shopper';

const REVIEW = '订单有变化，请确认';
const CLOSES_MS = 16 * 60_000;

type Told = (me: Shopper, setting: Setting) => Promise<void>;

/** The world changes while somebody stands at the till. */
const atTill = (world: WorldName, name: string, told: Told): Journey => ({
  name: `${world}: ${name}`,
  worlds: [world],
  async run(setting) {
    const me = await setting.shopper();
    await me.goesToTill(1);
    await setting.bench.world(world);
    await told(me, setting);
  },
});

async function noOrder({ bench }: Setting): Promise<void> {
  assert.equal((await bench.ledger()).orders.length, 0, 'no order was made');
}

/** Old and new are shown, and nothing is paid before it is agreed to. */
const repriced =
  (turn: string): Told =>
  async (me, setting) => {
    await me.tap(me.payButton);
    await me.sees({ role: 'text', name: /^原 ¥/, within: REVIEW });
    await me.sees({ role: 'text', name: new RegExp(`^¥.*（${turn}）$`), within: REVIEW });
    await noOrder(setting);
    await me.tap({ role: 'button', name: /支付 ¥/, within: REVIEW });
    await me.pays();
    await onlyPaidOrder(setting.bench);
  };

const goneFromTill =
  (gone: string): Told =>
  async (me, setting) => {
    await me.tap(me.payButton);
    await me.sees('选购的商品暂时都买不到了');
    await me.sees({ role: 'text', name: gone, within: REVIEW });
    await noOrder(setting);
    await me.tap({ role: 'button', name: '返回', within: REVIEW });
    await me.comesTo(pages.cart);
    await me.sees(/清理 1 件失效商品/);
  };

/** Said before anything is paid; who goes back still stands at the till. */
const toldFirst =
  (words: string): Told =>
  async (me, setting) => {
    await me.tap(me.payButton);
    await me.sees({ role: 'text', name: words, within: REVIEW });
    await noOrder(setting);
    await me.tap({ role: 'button', name: '返回', within: REVIEW });
    await me.hand.missesSight({ role: 'dialog', name: REVIEW });
    await me.comesTo(pages.checkout);
    await noOrder(setting);
  };

const unsendable: Told = async (me, setting) => {
  await me.tap(me.payButton);
  await me.sees({ role: 'text', name: '暂不支持配送，请更换地址', within: REVIEW });
  await noOrder(setting);
  await me.tap({ role: 'button', name: '更换地址', within: REVIEW });
  await me.comesTo(pages.addresses);
};

const lastOne: Journey = {
  name: 'stock-one: of two, one can be had, and only one is paid',
  worlds: ['stock-one'],
  async run({ bench, shopper }) {
    const me = await shopper();
    await me.isKnown();
    await me.fillsCart(1);
    await me.go(pages.cart);
    await me.tap(/^增加/);
    await me.tap('结算(2)');
    await me.signsIn();
    await me.comesTo(pages.checkout);
    // A quote that comes later would tell of it by itself.
    await me.sees(me.payButton);
    await bench.world('stock-one');
    await me.tap(me.payButton);
    await me.sees({ role: 'text', name: '仅剩 1 件', within: REVIEW });
    await me.tap({ role: 'button', name: /支付 ¥/, within: REVIEW });
    await me.pays();
    await onlyPaidOrder(bench);
  },
};

const free: Told = async (me, { bench }) => {
  await me.go(pages.cart);
  await me.tap(/^结算/);
  await me.tap({ role: 'button', name: '提交订单 ¥0.00' });
  await me.comesTo(pages.result(''));
  await me.sees('支付成功');
  const { orders, captures } = await bench.ledger();
  assert.deepEqual(
    orders.map(({ stage, payableFen }) => [stage, payableFen]),
    [['TO_SHIP', 0]],
  );
  assert.deepEqual(captures, []);
};

const late: Told = async (me, { bench }) => {
  await me.reachesCashier();
  await me.endsVisit('paid');
  await me.comesTo(pages.result(''));
  await me.sees(/^(正在确认支付结果|等待付款)$/);
  await me.hand.waits(3_000);
  assert.equal(await me.hand.has('支付成功'), false);
  await bench.advance(91_000);
  await me.sees('支付成功');
  await onlyPaidOrder(bench);
};

const neverTold: Told = async (me, { bench }) => {
  await me.reachesCashier();
  await me.pays();
  await onlyPaidOrder(bench);
};

/** The order ran out while its cashier stood open, and was paid all the same: the money goes back. */
const paidTooLate: Told = async (me, { bench }) => {
  await me.reachesCashier();
  await bench.advance(CLOSES_MS);
  await bench.ledger();
  await me.endsVisit('paid');
  await me.sees(/正在退款|已退款/);
  await bench.advance(60_000);
  const { captures, unsettled } = await bench.ledger();
  assert.deepEqual(
    captures.map(({ outcome }) => outcome),
    ['REFUNDED'],
  );
  assert.deepEqual(unsettled, []);
};

/** Where the host signs in by itself nobody notices; a browser asks for the number again. */
const signedOut: Told = async (me, { bench, target }) => {
  await bench.advance(61_000);
  await me.tap(me.payButton);
  if (target === 'h5') {
    await me.comesTo(pages.login);
    await me.signsIn();
    await me.comesTo(pages.checkout);
    await me.tap(me.payButton);
  }
  await me.hand.meetsCashier();
  await me.pays();
  await onlyPaidOrder(bench);
};

/** The first payment can't be closed: a second is offered only with a word about it. */
const stuck: Told = async (me, { bench, target }) => {
  await me.reachesCashier();
  await me.endsVisit('cancelled');
  await me.isOfferedToPay();
  await me.tap(me.payButton);
  if (target === 'h5') {
    const anyway = '知道了，现在支付';
    await me.until(
      async () => (await me.isAtCashier()) || (await me.hand.has(anyway)),
      'the cashier or a warning',
    );
    if (await me.hand.has(anyway)) await me.tap(anyway);
  }
  await me.pays();
  await onlyPaidOrder(bench);
};

/** Every world of the mock backend, as it is met at a till. The device's own are in faults.ts. */
export const worlds: readonly Journey[] = [
  atTill('price-up', 'old and new price are shown before it is paid', repriced('涨价')),
  atTill('price-down', 'old and new price are shown before it is paid', repriced('降价')),
  lastOne,
  atTill('sold-out', 'it is said, and no order is made', goneFromTill('已售罄')),
  atTill('off-shelf', 'it is said, and no order is made', goneFromTill('已下架')),
  atTill('coupon-expired', 'it is said before it is paid', toldFirst('优惠券已过期')),
  atTill('coupon-used', 'it is said before it is paid', toldFirst('优惠券已使用')),
  atTill('address-unsupported', 'another address is asked for', unsendable),
  atTill('free', 'nothing to pay, no cashier', free),
  atTill('notify-late', 'confirmed when the provider says so, not before', late),
  atTill('never-notified', 'the shop asks by itself', neverTold),
  atTill('pay-after-close', 'the money goes back', paidTooLate),
  atTill('close-stuck', 'paid once all the same', stuck),
  atTill('signed-out', 'the purchase goes on', signedOut),
];
