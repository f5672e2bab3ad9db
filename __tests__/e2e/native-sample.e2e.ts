import assert from 'node:assert/strict';
import path from 'node:path';
import { beforeEach, test } from 'node:test';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { serveNative } from '../../tools/host/native/server';
import { openVisit } from './support/visit';

/** A mini-program in plain WXML and JavaScript that knows nothing of this project. */
const SAMPLE = path.resolve('tools/host/native/sample');

const NOTES = [
  { id: 1, title: '买一斤番茄和两斤鸡蛋', day: 3, done: false },
  { id: 2, title: '交水电费', day: 5, done: true },
];

let page: Page;
let app: FrameLocator;
let asked: string[] = [];

const visit = openVisit(() =>
  serveNative(SAMPLE, ({ method, url }) => {
    asked.push(`${method} ${url}`);
    return { status: 200, headers: {}, body: JSON.stringify(NOTES) };
  }),
);

beforeEach(async () => {
  asked = [];
  await page?.context().close();
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  page = await (await visit.browser.newContext(phone)).newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(visit.site.origin);
  app = page.frameLocator('iframe');
  await words('交水电费').waitFor();
});

const words = (text: string): Locator => app.locator('main:not([hidden])').getByText(text);
const button = (name: string): Locator => app.getByRole('button', { name });
const colour = (found: Locator): Promise<string> =>
  found.evaluate((element) => getComputedStyle(element).color);

interface Recorded {
  readonly faults: readonly string[];
  readonly calls: readonly { readonly name: string; readonly outcome: string }[];
}

async function recorded(): Promise<Recorded> {
  const frame = page.frames()[1];
  if (!frame) throw new Error('there is no frame');
  return frame.evaluate(() => {
    const { faults, calls } = (window as unknown as { nativeRecord: Recorded }).nativeRecord;
    return { faults, calls: calls.map(({ name, outcome }) => ({ name, outcome })) };
  });
}

async function calls(): Promise<readonly string[]> {
  const { faults, calls } = await recorded();
  assert.deepEqual(faults, []);
  return calls.map(({ name, outcome }) => `${name} ${outcome}`);
}

void test('a page asks the network and draws lists, conditions, templates and scripts', async () => {
  assert.deepEqual(asked, ['GET https://notes.example.com/notes']);
  await words('星期三').waitFor();
  await words('星期五').waitFor();
  await words('买一斤番茄和两斤…').waitFor();
  await words('待办').waitFor();
  await words('已完成').waitFor();
  await words('小林的便签，共 2 条').waitFor();
  await app.getByText('便签夹').waitFor();
  assert.ok((await calls()).includes('request success'));
});

void test('named slots stand where the component has them', async () => {
  const card = app.locator('note-card').first();
  const text = await card.evaluate((element) => (element as HTMLElement).innerText);
  assert.match(text, /待办\s*买一斤番茄和两斤…\s*星期三\s*收藏/);
});

void test('styles stay inside their component and come in through its external classes', async () => {
  assert.equal(
    await colour(app.locator('note-card').first().getByText('买一斤')),
    'rgb(200, 30, 30)',
  );
  assert.equal(await colour(words('一共收藏 0 次')), 'rgb(0, 128, 0)');
  await button('收藏交水电费').tap();
  assert.equal(await colour(words('star 2')), 'rgb(0, 0, 255)');
  const card = app.locator('note-card').first().locator('> *');
  const ground = await card.evaluate((element) => getComputedStyle(element).backgroundColor);
  assert.equal(ground, 'rgb(255, 255, 255)');
});

void test('properties, observers and behaviours work, and an event bubbles out of its component', async () => {
  await button('收藏买一斤番茄').getByText('收藏 0 次（长）').waitFor();
  await button('收藏交水电费').getByText('收藏 1 次（短）').waitFor();
  await button('收藏交水电费').tap();
  await button('收藏交水电费').getByText('收藏 3 次（短）').waitFor();
  await words('star 2 3 1').waitFor();
  await words('一共收藏 1 次').waitFor();
  assert.ok(await calls());
});

void test('a bound field follows and is followed, and what was written is stored', async () => {
  const field = app.getByRole('textbox', { name: '新便签' });
  await button('添加').tap();
  await app.getByRole('status').getByText('先写点什么').waitFor();
  await field.fill('给猫买粮');
  await words('正在写：给猫买粮').waitFor();
  await button('添加').tap();
  await words('画好了：给猫买粮，存了 1 条').waitFor();
  await words('小林的便签，共 3 条').waitFor();
  assert.equal(await field.inputValue(), '');
  const names = (await recorded()).calls.map(({ name }) => name);
  assert.ok(names.includes('setStorageSync') && names.includes('showToast'));
});

void test('a page measures what is drawn', async () => {
  await button('量一量').tap();
  await words('166 像素高').waitFor();
});

void test('two pages talk over the line between them', async () => {
  await app.locator('note-card').nth(1).getByText('交水电费').tap();
  await words('第 2 条').waitFor();
  await app.getByText('一条便签').waitFor();
  const field = app.getByRole('textbox', { name: '标题' });
  assert.equal(await field.inputValue(), '交水电费');
  await field.fill('交电费');
  await button('保存').tap();
  await words('交电费').waitFor();
  await words('在看').first().waitFor();
  await app.getByText('便签夹').waitFor();
  assert.equal(await app.getByText('第 2 条').count(), 0);
  const made = await calls();
  assert.ok(made.includes('navigateTo success') && made.includes('navigateBack success'));
});

void test('the host asks the person, and its own arrow goes back', async () => {
  await button('清空').tap();
  const dialog = app.getByRole('dialog', { name: '清空便签' });
  await dialog.getByRole('button', { name: '取消' }).tap();
  await words('小林的便签，共 2 条').waitFor();
  await words('交水电费').tap();
  await words('第 2 条').waitFor();
  await button('返回上一页').tap();
  await button('清空').tap();
  await dialog.getByRole('button', { name: '确定' }).tap();
  await words('还没有便签').waitFor();
  assert.ok((await calls()).includes('showModal success'));
});

void test('the app sees nothing of the browser it runs in', async () => {
  await words('undefined undefined undefined').waitFor();
  const origin = await page.frames()[1]?.evaluate(() => self.origin);
  assert.equal(origin, 'null');
});
