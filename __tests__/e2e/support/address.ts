import type { Thing, Words } from '../../../tools/flows/hand';
import { person } from './person';

interface Typist {
  tap(what: Words | Thing): Promise<unknown>;
  fill(label: string, value: string): Promise<unknown>;
  sees(what: Words | Thing): Promise<unknown>;
}

/** From a list of addresses that may be empty: a new one, saved. */
export async function addsAddress(hand: Typist): Promise<void> {
  await hand.tap('新增地址');
  await hand.fill('收货人', person.name);
  await hand.fill('手机号', person.phone);
  await hand.tap(/^所在地区/);
  for (const name of person.region) {
    await hand.tap({ role: 'button', name, within: '选择所在地区' });
  }
  await hand.sees({ role: 'button', name: `所在地区，${person.region.join(' ')}` });
  await hand.fill('详细地址', person.detail);
  await hand.tap('保存地址');
}
