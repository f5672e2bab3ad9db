import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { SCREEN } from '../../tools/flows/h5-phone';
import { accessFindings } from './support/axe';
import { answer, backend, site } from './support/backend';
import { FLAGS } from './support/browser';

/** The panel inside the app, in a browser: what jsdom and the compiled logic cannot show. */
let browser: Browser;

before(async () => {
  browser = await chromium.launch({ executablePath: site.chromium, args: FLAGS });
});
after(() => browser.close());
beforeEach(async () => {
  await backend.reset();
  await backend.calm();
});

async function visit(path: string, run: (page: Page) => Promise<void>, dark = false) {
  const look = `localStorage.setItem('amphi.settings', '{"theme":"${dark ? 'dark' : 'light'}","elder":"off"}');
    globalThis.__name = (named) => named;`;
  const context = await browser.newContext({ ...SCREEN, baseURL: site.url });
  try {
    context.setDefaultTimeout(10_000);
    await context.addInitScript(look);
    const page = await context.newPage();
    await page.goto(path);
    await run(page);
  } finally {
    await context.close();
  }
}

const state = async () => (await answer<{ state: string }>('/__mock/controls')).state;

void test('a link with a state brings the shop into it', () =>
  visit('/pages/tabs/home/index?qa=world:sold-out,fault.listOrders:busy*2', async (page) => {
    await page.getByText('售罄').first().waitFor();
    assert.equal(await state(), 'world:sold-out,fault.listOrders:busy*2');
  }));

void test('a tap goes through the mark to the handle, which is as large as a finger', () =>
  visit('/pages/tabs/me/index', async (page) => {
    const handle = await page.getByRole('button', { name: '测试面板' }).boundingBox();
    assert.ok(handle && handle.width >= 44 && handle.height >= 44);
    const mark = await page.getByText('演示', { exact: true }).boundingBox();
    assert.ok(mark);
    await page.touchscreen.tap(mark.x + mark.width / 2, mark.y + mark.height / 2);
    await page.getByText('当前状态').waitFor();
  }));

for (const dark of [false, true]) {
  void test(`the panel can be used by everyone, ${dark ? 'dark' : 'light'}`, () =>
    visit(
      '/pages/qa/panel/index',
      async (page) => {
        await page.getByRole('button', { name: /^情境/ }).tap();
        await page.getByRole('radio', { name: '全部售罄' }).tap();
        await page.getByText('?qa=world:sold-out').waitFor();
        assert.deepEqual(await accessFindings(page), []);
        assert.equal(await state(), 'world:sold-out');
      },
      dark,
    ));
}
