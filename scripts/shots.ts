import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { backend, site } from '../__tests__/e2e/support/backend';
import { FLAGS } from '../__tests__/e2e/support/browser';
import { openDevice } from '../__tests__/e2e/support/device';
import { Shopper } from '../__tests__/e2e/support/browser-shopper';
import { findings } from './shots/checks';
import { contactSheet } from './shots/sheet';
import { TOUR } from './shots/tour';
import { elderScript, HEIGHT, naming, VARIANTS, type Variant } from './shots/variants';

const FOLDER = 'shots';

/** Nothing moves any more, and every picture in sight is there. */
async function rest(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.getAnimations().every(({ playState, effect }) => {
        return playState !== 'running' || effect?.getTiming().iterations === Infinity;
      }) &&
      Array.from(document.images).every((image) => {
        const { top, bottom, width } = image.getBoundingClientRect();
        return image.complete || width === 0 || bottom < 0 || top > window.innerHeight;
      }),
  );
  await page.evaluate(() => document.fonts.ready);
}

async function visit(browser: Browser, variant: Variant): Promise<readonly string[]> {
  const { name, width, dark, elder } = variant;
  await backend.reset();
  await backend.calm();
  const device = await openDevice(browser, {
    before: elder ? naming + elderScript : naming,
    screen: { viewport: { width, height: HEIGHT }, colorScheme: dark ? 'dark' : 'light' },
  });
  const me = new Shopper(device);
  const wrong: string[] = [];
  const files: string[] = [];
  for (const [stop, show] of TOUR) {
    const tell = (what: string) => wrong.push(`${name}/${stop}: ${what}`);
    const file = path.join(FOLDER, `${name}-${stop}.png`);
    try {
      await show(me);
      await rest(me.page);
    } catch (error) {
      tell(`could not be shown: ${String(error).split('\n')[0] ?? ''}`);
    }
    await me.page.screenshot({ path: file });
    files.push(file);
    (await findings(me.page, elder ? 60 : 44)).forEach(tell);
  }
  await device.context.close();
  await contactSheet(files, path.join(FOLDER, `sheet-${name}.png`));
  return wrong;
}

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const chosen = VARIANTS.filter(({ name }) => !positionals.length || positionals.includes(name));
  if (!positionals.length) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath: site.chromium, args: FLAGS });
  const wrong: string[] = [];
  try {
    for (const variant of chosen) {
      const found = await visit(browser, variant);
      console.log(
        `${variant.name}: ${String(TOUR.length)} pictures, ${String(found.length)} findings`,
      );
      wrong.push(...found);
    }
  } finally {
    await browser.close();
  }
  wrong.forEach((line) => console.log(line));
  return wrong.length === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
