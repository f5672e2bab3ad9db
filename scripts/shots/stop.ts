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
