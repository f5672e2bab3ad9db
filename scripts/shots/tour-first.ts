import { pages } from '../../__tests__/e2e/support/pages';
import type { Shopper } from '../../__tests__/e2e/support/shopper';
import { MiniHand } from '../../tools/flows/mini-hand';
import { restarts, type Stop } from './stop';

const KEY = 'amphi.consent';
const EARLIER = JSON.stringify({ version: '2026-01-01', at: 1, scope: 'base', agreed: true });

/** Hosts ask whoever has never answered; a browser asks again after another policy. */
async function forgets(me: Shopper): Promise<void> {
  const { hand } = me;
  if (hand instanceof MiniHand) hand.phone.app.device.storage.delete(KEY);
  else {
    await me.page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, EARLIER] as const);
  }
}

/** The first start, and what is there without an account. */
export const first: readonly Stop[] = [
  [
    'privacy',
    async (me) => {
      await restarts(me);
      await me.sees('为你推荐');
      await forgets(me);
      await restarts(me);
      await me.sees('隐私保护提示');
    },
  ],
  [
    'privacy-paper',
    async (me) => {
      await me.tap('《隐私政策》');
      await me.sees('一、我们是谁');
    },
  ],
  [
    'privacy-refused',
    async (me) => {
      await restarts(me);
      await me.tap('不同意');
      await me.go(pages.me);
      await me.sees('未登录');
    },
  ],
  [
    'help',
    async (me) => {
      await me.go(`${pages.about}?doc=help`);
      await me.sees('打电话问客服');
    },
  ],
];
