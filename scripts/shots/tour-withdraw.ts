import { enters, PAD } from '../../__tests__/e2e/support/purse';
import { pages } from '../../__tests__/e2e/support/pages';
import type { Shopper } from '../../__tests__/e2e/support/shopper';
import type { Stop } from './stop';

const TWO_MINUTES_MS = 120_000;

async function asksForMoney(me: Shopper, yuan: number): Promise<void> {
  await me.go(pages.walletWithdraw);
  await me.hand.fill('提现金额', String(yuan));
  await me.tap(/^提现 ¥/);
  await me.sees(/^确认提现 ¥/);
}

async function withdraws(me: Shopper, yuan: number): Promise<void> {
  await asksForMoney(me, yuan);
  await me.tap(/^确认提现 ¥/);
  await enters(me);
  await me.sees('审核中');
}

/** Money out of the balance, and what is said of it afterwards. */
export const out: readonly Stop[] = [
  [
    'withdraw',
    async (me) => {
      await me.go(pages.walletWithdraw);
      await me.hand.fill('提现金额', '100');
      await me.sees('提现 ¥100.00');
    },
  ],
  ['withdraw-review', (me) => asksForMoney(me, 1500)],
  [
    'withdraw-pad',
    async (me) => {
      await me.tap(/^确认提现 ¥/);
      await me.sees({ role: 'dialog', name: PAD });
    },
  ],
  [
    'withdraw-reviewing',
    async (me) => {
      await enters(me);
      await me.sees('审核中');
    },
  ],
  [
    'withdraw-arrived',
    async (me) => {
      await me.bench.advance(TWO_MINUTES_MS);
      await me.tap('刷新');
      await me.sees('已到账');
    },
  ],
  [
    'withdraw-failed',
    async (me) => {
      await me.bench.set('wallet.payout-fails', true);
      await withdraws(me, 100);
      await me.bench.advance(TWO_MINUTES_MS);
      await me.tap('刷新');
      await me.sees('未到账，已退回余额');
    },
  ],
  [
    'withdraw-list',
    async (me) => {
      await me.go(pages.walletWithdraw);
      await me.sees('提现记录');
    },
  ],
  [
    'wallet-bills',
    async (me) => {
      await me.go(pages.walletBills);
      await me.sees('提现退回');
    },
  ],
  [
    'wallet-locked',
    async (me) => {
      await me.bench.set('wallet.lock', true);
      await me.go(pages.wallet);
      await me.sees('重设密码');
    },
  ],
];
