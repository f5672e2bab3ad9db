import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openStage } from '../../tools/flows/open-stage';
import type { Target } from '../../tools/flows/hand';
import { launchBrowser } from './support/browser';
import { leaks } from './support/privacy';

/** Valid by its check digit, of nobody: born in 1905. */
const NUMBER = '110105190503070071';

/** What an app could do with a number it should have kept to itself, in each host's own words. */
const PLANTS: Readonly<Record<Target, string>> = {
  weapp: `wx.setStorageSync('planted', '${NUMBER}');
    wx.setClipboardData({ data: '${NUMBER}' });
    wx.request({ url: 'http://mock/api/home?of=${NUMBER}' });
    wx.setNavigationBarTitle({ title: '${NUMBER}' });
    console.info('of ${NUMBER}');`,
  alipay: `my.setStorageSync({ key: 'planted', data: '${NUMBER}' });
    my.setClipboard({ text: '${NUMBER}' });
    my.request({ url: 'http://mock/api/home?of=${NUMBER}' });
    my.setNavigationBar({ title: '${NUMBER}' });
    console.info('of ${NUMBER}');`,
  h5: `localStorage.setItem('planted', '${NUMBER}');
    navigator.clipboard?.writeText('${NUMBER}').catch(() => {});
    fetch('/api/home?of=${NUMBER}');
    document.title = '${NUMBER}';
    console.info('of ${NUMBER}');`,
};

const PLACES = [
  'a requested address',
  'storage',
  'the log',
  'the title',
  'what was copied or shared',
];

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

async function foundOn(target: Target): Promise<readonly string[]> {
  process.env.AMPHI_DIST ??= 'dist-mock';
  const stage = await openStage(target, browser);
  const scene = await stage.scene();
  try {
    const held = await scene.phone();
    await held.hand.start();
    await held.hand.sees('为你推荐');
    assert.deepEqual(await leaks(held), [], 'nothing was planted yet');
    await held.inApp(PLANTS[target]);
    await held.hand.rest();
    const found = await leaks(held);
    for (const line of found) assert.match(line, /^an ID number/);
    return [...new Set(found.map((line) => line.split(' in ')[1] ?? ''))].sort();
  } finally {
    await scene.close();
    await stage.close();
  }
}

for (const target of ['weapp', 'alipay', 'h5'] as const) {
  void test(
    `${target}: an ID number is found wherever it was left`,
    { timeout: 120_000 },
    async () => {
      assert.deepEqual(await foundOn(target), PLACES);
    },
  );
}
