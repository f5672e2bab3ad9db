import { pages } from '../../__tests__/e2e/support/pages';
import { fillsPurses, topsUp } from '../../__tests__/e2e/support/purse';
import { SMS_CODE } from '../../__tests__/e2e/support/person';
import type { Shopper } from '../../__tests__/e2e/support/shopper';
import { bottom, restarts, type Stop } from './stop';
import { out } from './tour-withdraw';

const PASSWORD_PAGE = '/pages/wallet/password/index';
const RESEND_MS = 61_000;

async function signsInAnew(me: Shopper): Promise<void> {
  await restarts(me);
  await me.isKnown();
  await me.go(pages.login);
  await me.signsIn();
}

const opening: readonly Stop[] = [
  [
    'wallet-agree',
    async (me) => {
      await signsInAnew(me);
      await me.go(pages.wallet);
      await me.tap('同意并开通余额');
      await me.sees('请先阅读并勾选同意');
    },
  ],
  ['wallet-agree-end', bottom],
  [
    'wallet-password',
    async (me) => {
      await me.tap({ role: 'checkbox', name: /^同意余额服务协议/ });
      await me.tap('同意并开通余额');
      await me.sees('可用余额');
      await me.bench.advance(RESEND_MS);
      await me.go(PASSWORD_PAGE);
      await me.tap('获取验证码');
      await me.sees(/秒后可重发|绑定/);
    },
  ],
  [
    'wallet-password-digits',
    async (me) => {
      await me.hand.fill('短信验证码', SMS_CODE);
      await me.tap('下一步');
      await me.sees('设置 6 位支付密码');
      for (const name of '25') await me.tap({ role: 'button', name });
    },
  ],
];

const money: readonly Stop[] = [
  [
    'wallet',
    async (me) => {
      await fillsPurses(me.bench, 1680);
      await restarts(me);
      await me.go(pages.wallet);
      await me.sees({ role: 'button', name: '提现' });
      await me.sees('账单');
    },
  ],
  [
    'wallet-topup',
    async (me) => {
      await me.go(pages.walletTopUp);
      if (me.hand.target === 'h5') await me.tap('充值 ¥100.00');
      else await me.sees('请在手机浏览器里充值');
    },
  ],
  [
    'wallet-topup-waiting',
    async (me) => {
      await me.tap('用支付宝充值 ¥100.00');
      await me.hand.meetsCashier();
      await me.endsVisit('cancelled');
      await me.comesTo(pages.walletTopUp);
      await me.sees(/我已付款|刷新结果/);
    },
    ['h5'],
  ],
  [
    'wallet-topup-done',
    topsUp,
    ['h5'],
  ],
];

/** The balance. */
export const wallet: readonly Stop[] = [...opening, ...money, ...out];
