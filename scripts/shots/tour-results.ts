import { pages } from '../../__tests__/e2e/support/pages';
import type { Shopper } from '../../__tests__/e2e/support/shopper';
import { comesToTill, restarts, tillAgain, type Stop } from './stop';
import { OWN } from './tour-pay';

const PAST_THE_ORDER_MS = 16 * 60_000;
const A_MINUTE_MS = 60_000;
const ASKING_MS = 150_000;

/** The order that was made last. */
async function lastOrder({ bench }: Shopper): Promise<string> {
  const { orders } = await bench.ledger();
  return orders[orders.length - 1]?.orderNo ?? '';
}

const backToPay: readonly Stop[] = [
  [
    'result-prepay-failed',
    async (me) => {
      await restarts(me);
      await comesToTill(me);
      await me.bench.fault('startAttempt', 'http-500', 'always');
      await me.tap(me.payButton);
      await me.comesTo(pages.result(''));
      await me.sees('没有打开收银台');
    },
  ],
  [
    'result-config',
    async (me) => {
      await me.bench.calm();
      await me.bench.set(OWN[me.hand.target], 'repair');
      await me.tap(me.payButton);
      await me.sees('这个支付方式暂时用不了');
    },
  ],
  [
    'result-declined',
    async (me) => {
      await me.bench.set(OWN[me.hand.target], 'on');
      await restarts(me);
      await me.go(pages.result(`orderNo=${await lastOrder(me)}`));
      await me.tap(me.payButton);
      await me.endsVisit('failed');
      await me.sees('这次没有扣款，可以再试一次');
    },
    ['alipay'],
  ],
];

const unknown: readonly Stop[] = [
  [
    'result-unresolved',
    async (me) => {
      await me.bench.set(OWN[me.hand.target], 'on');
      await restarts(me);
      await me.go(pages.result(`orderNo=${await lastOrder(me)}`));
      await me.tap(me.payButton);
      await me.endsVisit(me.hand.target === 'weapp' ? 'network-error' : 'unknown');
      await me.sees(/请勿重复支付/);
      await me.hand.waits(ASKING_MS);
      await me.sees('支付结果确认中，请勿重复支付');
    },
    ['weapp', 'alipay'],
  ],
  [
    'result-closed',
    async (me) => {
      await me.bench.set(OWN[me.hand.target], 'on');
      await me.bench.advance(PAST_THE_ORDER_MS);
      await restarts(me);
      await me.go(pages.result(`orderNo=${await lastOrder(me)}`));
      await me.sees('订单已关闭');
    },
  ],
];

const sentBack: readonly Stop[] = [
  [
    'result-refunding',
    async (me) => {
      await tillAgain(me);
      await me.bench.world('pay-after-close');
      await me.reachesCashier();
      await me.bench.advance(PAST_THE_ORDER_MS);
      await me.endsVisit('paid');
      await me.go(pages.result(`orderNo=${await lastOrder(me)}`));
      await me.sees('正在退款');
    },
  ],
  [
    'result-refunded',
    async (me) => {
      await me.bench.calm();
      await me.bench.advance(A_MINUTE_MS);
      await restarts(me);
      await me.go(pages.result(`orderNo=${await lastOrder(me)}`));
      await me.sees('已退款');
    },
  ],
];

/** What a payment that did not simply go through looks like. */
export const results: readonly Stop[] = [...backToPay, ...unknown, ...sentBack];
