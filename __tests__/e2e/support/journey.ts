import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { backend, site } from './backend';
import { FLAGS } from './browser';
import { openDevice } from './device';
import { complaints } from './heard';
import { leaks } from './privacy';
import { Shopper } from './shopper';

let browser: Browser | undefined;

before(async () => {
  browser = await chromium.launch({ executablePath: site.chromium, args: FLAGS });
});

after(() => browser?.close());

interface Scene {
  /** Someone with a phone in their hand; `before` runs in each page ahead of the shop's code. */
  shopper(before?: string): Promise<Shopper>;
}

async function checkEnd(shoppers: readonly Shopper[]): Promise<void> {
  for (const { device } of shoppers) {
    assert.deepEqual(complaints(device.heard), [], 'the page complained');
    if (!device.page.isClosed()) {
      assert.deepEqual(await leaks(device), [], 'personal data was left behind');
    }
  }
  const { broken } = await backend.ledger();
  assert.deepEqual(broken, [], 'the ledger is not in order');
}

/** What was on the screens when it went wrong, for whoever reads the report. */
async function picture(name: string, shoppers: readonly Shopper[]): Promise<void> {
  mkdirSync('reports/e2e', { recursive: true });
  for (const [index, { page }] of shoppers.entries()) {
    if (page.isClosed()) continue;
    const file = `${name.replace(/\W+/g, '-')}-${String(index + 1)}.png`;
    await page.screenshot({ path: path.join('reports', 'e2e', file) });
  }
}

/** One journey on an empty ledger. At its end nothing may have leaked, on any device. */
export function journey(name: string, run: (scene: Scene) => Promise<void>): void {
  void test(name, { timeout: 120_000 }, async () => {
    await backend.reset();
    const shoppers: Shopper[] = [];
    try {
      await run({
        async shopper(script) {
          assert.ok(browser);
          const device = await openDevice(browser, script ? { before: script } : {});
          const shopper = new Shopper(device);
          shoppers.push(shopper);
          return shopper;
        },
      });
      await checkEnd(shoppers);
    } catch (error) {
      await picture(name, shoppers);
      throw error;
    } finally {
      await Promise.all(shoppers.map(({ device }) => device.context.close()));
    }
  });
}
