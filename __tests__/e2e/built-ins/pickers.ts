import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { PlainPhone } from '../support/plain-phone';
import type { Case } from './case';
import { PICKERS } from './pages';

/** ms; a column that stood still for 120 ms has come to rest. */
const LONGER_THAN_A_REST = 240;

const sheet = ({ top }: PlainPhone): Locator => top.getByRole('dialog', { name: '请选择' });

const press = (phone: PlainPhone, name: string): Promise<void> =>
  sheet(phone).getByRole('button', { name }).tap();

/** Opens a picker and taps one row of one of its columns. */
async function pick(phone: PlainPhone, name: string, column: string, row: string): Promise<void> {
  await phone.top.getByRole('button', { name }).tap();
  const rows = sheet(phone).getByRole('listbox', { name: column });
  await rows.getByRole('option', { name: row, exact: true }).tap();
}

async function one(phone: PlainPhone): Promise<void> {
  await pick(phone, '选大小', '第1列', '大');
  await press(phone, '确定');
  const told = phone.isWechat ? '2' : 2;
  assert.deepEqual(await phone.detail('one', 'change'), { value: told });
  await pick(phone, '选大小', '第1列', '中');
  await press(phone, '取消');
  assert.deepEqual(await phone.detail('one', 'cancel'), {});
  await phone.saidOnly('one', 'change', 'cancel');
  assert.equal(await sheet(phone).count(), 0);
}

async function several(phone: PlainPhone): Promise<void> {
  await pick(phone, '选口味', '第2列', '全糖');
  assert.deepEqual(await phone.detail('two', 'columnChange'), { column: 1, value: 2 });
  await press(phone, '确定');
  assert.deepEqual(await phone.detail('two', 'change'), { value: [0, 2] });
  await pick(phone, '选口味', '第1列', '热');
  await press(phone, '取消');
  await phone.said('two', 'cancel');
  await phone.saidOnly('two', 'columnChange', 'change', 'columnChange', 'cancel');
}

async function turned(phone: PlainPhone): Promise<void> {
  await phone.top.getByRole('button', { name: '选口味' }).tap();
  const column = sheet(phone).getByRole('listbox', { name: '第2列' });
  await column.evaluate((el, longer) => {
    const rest = new Promise((resolve) => el.addEventListener('scrollend', resolve));
    el.scrollTop = el.scrollHeight;
    return rest.then(() => new Promise((resolve) => setTimeout(resolve, longer)));
  }, LONGER_THAN_A_REST);
  await phone.saidOnly('two');
  const box = await column.boundingBox();
  assert.ok(box);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await phone.drag({ x, y: y - 60 }, { x, y: y + 100 });
  const first = { column: 1, value: 0 };
  assert.deepEqual(await phone.detail('two', 'columnChange'), first);
  await press(phone, '确定');
  assert.deepEqual(await phone.detail('two', 'change'), { value: [0, 0] });
}

async function region(phone: PlainPhone): Promise<void> {
  await pick(phone, '选地区', '省', '广东省');
  await press(phone, '确定');
  assert.deepEqual(await phone.detail('where', 'change'), {
    value: ['广东省', '广州市', '越秀区'],
    code: ['440000', '440100', '440104'],
  });
  await phone.top.getByRole('button', { name: '选地区' }).tap();
  await press(phone, '取消');
  await phone.said('where', 'cancel');
}

async function date(phone: PlainPhone): Promise<void> {
  await pick(phone, '选日子', '年', '2023年');
  const days = sheet(phone).getByRole('listbox', { name: '日' });
  assert.equal(await days.getByRole('option').count(), 28);
  await press(phone, '确定');
  assert.deepEqual(await phone.detail('day', 'change'), { value: '2023-02-28' });
}

export const PICKER_CASES: readonly Case[] = [
  { name: 'a picker of one column tells the row, or that it was left', page: PICKERS, run: one },
  { name: 'a picker of several columns tells each turn and the end', page: PICKERS, run: several },
  { name: 'a column turns by hand, and only then says so', page: PICKERS, run: turned },
  { name: 'a picker of places tells names and codes', page: PICKERS, run: region },
  { name: 'a picker of days knows how long a month is', page: PICKERS, run: date },
];
