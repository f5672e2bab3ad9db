import { readFileSync } from 'node:fs';
import type { SetDataBudget, Figures } from '../../scripts/tools/meter-budget';
import { checksOf, isOver } from '../../scripts/tools/meter-budget';
import { growthChart } from '../../scripts/tools/meter-chart';
import { budgetsTable } from '../../scripts/tools/meter-paper';
import { place } from '../../scripts/tools/markdown';
import type { Deed } from '../../tools/host/deeds';

const { setData: budget } = JSON.parse(readFileSync('budgets.json', 'utf8')) as {
  setData: SetDataBudget;
};

const cost = { calls: 1, bytes: 70, largest: 70, keys: ['a'], api: 0, requests: 0, complaints: 0 };

const deed = (list: Deed['list'], name: string, size: number, more: Partial<Deed> = {}): Deed => ({
  ...{ list, name, size, items: 1, itemBytes: 500 },
  ...cost,
  ...more,
});

const firsts = (['feed', 'cart', 'orders'] as const).flatMap((list) =>
  [10, 100, 1_000].map((size) => deed(list, 'first screen', size, { bytes: 9_000, items: 6 })),
);
const page = { page: 'pages/tabs/home/index', ...cost, shape: { nodes: 90, depth: 8, widest: 9 } };

const code = { ...page, page: 'pages/health/code/index', requests: 1 };

/** Figures that keep every budget. */
const good: Figures = {
  host: 'weapp',
  screens: [page, code],
  deeds: [...firsts, deed('feed', 'add to cart', 10), deed('cart', 'remove the first line', 1_000)],
};

const over = (figures: Figures) =>
  checksOf(figures, budget)
    .filter(isOver)
    .map(({ what }) => what);

const withDeed = (found: (deed: Deed) => boolean, change: Partial<Deed>): Figures => ({
  ...good,
  deeds: good.deeds.map((each) => (found(each) ? { ...each, ...change } : each)),
});
const named = (name: string) => (each: Deed) => each.name === name;
const first = (list: string, size: number) => (each: Deed) =>
  each.list === list && each.size === size && each.name === 'first screen';

describe('the budgets of what is sent to the view', () => {
  it('hold where every figure keeps its own', () => {
    expect(over(good)).toEqual([]);
  });

  it.each([
    ['bytes', { bytes: 12_289 }],
    ['calls', { calls: 3 }],
    ['requests', { requests: 2 }],
  ])('are broken by the %s of the health code', (what, change) => {
    const screens = [page, { ...code, ...change }];
    expect(over({ ...good, screens })).toContain(`health code, tap to paint: ${what}`);
  });

  it('are broken by a health code that nobody measured', () => {
    expect(over({ ...good, screens: [page] })).toHaveLength(3);
  });

  it.each([
    ['bytes', { bytes: 16_385 }],
    ['calls', { calls: 3 }],
    ['nodes', { shape: { nodes: 401, depth: 8, widest: 9 } }],
    ['depth', { shape: { nodes: 90, depth: 17, widest: 9 } }],
    ['console errors', { complaints: 1 }],
  ])('are broken by the %s of one page', (what, change) => {
    const screens = [page, code, { ...page, page: 'pages/orders/list/index', ...change }];
    expect(over({ ...good, screens })).toEqual([`first screen, any page: ${what}`]);
  });

  it.each([
    ['add to cart bytes', named('add to cart'), { bytes: 201 }],
    ['add to cart: items drawn', named('add to cart'), { items: 2 }],
    ['remove a line: bytes', named('remove the first line'), { bytes: 2_049 }],
    ['remove a line: items drawn', named('remove the first line'), { items: 2 }],
    ['product card bytes', first('feed', 10), { itemBytes: budget.productCardBytes + 1 }],
    ['feed: growth', first('feed', 1_000), { bytes: 9_910 }],
    ['cart: growth', first('cart', 1_000), { bytes: 9_910 }],
    ['orders: growth', first('orders', 1_000), { bytes: 9_910 }],
    ['console errors', named('add to cart'), { complaints: 1 }],
  ])('are broken by %s', (what, found, change) => {
    expect(over(withDeed(found, change))).toEqual([what]);
  });

  it('are broken by a figure nobody measured', () => {
    expect(over({ ...good, deeds: firsts })).toEqual([
      'add to cart bytes',
      'add to cart: items drawn',
      'remove a line: bytes',
      'remove a line: items drawn',
    ]);
  });
});

describe('the paper', () => {
  it('shows each figure of both hosts beside its budget, and which one is over', () => {
    const alipay = { ...withDeed(named('add to cart'), { bytes: 300 }), host: 'alipay' as const };
    const table = budgetsTable([...checksOf(good, budget), ...checksOf(alipay, budget)]);
    expect(table).toContain('| add to cart bytes | 70 | 300 | 200 | OVER |');
    expect(table).toContain('| feed: growth | 1 | 1 | 1.1 | holds |');
  });

  it('takes a table between its markers and keeps the rest', () => {
    expect(place('a\n<!-- x -->\nold\n<!-- /x -->\nb', 'x', 'new')).toBe(
      'a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb',
    );
    expect(() => place('a', 'x', 'new')).toThrow('no place for x');
  });

  it('draws a line for each list, and the same picture of the same figures', () => {
    const chart = growthChart(good.deeds, 'weapp');
    expect(chart.match(/stroke-width="2"/g)).toHaveLength(6);
    expect(chart).toContain('orders: first screen 8.8 KB');
    expect(growthChart([...good.deeds], 'weapp')).toBe(chart);
    expect(chart).not.toContain('NaN');
  });
});
