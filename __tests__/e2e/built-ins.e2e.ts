import { after, before, describe, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { servePhones, type PhoneSite } from '../../tools/host/phone/server';
import { FIELD_CASES } from './built-ins/fields';
import { MOVE_CASES } from './built-ins/moves';
import { PAGES, STYLE } from './built-ins/pages';
import { PICKER_CASES } from './built-ins/pickers';
import { SHOW_CASES } from './built-ins/shows';
import { FLAGS } from './support/browser';
import { PlainPhone } from './support/plain-phone';

let site: PhoneSite;
let browser: Browser;

before(async () => {
  site = await servePhones();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: FLAGS,
  });
});

after(async () => {
  await browser.close();
  await site.close();
});

for (const host of ['weapp', 'alipay'] as const) {
  void describe(`built-in components on ${host}`, () => {
    let phone: PlainPhone;
    before(async () => {
      phone = await PlainPhone.open(browser, site, host, PAGES, STYLE);
    });
    after(() => phone.close());
    for (const { name, page, run } of [
      ...FIELD_CASES,
      ...PICKER_CASES,
      ...MOVE_CASES,
      ...SHOW_CASES,
    ]) {
      void test(name, async () => {
        await phone.goTo(page);
        await run(phone);
        await phone.phone.quiet();
      });
    }
  });
}
