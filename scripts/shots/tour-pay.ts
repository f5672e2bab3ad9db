import { pages } from '../../__tests__/e2e/support/pages';
import {
  choosesBalance,
  enters,
  fillsPurses,
  PAD,
  WRONG_PASSWORD,
} from '../../__tests__/e2e/support/purse';
import type { Shopper } from '../../__tests__/e2e/support/shopper';
import type { Target } from '../../tools/flows/hand';
import { screenOf } from './screen';
import { comesToTill, restarts, type Stop } from './stop';

export const MORE = '其他支付方式';
const RICH = 9000;
const SPLIT = 50;

/** The channel that each target has by itself, as the control that closes it is called. */
export const OWN: Readonly<Record<Target, string>> = {
  weapp: 'pay.method.wechat-mini',
  alipay: 'pay.method.alipay-mini',
  h5: 'pay.method.alipay-wap',
};

/** Whatever is asked about when the app starts is asked anew. */
async function tillAnew(me: Shopper): Promise<void> {
  await restarts(me);
  await me.go(pages.cart);
  await me.tap(/^结算/);
  await me.sees(me.payButton);
}

async function showsMethods(me: Shopper): Promise<void> {
  const screen = await screenOf(me.held);
  await screen.evaluate(() => {
    const title = Array.from(document.querySelectorAll('.methods__title')).pop();
    title?.scrollIntoView({ block: 'center' });
  });
  await me.hand.rest();
}

const chooser: readonly Stop[] = [
  [
    'pay-methods',
    async (me) => {
      await fillsPurses(me.bench, RICH);
      await me.bench.set('pay.external', true);
      await restarts(me);
      await comesToTill(me, 5);
      await showsMethods(me);
    },
  ],
  [
    'pay-methods-open',
    async (me) => {
      await me.tap(MORE);
      await showsMethods(me);
    },
    ['weapp', 'h5'],
  ],
  [
    'pay-methods-refused',
    async (me) => {
      await me.bench.set(OWN[me.hand.target], 'repair');
      await me.bench.set('wallet.lock', true);
      await tillAnew(me);
      await me.sees({ role: 'radio', name: /^余额，支付密码已锁定/ });
      await showsMethods(me);
    },
  ],
  [
    'pay-methods-limit',
    async (me) => {
      await me.bench.set(OWN[me.hand.target], 'on');
      await me.bench.set('wallet.lock', false);
      await me.bench.set('pay.limit', 100);
      await tillAnew(me);
      await me.sees({ role: 'radio', name: /^银行转账/ });
      await showsMethods(me);
    },
  ],
  [
    'pay-split',
    async (me) => {
      await me.bench.set('pay.limit', 0);
      await me.bench.set('wallet.balance', SPLIT);
      await tillAnew(me);
      await me.tap({ role: 'checkbox', name: /^先用余额付/ });
      await showsMethods(me);
    },
  ],
];

const pad: readonly Stop[] = [
  [
    'pay-pad',
    async (me) => {
      await me.bench.set('wallet.balance', RICH);
      await tillAnew(me);
      await choosesBalance(me);
      await me.sees({ role: 'dialog', name: PAD });
      for (const name of '135') await me.tap({ role: 'button', name, within: PAD });
    },
  ],
  [
    'pay-pad-wrong',
    async (me) => {
      await enters(me, '000');
      await me.sees(/^支付密码不正确/);
    },
  ],
  [
    'pay-pad-locked',
    async (me) => {
      for (const left of [3, 2, 1]) {
        await enters(me, WRONG_PASSWORD);
        await me.sees(`支付密码不正确，还可以试 ${String(left)} 次`);
      }
      await enters(me, WRONG_PASSWORD);
      await me.sees('余额支付已暂停');
    },
  ],
  [
    'result-balance-locked',
    async (me) => {
      await me.tap('取消');
      await me.isOfferedToPay();
      await me.sees({ role: 'radio', name: /^余额，支付密码已锁定/ });
    },
  ],
];

/** The ways to pay at the till, and the pad over it. */
export const pay: readonly Stop[] = [...chooser, ...pad];
