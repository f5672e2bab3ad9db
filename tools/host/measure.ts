import { feedOf } from './feed';
import type { Shape } from './logic/page-view';
import type { HostName } from './logic/host-name';
import type { Sum } from './logic/recorder';
import { openStage, type Stage } from './stage';
import { STORIES, type Story } from './stories';

export interface FirstScreen {
  readonly page: string;
  readonly sum: Sum;
  readonly shape: Shape;
}

/** What a page sends from the moment it is opened until it shows its data. */
export async function firstScreen(
  host: HostName,
  dist: string,
  { page, before, enter }: Story,
): Promise<FirstScreen> {
  const stage = await openStage(host, dist);
  await before?.(stage);
  const { recorder } = stage.app.runtime;
  const from = enter ? recorder.updates.length : 0;
  await enter?.(stage);
  if (stage.app.page.path !== page) throw new Error(`${page} did not open: ${stage.app.page.path}`);
  return { page, sum: recorder.since(from, page), shape: stage.app.page.shape };
}

export async function firstScreens(host: HostName, dist: string): Promise<FirstScreen[]> {
  const screens: FirstScreen[] = [];
  for (const story of STORIES) screens.push(await firstScreen(host, dist, story));
  return screens;
}

export interface Action {
  readonly name: string;
  readonly size: number;
  readonly sum: Sum;
  /** Items of the list that were drawn again. */
  readonly items: number;
}

/** How many items of the page lie on the way of these keys. */
function touched({ app }: Stage, { keys }: Sum, className: string): number {
  const paths = app.page.findAll({ className }).map(({ path }) => path);
  return paths.filter((path) => keys.some((key) => key.startsWith(path) || path.startsWith(key)))
    .length;
}

const SIZES = [10, 100, 1_000] as const;

async function feedActions(host: HostName, dist: string, size: number): Promise<Action[]> {
  const stage = await openStage(host, dist, { prepare: feedOf(size) });
  const { app } = stage;
  const first = app.runtime.recorder.since(0, app.page.path);
  const shown = app.page.findAll({ className: 'tile' }).length;
  const measure = async (name: string, work: () => Promise<void>): Promise<Action> => {
    const sum = await app.measure(work);
    return { name, size, sum, items: touched(stage, sum, 'tile') };
  };
  const addable = await singleVariant(stage);
  const add = await measure('add to cart', () => app.tap(addable));
  const again = await measure('add the same again', () => app.tap(addable));
  await app.scroll(1_200);
  const scroll = await measure('scroll by one row', () => app.scroll(1_540));
  return [{ name: 'first screen', size, sum: first, items: shown }, add, again, scroll];
}

/** The first "+" of the feed that needs no choice of a variant. */
async function singleVariant({ app, door }: Stage) {
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

const LINES = 100;

/** A cart with this many lines, as it lies on the device. */
function cartOf(stage: Stage, size: number): string {
  const { products } = stage.door.mock.ledger.books.catalog;
  const lines = products.slice(0, size).flatMap(({ spuId, title, tint, gallery, skus: [sku] }) =>
    sku === undefined
      ? []
      : [
          {
            ...{ skuId: sku.skuId, spuId, title, spec: sku.values.join(' '), tint, quantity: 1 },
            ...{ picture: gallery[0] ?? '', priceFen: sku.priceFen, selected: true },
          },
        ],
  );
  return JSON.stringify(JSON.stringify(lines));
}

async function cartActions(host: HostName, dist: string): Promise<Action[]> {
  const stage = await openStage(host, dist);
  const { app, device } = stage;
  app.kill();
  device.storage.set('amphi.cart', cartOf(stage, LINES));
  await app.launch();
  const measure = async (name: string, work: () => Promise<void>): Promise<Action> => {
    const sum = await app.measure(work, 'pages/tabs/cart/index');
    return { name, size: LINES, sum, items: touched(stage, sum, 'cart-row') };
  };
  return [
    await measure('open the cart', () => app.tab(2)),
    await measure('one more of a line', () => app.tap(/^增加/)),
    await measure('untick a line', () => app.tap(/^选择/)),
    await measure('remove a line', () => app.tap(/^删除/)),
    await measure('take it back', () => app.tap('撤销删除')),
  ];
}

/** What single deeds send, in lists of different lengths. */
export async function actions(host: HostName, dist: string): Promise<Action[]> {
  const all: Action[] = [];
  for (const size of SIZES) all.push(...(await feedActions(host, dist, size)));
  all.push(...(await cartActions(host, dist)));
  return all;
}
