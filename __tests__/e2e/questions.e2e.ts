import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { servePhones } from '../../tools/host/phone/server';
import { Asker, press } from './questions/asker';
import { KINDS } from './questions/cases';
import { PlainPhone } from './support/plain-phone';
import { openVisit } from './support/visit';

const PAGES = { 'pages/one/index': { markup: '<button id="under" @tap>页面上的按钮</button>' } };
const ASKED = { title: '', text: '', confirmText: '好', cancelText: '不', placeholder: null };

const visit = openVisit(servePhones);

/** The name of the dialog that is really under a finger in the middle of the screen. */
const onTop = ({ page }: Asker): Promise<string | null> =>
  page.evaluate(() => {
    const found = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return found?.closest('.question')?.querySelector('[role=dialog]')?.ariaLabel ?? null;
  });

async function stacks(asker: Asker): Promise<void> {
  const first = await asker.ask('modal', { ...ASKED, title: '第一个' }, '第一个');
  const second = await asker.ask('modal', { ...ASKED, title: '第二个' }, '第二个');
  const third = await asker.ask('action-sheet', { title: '第三个', items: ['甲'] }, '第三个');
  const inert = () =>
    asker.page
      .locator('#questions > *')
      .evaluateAll((all) => all.map((one) => one.hasAttribute('inert')));
  assert.deepEqual(await inert(), [true, true, false]);
  assert.equal(await onTop(asker), '第三个');
  await press(third.dialog, '甲');
  assert.deepEqual(await third.answer(), { index: 0 });
  assert.deepEqual(await inert(), [true, false]);
  assert.equal(await onTop(asker), '第二个');
  await press(second.dialog, '不');
  assert.deepEqual(await second.answer(), { confirm: false });
  assert.equal(await onTop(asker), '第一个');
  await press(first.dialog, '好');
  assert.deepEqual(await first.answer(), { confirm: true });
  assert.equal(await onTop(asker), null);
}

async function covers(asker: Asker): Promise<void> {
  const { phone, page } = asker;
  const { x, y } = await phone.middle(phone.top.getByRole('button', { name: '页面上的按钮' }));
  const { dialog, answer } = await asker.ask('modal', { ...ASKED, title: '先答我' }, '先答我');
  await page.touchscreen.tap(x, y);
  await phone.saidOnly('under');
  await press(dialog, '好');
  await answer();
  await page.touchscreen.tap(x, y);
  await phone.said('under', 'tap');
}

async function survives(asker: Asker): Promise<void> {
  const { phone, page } = asker;
  const asking = await asker.ask('modal', { ...ASKED, title: '还在吗' }, '还在吗');
  await page.reload();
  await asking.dialog.waitFor();
  await press(asking.dialog, '好');
  assert.deepEqual(await asking.answer(), { confirm: true });
  await asker.ask('modal', { ...ASKED, title: '随它去' }, '随它去');
  await phone.phone.relaunch();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function listens(asker: Asker): Promise<void> {
  const { phone, page } = asker;
  const words = phone.isWechat
    ? `wx.showModal({ title: '问一声', confirmText: '好', success: HEAR })`
    : `my.confirm({ title: '问一声', confirmButtonText: '好', success: HEAR })`;
  const hear = `function (answer) { getApp().heard.push({ id: 'api', type: 'answer', detail: answer.confirm }); }`;
  phone.run(words.replace('HEAR', hear));
  await press(page.getByRole('dialog', { name: '问一声' }), '好');
  assert.equal(await phone.detail('api', 'answer'), true);
}

for (const host of ['weapp', 'alipay'] as const) {
  void describe(`questions on ${host}`, () => {
    let asker: Asker;
    before(async () => {
      asker = new Asker(await PlainPhone.open(visit, host, PAGES));
    });
    after(() => asker.phone.close());
    for (const [kind, run] of Object.entries(KINDS)) {
      void test(`${kind} is answered by its buttons`, () => run(asker));
    }
    void test('the newest is on top, the others wait', () => stacks(asker));
    void test('the page under a question hears no tap', () => covers(asker));
    void test('a question outlives the screen, not the app', () => survives(asker));
    void test('an app hears the answer to what it asked', () => listens(asker));
  });
}
