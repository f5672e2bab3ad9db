import { pages } from '../../__tests__/e2e/support/pages';
import { combines, enters, fillsPurses } from '../../__tests__/e2e/support/purse';
import { comesToTill, restarts, type Stop } from './stop';
import { orderNo } from './tour-till';

const PART = 10;

/** A part of the balance that is put aside for an order. */
export const hold: readonly Stop[] = [
  [
    'hold-wallet',
    async (me) => {
      await fillsPurses(me.bench, 2 * PART);
      await me.bench.set('wallet.balance', PART);
      await restarts(me);
      await comesToTill(me);
      await me.bench.fault('startAttempt', 'no-answer');
      await combines(me, PART);
      await me.sees(/^已从余额留出/);
      await me.hand.kill();
      await me.bench.calm();
      await me.hand.start();
      await me.go(pages.wallet);
      await me.sees(`为订单留出 ¥${PART.toFixed(2)}`);
    },
  ],
  [
    'hold-note',
    async (me) => {
      await me.go(pages.result(`orderNo=${await orderNo(me)}`));
      await me.isOfferedToPay();
      await me.sees(`已留出余额 ¥${PART.toFixed(2)}`);
    },
  ],
  [
    'hold-released',
    async (me) => {
      await me.tap('退回余额');
      await me.sees('留出的余额已退回');
      await me.sees(me.payButton);
    },
  ],
  [
    'hold-used',
    async (me) => {
      await me.tap({ role: 'checkbox', name: /^先用余额付/ });
      await me.tap(me.payButton);
      await enters(me);
      await me.hand.meetsCashier();
      await me.pays();
      await me.sees('其中余额支付');
    },
  ],
];
