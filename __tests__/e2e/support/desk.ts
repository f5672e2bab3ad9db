import type { Words } from '../../../tools/flows/hand';
import type { Shopper } from './shopper';

interface Taking {
  readonly button: Words;
  readonly field: string;
  readonly take: string;
}

/** A code that stands on a door or on somebody's phone: seen by the camera, or typed where there is none. */
export async function scans(
  me: Shopper,
  { button, field, take }: Taking,
  text: string,
): Promise<void> {
  if (me.hand.target === 'h5') {
    await me.hand.fill(field, text);
    await me.tap(take);
    return;
  }
  await me.tap(button);
  await me.hand.fill('码的内容', text);
  await me.tap('识别');
}

/** How the guard's screen and the page of the venue take a code. */
export const CHECK = { button: /^(扫健康码|扫下一个)$/, field: '手动输入', take: '核验' };
export const FIND = { button: '扫场所码', field: '手动输入场所码', take: '确定' };

/** What the codes on the doors of the mock's venues hold. */
export const OPEN_DOOR = 'venue-community-0001';
export const GREEN_DOOR = 'venue-market-00002';
