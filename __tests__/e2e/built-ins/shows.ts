import assert from 'node:assert/strict';
import type { PlainPhone } from '../support/plain-phone';
import type { Case } from './case';
import { SHOWS, WEB } from './pages';

const answer = ({ page }: PlainPhone, name: string): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).tap();

async function wechatPhone(phone: PlainPhone): Promise<void> {
  const button = phone.top.getByRole('button', { name: '用手机号' });
  await button.tap();
  await answer(phone, '允许');
  assert.deepEqual(await phone.detail('phone', 'getPhoneNumber'), {
    errMsg: 'getPhoneNumber:ok',
    code: '13800138000',
  });
  await button.tap();
  await answer(phone, '不允许');
  assert.deepEqual(await phone.detail('phone', 'getPhoneNumber', 2), {
    errMsg: 'getPhoneNumber:fail user deny',
  });
}

async function alipayPhone(phone: PlainPhone): Promise<void> {
  const button = phone.top.getByRole('button', { name: '授权手机号' });
  await button.tap();
  await answer(phone, '允许');
  await phone.said('allow', 'getAuthorize');
  await button.tap();
  await answer(phone, '不允许');
  await phone.said('allow', 'error');
  await phone.saidOnly('allow', 'getAuthorize', 'error');
}

async function opens(phone: PlainPhone): Promise<void> {
  await (phone.isWechat ? wechatPhone(phone) : alipayPhone(phone));
  await phone.top.getByRole('button', { name: '告诉朋友' }).tap();
  await answer(phone, '发送');
  await phone.said('share', 'tap');
  const { shares } = phone.phone.app.runtime.parts;
  assert.deepEqual(
    shares.map(({ from, sent, content }) => [from, sent, content.title]),
    [['button', true, '推荐给你']],
  );
}

async function dead(phone: PlainPhone): Promise<void> {
  const button = phone.top.getByRole('button', { name: '不能按' });
  assert.equal(await button.isDisabled(), true);
  await button.tap({ force: true });
  await phone.saidOnly('off');
  await phone.saidOnly('around');
}

const GREEN = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Crect width='9' height='9' fill='%2300ff00'/%3E%3C/svg%3E`;

/** A size of its own, a gradient, a rectangle over it, and a picture on top. */
const DRAWING = `function (canvas) {
  canvas.width = 40; canvas.height = 20;
  var pen = canvas.getContext('2d');
  var ground = pen.createLinearGradient(0, 0, 40, 0);
  ground.addColorStop(0, '#ff0000'); ground.addColorStop(1, '#ff0000');
  pen.fillStyle = ground; pen.fillRect(0, 0, 40, 20);
  pen.fillStyle = '#0000ff'; pen.fillRect(20, 0, 20, 20);
  var picture = canvas.createImage();
  picture.onload = function () { pen.drawImage(picture, 30, 0, 10, 20); };
  picture.src = "${GREEN}";
}`;

/** Red, blue, green: one pixel of each third of what was drawn. */
const drawn = ({ top }: PlainPhone, nth: number): Promise<readonly number[][]> =>
  top
    .locator('wx-canvas canvas')
    .nth(nth)
    .evaluate((element) => {
      const pen = (element as HTMLCanvasElement).getContext('2d');
      return [5, 25, 35].map((x) => [...(pen?.getImageData(x, 10, 1, 1).data ?? [])]);
    });

async function draws(phone: PlainPhone): Promise<void> {
  const find = `${phone.isWechat ? 'wx' : 'my'}.createSelectorQuery().select('#board')`;
  phone.run(`${find}.node().exec(function (found) { (${DRAWING})(found[0].node); })`);
  await phone.phone.quiet();
  assert.deepEqual(await drawn(phone, 0), [
    [255, 0, 0, 255],
    [0, 0, 255, 255],
    [0, 255, 0, 255],
  ]);
}

/** The canvas of before: each `draw` begins on nothing unless it is told to keep. */
async function redraws(phone: PlainPhone): Promise<void> {
  const fill = (colour: string, x: number, keep: boolean) =>
    phone.run(`(function (pen) {
      pen.setFillStyle('${colour}'); pen.fillRect(${x}, 0, 10, 30); pen.draw(${keep});
    })(${phone.isWechat ? 'wx' : 'my'}.createCanvasContext('old'))`);
  fill('#ff0000', 0, false);
  await phone.phone.quiet();
  fill('#0000ff', 20, true);
  await phone.phone.quiet();
  const [red, blue, clear] = [
    [255, 0, 0, 255],
    [0, 0, 255, 255],
    [0, 0, 0, 0],
  ];
  assert.deepEqual(await drawn(phone, 1), [red, blue, clear]);
  fill('#0000ff', 30, false);
  await phone.phone.quiet();
  assert.deepEqual(await drawn(phone, 1), [clear, clear, blue]);
}

async function plays(phone: PlainPhone): Promise<void> {
  const film = phone.top.locator('wx-video');
  const poster = await film.evaluate((element) => getComputedStyle(element).backgroundImage);
  assert.match(poster, /teal/);
  await phone.top.getByRole('button', { name: '播放视频' }).tap();
  await phone.said('film', 'play');
  await phone.top.getByRole('button', { name: '暂停视频' }).tap();
  await phone.said('film', 'pause');
}

async function cleans(phone: PlainPhone): Promise<void> {
  const rich = phone.top.locator('wx-rich-text');
  const { html, ran } = await rich.evaluate((element) => ({
    html: element.innerHTML,
    ran: (window as unknown as { rich?: number }).rich,
  }));
  assert.equal(ran, undefined);
  assert.match(html, /<b>粗<\/b>/);
  assert.doesNotMatch(html, /script|onclick|onerror|javascript:/);
}

async function lifts(phone: PlainPhone): Promise<void> {
  await phone.top.getByText('浮在上面').tap();
  await phone.said('portal', 'tap');
}

async function slidesIn(phone: PlainPhone): Promise<void> {
  const words = phone.top.getByText('半屏内容');
  assert.equal(await words.isVisible(), false);
  await phone.set({ shown: true });
  await phone.said('sheet', 'afterEnter');
  await phone.saidOnly('sheet', 'beforeEnter', 'enter', 'afterEnter');
  assert.equal(await words.isVisible(), true);
  phone.forget();
  await phone.page.touchscreen.tap(195, 200);
  await phone.said('sheet', 'afterLeave');
  await phone.saidOnly('sheet', 'clickOverlay', 'beforeLeave', 'leave', 'afterLeave');
  assert.equal(await words.isVisible(), false);
}

async function frames(phone: PlainPhone): Promise<void> {
  const inside = phone.top.frameLocator('iframe');
  await inside.getByRole('heading', { name: '帮助中心' }).waitFor();
  const { src } = (await phone.detail('web', 'load')) as { src: string };
  assert.match(src, /^data:text\/html/);
  await inside.locator('body').evaluate(() => window.parent.postMessage({ done: 1 }, '*'));
  assert.deepEqual(await phone.detail('web', 'message'), { data: [{ done: 1 }] });
}

export const SHOW_CASES: readonly Case[] = [
  { name: 'a button asks what its open-type says', page: SHOWS, run: opens },
  { name: 'a disabled button hears no tap, nor does what is around it', page: SHOWS, run: dead },
  { name: 'a canvas shows what the app draws', page: SHOWS, run: draws },
  { name: 'a canvas of before begins anew unless it keeps', page: SHOWS, run: redraws },
  { name: 'a video shows its poster, plays and pauses', page: SHOWS, run: plays },
  { name: 'rich text keeps its words and loses its scripts', page: SHOWS, run: cleans },
  { name: 'a root-portal leaves the box it stands in', page: SHOWS, run: lifts },
  { name: 'a page-container comes in, and goes by a tap beside it', page: SHOWS, run: slidesIn },
  { name: 'a web-view is a frame that can speak', page: WEB, run: frames },
];
