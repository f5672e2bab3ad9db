import assert from 'node:assert/strict';
import type { Journey } from '../support/journey';
import { onlyPaidOrder } from '../support/ledger';
import { pages } from '../support/pages';

const DAY_MS = 86_400_000;

const clocks = [
  ['clock-ahead', DAY_MS],
  ['clock-behind', -DAY_MS],
] as const;

const clockJourneys: readonly Journey[] = clocks.map(([world, ms]) => ({
  name: `${world}: countdown and payment are right with a clock a day off`,
  worlds: [world],
  async run({ bench, shopper }) {
    const me = await shopper();
    await me.hand.set('device.clock', String(ms));
    await me.goesToTill(1);
    await me.reachesCashier();
    await me.cancels();
    await me.sees(/^剩余支付时间 1[45]:\d\d$/);
    await me.paysAgain();
    await onlyPaidOrder(bench);
  },
}));

export const faults: readonly Journey[] = [
  {
    name: 'offline keeps what is shown, online goes on',
    async run({ bench, shopper }) {
      const me = await shopper();
      const [first, second] = await bench.goods();
      assert.ok(first && second);
      await me.tap({ role: 'button', name: first.title });
      await me.sees({ role: 'button', name: '加入购物车' });
      await me.hand.back();
      await me.sees({ role: 'button', name: second.title });
      await me.hand.set('device.network', 'offline');
      await me.tap({ role: 'button', name: second.title });
      await me.sees({ role: 'button', name: '重试' });
      await me.hand.back();
      await me.sees({ role: 'button', name: first.title });
      await me.tap({ role: 'button', name: second.title });
      await me.hand.set('device.network', 'online');
      // The shop may notice by itself, and take the button away under the finger.
      await me.until(async () => {
        if (await me.hand.has({ role: 'button', name: '加入购物车' })) return true;
        if (await me.hand.has({ role: 'button', name: '重试' })) {
          await me.tap('重试').catch(() => undefined);
        }
        return false;
      }, 'the product');
      await me.putsInCart(second.spuId);
    },
  },
  {
    name: 'paying survives a dead network between order and cashier',
    async run({ bench, shopper }) {
      const me = await shopper();
      await me.goesToTill(1);
      await bench.fault('startAttempt', 'network-error', 2);
      await me.tap(me.payButton);
      await me.until(async () => (await bench.ledger()).orders.length === 1, 'an order');
      for (let tries = 0; tries < 3 && !(await me.isAtCashier()); tries += 1) {
        await me.comesTo(pages.result(''));
        await me.until(
          async () => (await me.isAtCashier()) || (await me.hand.has(me.payButton)),
          'a cashier or another try',
        );
        if (!(await me.isAtCashier())) await me.tap(me.payButton);
        await me.hand.rest();
      }
      await me.pays();
      await onlyPaidOrder(bench);
    },
  },
  {
    name: 'storage-corrupt: garbage in the storage is put aside',
    worlds: ['storage-corrupt'],
    async run({ bench, shopper }) {
      const me = await shopper();
      await me.goesToTill(1);
      await me.reachesCashier();
      await me.cancels();
      await me.hand.set('device.storage', 'corrupt');
      await me.go(pages.cart);
      await me.sees('购物车');
      // The answer to the policy was torn like all else: who is not known to have agreed is asked.
      if (me.hand.target !== 'h5') await me.tap({ role: 'button', name: '同意' });
      await bench.reset();
      await me.goesToTill(1);
      await me.reachesCashier();
      await me.pays();
      await onlyPaidOrder(bench);
    },
  },
  {
    name: 'storage-full: one can still buy',
    worlds: ['storage-full'],
    async run({ bench, shopper }) {
      const me = await shopper();
      await me.hand.set('device.storage', 'full');
      const [first] = await bench.goods();
      assert.ok(first);
      await me.go(pages.product(first.spuId));
      await me.tap({ role: 'button', name: '立即购买' });
      await me.chooses(first.spuId);
      await me.tap({ role: 'button', name: '立即购买', within: '选择规格' });
      await me.signsIn();
      await me.comesTo(pages.checkout);
      await me.addsAddressAtTill();
      await me.reachesCashier();
      await me.endsVisit('paid');
      await me.until(
        async () => (await bench.ledger()).orders[0]?.stage === 'TO_SHIP',
        'a paid order',
      );
      await me.hand.rest();
      await onlyPaidOrder(bench);
    },
  },
  ...clockJourneys,
];
