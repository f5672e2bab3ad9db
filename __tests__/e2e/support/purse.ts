import { MOCK_PASSWORD } from '@mocks/ledger/wallet';
import type { Bench } from '../../../tools/flows/bench';
import { pages } from './pages';
import type { Shopper } from './shopper';

export const PASSWORD = MOCK_PASSWORD;
export const WRONG_PASSWORD = '000000';
export const PAD = '请输入支付密码';

/** Everybody's wallet is open, with the demo password and so many yuan. */
export async function fillsPurses(bench: Bench, yuan: number): Promise<void> {
  await bench.set('wallet.ready', true);
  await bench.set('wallet.balance', yuan);
}

/** On the pad that is open. */
export async function enters(me: Shopper, digits: string = PASSWORD): Promise<void> {
  await me.sees({ role: 'dialog', name: PAD });
  for (const name of digits) await me.tap({ role: 'button', name, within: PAD });
}

/** At the till: the whole of it from the balance, up to the pad. */
export async function choosesBalance(me: Shopper): Promise<void> {
  await me.tap({ role: 'radio', name: /^余额/ });
  await me.tap(me.payButton);
}

/** At the till: a part of it from the balance, up to the cashier for the rest. */
export async function combines(me: Shopper, yuan: number): Promise<void> {
  await me.tap({ role: 'checkbox', name: `先用余额付 ¥${yuan.toFixed(2)}` });
  await me.tap(me.payButton);
  // The page that takes the till's place brings a pad of its own: the other's digits are gone.
  await me.comesTo(pages.result(''));
  await enters(me);
}

/** In a browser: ¥100 into the balance, by Alipay's page and back. */
export async function topsUp(me: Shopper): Promise<void> {
  await me.go(pages.walletTopUp);
  await me.tap('充值 ¥100.00');
  await me.tap('用支付宝充值 ¥100.00');
  await me.hand.meetsCashier();
  await me.endsVisit('paid');
  await me.comesTo(pages.walletTopUp);
  await me.sees('充值成功');
}
