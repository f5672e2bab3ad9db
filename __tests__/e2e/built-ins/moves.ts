import assert from 'node:assert/strict';
import type { PlainPhone } from '../support/plain-phone';
import type { Case } from './case';
import { MOVES } from './pages';

async function swipes(phone: PlainPhone): Promise<void> {
  const { top } = phone;
  const { y } = await phone.middle(top.getByText('第一张'));
  await phone.drag({ x: 330, y }, { x: 60, y });
  const second = { current: 1, source: 'touch', currentItemId: 'b' };
  assert.deepEqual(await phone.detail('swiper', 'change'), second);
  assert.deepEqual(await phone.detail('swiper', 'animationFinish'), second);
  const box = await top.getByText('第二张').boundingBox();
  assert.equal(box?.x, 0);
  await phone.set({ current: 2 });
  const third = { current: 2, source: '', currentItemId: 'c' };
  assert.deepEqual(await phone.detail('swiper', 'change', 2), third);
  await phone.said('swiper', 'animationFinish', 2);
  await phone.drag({ x: 330, y }, { x: 60, y });
  await phone.said('swiper', 'animationFinish', 3);
  assert.equal((await phone.said('swiper', 'change')).length, 2);
}

async function scrolls(phone: PlainPhone): Promise<void> {
  const { top } = phone;
  const row = top.getByText('第 5 行');
  await phone.set({ into: 'row-5' });
  const at = (await phone.detail('list', 'scroll')) as Record<string, number>;
  assert.equal(at.scrollTop, 200);
  assert.equal(at.scrollHeight, 400);
  assert.equal(at.deltaY, -200);
  assert.ok(await row.isVisible());
  await phone.saidOnly('list', 'scroll');
  await phone.set({ into: 'row-8' });
  assert.deepEqual(await phone.detail('list', 'scrollToLower'), { direction: 'bottom' });
  await phone.set({ into: 'row-1' });
  assert.deepEqual(await phone.detail('list', 'scrollToUpper'), { direction: 'top' });
}

async function drags(phone: PlainPhone): Promise<void> {
  const ball = phone.top.getByText('球');
  const at = await phone.middle(ball);
  await phone.drag(at, { x: at.x + 60, y: at.y + 5 });
  assert.deepEqual(await phone.detail('ball', 'change'), { x: 70, y: 0, source: 'touch' });
  await phone.drag({ x: at.x + 60, y: at.y }, { x: at.x + 300, y: at.y });
  const { x } = (await phone.detail('ball', 'change')) as { x: number };
  assert.equal(x, 160);
  assert.equal((await phone.middle(ball)).x, 180);
}

async function holds(phone: PlainPhone): Promise<void> {
  const found = phone.top.getByText('按住我');
  const at = await phone.middle(found);
  await phone.hold(at, () => phone.said('held', 'longPress'));
  const detail = (await phone.detail('held', 'longPress')) as Record<string, number>;
  assert.equal(phone.isWechat ? detail.x : detail.clientX, at.x);
  await phone.saidOnly('held', 'longPress');
  await found.tap();
  const tapped = (await phone.detail('held', 'tap')) as Record<string, number>;
  assert.deepEqual(Object.keys(tapped).sort(), phone.isWechat ? ['x', 'y'] : [...FINGER]);
}

const FINGER = ['clientX', 'clientY', 'pageX', 'pageY'] as const;

const scrolled = ({ top }: PlainPhone): Promise<number> =>
  top.locator('body').evaluate(() => window.scrollY);

async function catches(phone: PlainPhone): Promise<void> {
  const pull = async (words: string) => {
    const at = await phone.middle(phone.top.getByText(words));
    await phone.drag(at, { x: at.x, y: at.y - 150 });
  };
  await pull('拖不动');
  await phone.said('caught', 'touchMove', 3);
  assert.equal(await scrolled(phone), 0);
  await pull('按住我');
  assert.ok((await scrolled(phone)) > 50);
}

export const MOVE_CASES: readonly Case[] = [
  {
    name: 'a swiper follows a finger and the page, and stops at its end',
    page: MOVES,
    run: swipes,
  },
  { name: 'a scroll-view tells both its ends and goes to an element', page: MOVES, run: scrolls },
  { name: 'a movable-view is dragged along its way, inside its area', page: MOVES, run: drags },
  { name: 'a long press is told, and no tap after it', page: MOVES, run: holds },
  { name: 'a caught touchmove keeps the page where it is', page: MOVES, run: catches },
];
