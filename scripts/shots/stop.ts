import type { Shopper } from '../../__tests__/e2e/support/browser-shopper';

/** Brings the shop into a state and shows it; each goes on where the one before it ended. */
export type Stop = readonly [name: string, show: (me: Shopper) => Promise<void>];

/** Scrolls the page that is shown, which is not the window on H5. */
export const scroll = (top: number) => async (me: Shopper) => {
  await me.page.evaluate((to) => {
    for (const page of Array.from(document.querySelectorAll('.taro_page'))) {
      if (page.checkVisibility()) page.scrollTo(0, to);
    }
  }, top);
};
export const bottom = scroll(100_000);

