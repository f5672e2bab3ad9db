import type { Page } from 'playwright-core';

/** A finger drawn over the middle of the screen: down the page when positive, in CSS pixels. */
export async function drag(page: Page, px: number): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
  const session = await page.context().newCDPSession(page);
  await session.send('Input.synthesizeScrollGesture', {
    ...{ x: Math.round(width / 2), y: Math.round(px > 0 ? height * 0.6 : height * 0.3) },
    ...{ yDistance: -px, speed: 6_000, gestureSourceType: 'touch', preventFling: true },
  });
  await session.detach();
}

/** How far a finger draws to refresh a page. */
export const PULL_PX = -160;
