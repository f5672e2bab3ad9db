import { after, before, describe, test } from 'node:test';
import { servePhones } from '../../tools/host/phone/server';
import { FIELD_CASES } from './built-ins/fields';
import { MOVE_CASES } from './built-ins/moves';
import { PAGES, STYLE } from './built-ins/pages';
import { PICKER_CASES } from './built-ins/pickers';
import { SHOW_CASES } from './built-ins/shows';
import { PlainPhone } from './support/plain-phone';
import { openVisit } from './support/visit';

const visit = openVisit(servePhones);

for (const host of ['weapp', 'alipay'] as const) {
  void describe(`built-in components on ${host}`, () => {
    let phone: PlainPhone;
    before(async () => {
      phone = await PlainPhone.open(visit, host, PAGES, STYLE);
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
