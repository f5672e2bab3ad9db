import { agreedBefore } from './agreed';
import { rmSync } from 'node:fs';
import { feedOf } from './feed';
import type { HostName } from './logic/host-name';
import type { HostNode } from './logic/tree';
import { cartOf, checksOfAny, ordersOf, withoutCartLimit } from './lots';
import { bytesOf, noteOf, type Note } from './note';
import { openStage, type Stage } from './stage';
import { paid } from './stories';

/** What one deed sent, in a list of this many items. */
export interface Deed extends Note {
  readonly list: 'feed' | 'cart' | 'orders';
  readonly name: string;
  readonly size: number;
  /** Items of the list that lie on the way of a sent key: those that were drawn again. */
  readonly items: number;
  /** Bytes of the largest item that is drawn now. */
  readonly itemBytes: number;
}

export const SIZES = [10, 100, 1_000] as const;

interface Bench {
  readonly stage: Stage;
  readonly list: Deed['list'];
  readonly size: number;
  /** Class of an item. */
  readonly item: string;
}

/** Does something, and says what it cost. */
async function measure(
  { stage, list, size, item }: Bench,
  name: string,
  work: () => Promise<void>,
): Promise<Deed> {
  const note = await noteOf(stage, work);
  const items = stage.app.page.findAll({ className: item });
  const drawn = items.filter(({ path }) =>
    note.keys.some((key) => key.startsWith(path) || path.startsWith(key)),
  );
  const itemBytes = Math.max(0, ...items.map((node) => bytesOf(stage, node)));
  return { list, name, size, ...note, items: drawn.length, itemBytes };
}

async function feedDeeds(host: HostName, dist: string, size: number): Promise<Deed[]> {
  const stage = await openStage(host, dist, { prepare: feedOf(size) });
  const { app } = stage;
  const bench: Bench = { stage, list: 'feed', size, item: 'tile' };
  app.kill();
  stage.device.storage.clear();
  for (const [key, text] of agreedBefore()) stage.device.storage.set(key, text);
  const first = await measure(bench, 'first screen', () => app.launch());
  const addable = await singleVariant(stage);
  const add = await measure(bench, 'add to cart', () => app.tap(addable));
  const again = await measure(bench, 'add the same again', () => app.tap(addable));
  await app.scroll(1_200);
  return [first, add, again, await measure(bench, 'scroll by one row', () => app.scroll(1_540))];
}

/** The first "+" of the feed that needs no choice of a variant. */
async function singleVariant({ app, door }: Stage): Promise<HostNode> {
  const { products } = door.mock.ledger.books.catalog;
  const simple = new Set(
    products.filter(({ skus }) => skus.length === 1).map(({ title }) => title),
  );
  for (let scroll = 0; scroll < 6_000; scroll += 300) {
    const found = app.page
      .findAll({ className: 'tile__add' })
      .find(({ label }) => simple.has(label.replace('加入购物车：', '')));
    if (found) return found;
    await app.scroll(scroll);
  }
  throw new Error('the feed has no product of a single variant');
}

const CART_ROW = 128;

async function cartDeeds(host: HostName, dist: string, size: number): Promise<Deed[]> {
  const stage = await openStage(host, dist, { prepare: checksOfAny });
  const { app, device } = stage;
  const bench: Bench = { stage, list: 'cart', size, item: 'cart-row' };
  app.kill();
  device.storage.set('amphi.cart', cartOf(stage, size));
  await app.launch();
  const deeds = [
    await measure(bench, 'first screen', () => app.tab(2)),
    await measure(bench, 'one more of a line', () => app.tap(/^增加/)),
    await measure(bench, 'untick a line', () => app.tap(/^选择/)),
    await measure(bench, 'tick it again', () => app.tap(/^选择/)),
    await measure(bench, 'remove the first line', () => app.tap(/^删除/)),
    await measure(bench, 'take it back', () => app.tap('撤销删除')),
  ];
  await app.scroll((size / 2) * CART_ROW);
  return [
    ...deeds,
    await measure(bench, 'remove a line halfway', () => app.tap(/^删除/, 3)),
    await measure(bench, 'take that back', () => app.tap('撤销删除')),
  ];
}

async function orderDeeds(host: HostName, dist: string, size: number): Promise<Deed[]> {
  const stage = await openStage(host, dist, { prepare: ordersOf(size) });
  await paid(stage);
  await stage.app.tab(3);
  const bench: Bench = { stage, list: 'orders', size, item: 'order-card' };
  const first = await measure(bench, 'first screen', () => stage.app.tap('全部订单'));
  return [first, await measure(bench, 'next ten', () => stage.app.reachBottom())];
}

/** What single deeds send, in lists of different lengths. */
export async function deeds(host: HostName, dist: string): Promise<Deed[]> {
  const all: Deed[] = [];
  for (const size of SIZES) all.push(...(await feedDeeds(host, dist, size)));
  const copy = withoutCartLimit(dist);
  try {
    for (const size of SIZES) all.push(...(await cartDeeds(host, copy, size)));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  for (const size of SIZES) all.push(...(await orderDeeds(host, dist, size)));
  return all;
}
