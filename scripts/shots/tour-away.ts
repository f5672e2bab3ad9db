import { pages } from '../../__tests__/e2e/support/pages';
import type { Shopper } from '../../__tests__/e2e/support/shopper';
import { comesToTill, restarts, type Stop } from './stop';
import { MORE } from './tour-pay';

const COPY = { role: 'button', name: '复制支付链接' } as const;

async function chooses(me: Shopper, name: RegExp): Promise<void> {
  const way = { role: 'radio', name } as const;
  if (!(await me.hand.has(way))) await me.tap(MORE);
  await me.tap(way);
  await me.tap(me.payButton);
  await me.comesTo(pages.result(''));
}

const link: readonly Stop[] = [
  [
    'pay-link',
    async (me) => {
      await me.bench.set('pay.external', true);
      await restarts(me);
      await comesToTill(me);
      await chooses(me, /^复制支付链接/);
      await me.sees(COPY);
    },
    ['weapp'],
  ],
  [
    'pay-link-code',
    async (me) => {
      await me.tap('显示付款二维码');
      await me.sees({ role: 'img', name: '付款页的二维码' });
    },
    ['weapp'],
  ],
  [
    'pay-link-copied',
    async (me) => {
      await me.tap('收起二维码');
      await me.tap(COPY);
      await me.sees('我已支付');
      await me.hand.missesSight('链接已复制');
    },
    ['weapp'],
  ],
  [
    'pay-switch-locked',
    async (me) => {
      await me.bench.world('close-stuck');
      await me.bench.set('pay.external', true);
      await me.tap('换个方式或稍后支付');
      await me.tap({ role: 'radio', name: '微信支付' });
      await me.tap(me.payButton);
      await me.sees('上一次支付还没有结束');
    },
    ['weapp'],
  ],
];

const codes: readonly Stop[] = [
  [
    'pay-wechat-code',
    async (me) => {
      await restarts(me);
      await comesToTill(me);
      await chooses(me, /^微信扫码/);
      await me.sees({ role: 'img', name: '微信付款二维码' });
    },
    ['h5'],
  ],
];

/** Ways that are paid outside the app: a link, a code. */
export const away: readonly Stop[] = [...link, ...codes];
