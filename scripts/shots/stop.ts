import { pages } from '../../__tests__/e2e/support/pages';
import type { Shopper } from '../../__tests__/e2e/support/shopper';
import type { Target } from '../../tools/flows/hand';
import { screenOf } from './screen';

/**
 * Brings the shop into a state and shows it; each goes on where the one before it ended.
 * `only`: the targets on which that state exists.
 */
export type Stop = readonly [
  name: string,
  show: (me: Shopper) => Promise<void>,
  only?: readonly Target[],
];

export const isOn = ([, , only]: Stop, target: Target): boolean => only?.includes(target) ?? true;

/** Scrolls the page that is shown, which is not the window on H5. */
export const scroll = (top: number) => async (me: Shopper) => {
  await (
    await screenOf(me.held)
  ).evaluate((to) => {
    const pages = Array.from(document.querySelectorAll('.taro_page'));
    const shown = pages.find((page) => page.checkVisibility()) ?? document.scrollingElement;
    shown?.scrollTo(0, to);
  }, top);
  await me.hand.rest();
};
export const bottom = scroll(100_000);

/** The app is killed and started anew, so that nothing is left but what it stored. */
export async function restarts(me: Shopper): Promise<void> {
  if (me.held.page()) await me.hand.kill();
  await me.hand.start();
}

/** From the goods to the till, until nothing of the way there is said any more. */
export async function comesToTill(me: Shopper, count = 1): Promise<void> {
  await me.goesToTill(count);
  await me.hand.missesSight('已加入购物车');
}

/** The same for somebody whom the shop knows by now. */
export async function tillAgain(me: Shopper): Promise<void> {
  await me.fillsCart(1);
  await me.hand.missesSight('已加入购物车');
  await me.go(pages.cart);
  await me.tap(/^结算/);
  await me.sees(me.payButton);
}
