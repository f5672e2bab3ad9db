import assert from 'node:assert/strict';
import type { PlainPhone } from '../support/plain-phone';
import type { Case } from './case';
import { FIELDS, FORM } from './pages';

const KEYBOARD = 260;

const typing = ({ page }: PlainPhone) =>
  page.evaluate(() => document.body.classList.contains('typing'));

async function writes(phone: PlainPhone): Promise<void> {
  const field = phone.top.getByRole('textbox', { name: '手机号' });
  await field.tap();
  assert.deepEqual(await phone.detail('phone', 'focus'), { value: '', height: KEYBOARD });
  const up = await phone.detail('phone', 'keyboardHeightChange');
  assert.deepEqual(up, { height: KEYBOARD, duration: 0.25 });
  assert.equal(await typing(phone), true);
  await phone.page.keyboard.type('13');
  const typed = await phone.said('phone', 'input', 2);
  assert.deepEqual(
    typed.map(({ detail }) => detail),
    [
      { value: '1', cursor: 1, keyCode: 49 },
      { value: '13', cursor: 2, keyCode: 51 },
    ],
  );
  await phone.page.keyboard.press('Enter');
  assert.deepEqual(await phone.detail('phone', 'confirm'), { value: '13' });
  assert.deepEqual(await phone.detail('phone', 'blur'), { value: '13', cursor: 2 });
  const down = await phone.detail('phone', 'keyboardHeightChange', 2);
  assert.deepEqual(down, { height: 0, duration: 0 });
  assert.equal(await typing(phone), false);
}

async function follows(phone: PlainPhone): Promise<void> {
  const field = phone.top.getByRole('textbox', { name: '手机号' });
  await phone.set({ focus: true });
  assert.deepEqual(await phone.detail('phone', 'focus'), { value: '', height: KEYBOARD });
  await field.fill('1234567890123');
  assert.equal(await field.inputValue(), '12345678901');
  await phone.set({ phone: '159' });
  assert.equal(await field.inputValue(), '159');
  await phone.set({ focus: false });
  await phone.said('phone', 'blur');
  assert.equal(await phone.top.getByRole('textbox', { name: '不能写' }).isDisabled(), true);
}

async function grows(phone: PlainPhone): Promise<void> {
  const area = phone.top.getByRole('textbox', { name: '备注' });
  const before = (await area.boundingBox())?.height ?? 0;
  phone.forget();
  await area.tap();
  await phone.page.keyboard.type('甲');
  await phone.page.keyboard.press('Enter');
  await phone.page.keyboard.type('乙');
  const heard = (await phone.detail('note', 'input', 3)) as { value: string };
  assert.equal(heard.value, '甲\n乙');
  const lines = (await phone.detail('note', 'lineChange')) as { lineCount: number };
  assert.equal(lines.lineCount, 2);
  assert.ok(((await area.boundingBox())?.height ?? 0) > before);
}

async function chooses(phone: PlainPhone): Promise<void> {
  const { top } = phone;
  const off = top.getByRole('switch', { name: '推送' });
  assert.equal(await off.getAttribute('aria-checked'), 'true');
  await off.tap();
  assert.deepEqual(await phone.detail('push', 'change'), { value: false });
  assert.equal(await off.getAttribute('aria-checked'), 'false');
  await top.getByRole('switch', { name: '不能开' }).tap({ force: true });
  await top.getByRole('checkbox', { name: '梨' }).tap();
  assert.deepEqual(await phone.detail('fruits', 'change'), { value: ['apple', 'pear'] });
  await top.getByText('也要梨').tap();
  assert.deepEqual(await phone.detail('fruits', 'change', 2), { value: ['apple'] });
  await top.getByText('大份').tap();
  assert.deepEqual(await phone.detail('size', 'change'), { value: 'l' });
  const small = top.getByRole('radio', { name: '小份' });
  assert.equal(await small.getAttribute('aria-checked'), 'false');
  await phone.saidOnly('off');
  await phone.saidOnly('size', 'change');
}

const GIVEN = { phone: '138', push: true, fruits: ['apple'], size: 's', off: false };

async function submits(phone: PlainPhone): Promise<void> {
  const { top } = phone;
  const submit = top.getByRole('button', { name: '提交' });
  await submit.tap();
  assert.deepEqual(await phone.detail('form', 'submit'), { value: GIVEN });
  await top.getByRole('textbox', { name: '手机号' }).fill('139');
  await top.getByRole('switch', { name: '推送' }).tap();
  await top.getByText('苹果').tap();
  await top.getByRole('radio', { name: '大份' }).tap();
  await submit.tap();
  const changed = { phone: '139', push: false, fruits: [], size: 'l', off: false };
  assert.deepEqual(await phone.detail('form', 'submit', 2), { value: changed });
  await top.getByRole('button', { name: '重置' }).tap();
  assert.deepEqual(await phone.detail('form', 'reset'), {});
  await submit.tap();
  assert.deepEqual(await phone.detail('form', 'submit', 3), { value: GIVEN });
}

export const FIELD_CASES: readonly Case[] = [
  { name: 'a field tells focus, each key, the end, and its keyboard', page: FIELDS, run: writes },
  { name: 'a field follows the page, up to its length', page: FIELDS, run: follows },
  { name: 'a textarea grows with its lines', page: FIELDS, run: grows },
  {
    name: 'switches, boxes, circles and their labels tell what is chosen',
    page: FORM,
    run: chooses,
  },
  { name: 'a form gathers its values and goes back to the first', page: FORM, run: submits },
];
