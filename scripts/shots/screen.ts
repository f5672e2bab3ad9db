import type { Frame, Page } from 'playwright-core';
import { H5Hand } from '../../tools/flows/h5-hand';
import { MiniHand } from '../../tools/flows/mini-hand';
import type { Held } from '../../tools/flows/stage';
import { choosesDark, HEIGHT, type Look } from './looks';

export function pageOf(held: Held): Page {
  const page = held.page();
  if (!page) throw new Error('the phone shows nothing');
  return page;
}

/** The document with the app's own page in it: on mini-programs a frame between the host's bars. */
export async function screenOf(held: Held): Promise<Frame> {
  const page = pageOf(held);
  if (held.hand.target === 'h5') return page.mainFrame();
  const element = await page.locator('#pages iframe:not([hidden])').last().elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('no page is shown');
  return frame;
}

/** What the settings screen would have stored before the app was started. */
export async function choose({ hand }: Held, look: Look): Promise<void> {
  const choices = JSON.stringify({
    theme: choosesDark(hand.target, look) ? 'dark' : 'auto',
    elder: look.elder ? 'on' : 'auto',
    improve: false,
  });
  if (hand instanceof MiniHand) {
    const { device } = hand.phone.app;
    device.storage.set('amphi.settings', JSON.stringify(choices));
    device.fontScale = look.scale;
  }
  if (hand instanceof H5Hand) {
    hand.phone.typeScale = look.scale;
    await hand.phone.prepare(
      'settings',
      `if (location.protocol.startsWith('http') && !localStorage['amphi.settings'])
         localStorage.setItem('amphi.settings', ${JSON.stringify(choices)});`,
    );
  }
}

/** The phone itself: its width, its theme. */
export async function turn(held: Held, { width, dark }: Look): Promise<void> {
  const { hand } = held;
  const page = held.page();
  if (!page) return;
  if (page.viewportSize()?.width !== width) {
    await page.setViewportSize({ width, height: HEIGHT });
    if (hand instanceof MiniHand) hand.phone.app.phone.screen({ width });
  }
  await hand.set('device.theme', dark ? 'dark' : 'light');
}

const isStill = () =>
  document.getAnimations().every(({ playState, effect }) => {
    return playState !== 'running' || effect?.getTiming().iterations === Infinity;
  }) &&
  Array.from(document.images).every((image) => {
    const { top, bottom, left, right, width } = image.getBoundingClientRect();
    const isOut = bottom < 0 || top > window.innerHeight || right < 0 || left > window.innerWidth;
    return image.complete || width === 0 || isOut;
  });

/** Nothing moves any more, and every picture in sight is there. */
export async function stands(held: Held): Promise<Frame> {
  await pageOf(held).waitForFunction(isStill, undefined, { timeout: 10_000 });
  const screen = await screenOf(held);
  await screen.waitForFunction(isStill, undefined, { timeout: 10_000 });
  return screen;
}
