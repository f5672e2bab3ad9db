import fc from 'fast-check';
import { gridWindow, keepOrder, keepPlaces } from '@/domain/catalog/grid-window';
import { soldWords } from '@/domain/catalog/words';
import { homeLayout } from '@/features/storefront/home-layout';

const rowHeight = 100;
const offset = 300;

describe('the first row that is drawn', () => {
  it.each([
    [0, 0],
    [300, 0],
    [499, 0],
    [500, 1],
    [599, 1],
    [600, 2],
    [1_000_000, 42],
    [-80, 0],
  ])('at a scroll of %p is %p', (scrollTop, first) => {
    expect(gridWindow({ scrollTop, offset, rowHeight, rows: 50, pool: 8 })).toBe(first);
  });

  it('is the top while everything fits', () => {
    expect(gridWindow({ scrollTop: 900, offset: 0, rowHeight, rows: 5, pool: 8 })).toBe(0);
  });

  it('covers the window whatever the scroll', () => {
    const view = 640;
    const pool = Math.ceil(view / rowHeight) + 3;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, at) => {
          const scrollTop = at * Math.max(0, offset + rows * rowHeight - view);
          const first = gridWindow({ scrollTop, offset, rowHeight, rows, pool });
          expect(first * rowHeight + offset).toBeLessThanOrEqual(Math.max(offset, scrollTop));
          const bottom = offset + Math.min(rows, first + pool) * rowHeight;
          expect(bottom).toBeGreaterThanOrEqual(
            Math.min(scrollTop + view, offset + rows * rowHeight),
          );
        },
      ),
    );
  });
});

describe('the places of rows', () => {
  it.each([
    ['the first rows', [], ['a', 'b', 'c'], ['a', 'b', 'c']],
    [
      'a row that left gives its place to the one that came',
      ['a', 'b', 'c'],
      ['b', 'c', 'd'],
      ['d', 'b', 'c'],
    ],
    ['a row removed for nothing leaves a free place', ['a', 'b', 'c'], ['a', 'c'], ['a', '', 'c']],
    ['a free place is taken first', ['a', '', 'c'], ['a', 'c', 'd', 'e'], ['a', 'd', 'c', 'e']],
    ['another list altogether', ['a', 'b'], ['x', 'y', 'z'], ['x', 'y', 'z']],
  ])('%s', (_name, before, now, places) => {
    expect(keepPlaces(before, now)).toEqual(places);
  });

  it('are the same array when nothing changed', () => {
    const before = ['b', '', 'a'];
    expect(keepPlaces(before, ['a', 'b'])).toBe(before);
  });

  it('hold every row once, and nobody who stays moves', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 8 });
    fc.assert(
      fc.property(ids, ids, (first, second) => {
        const before = keepPlaces([], first);
        const after = keepPlaces(before, second);
        expect(after.filter(Boolean).sort()).toEqual([...second].sort());
        expect(after.length).toBe(Math.max(before.length, second.length));
        before.forEach((id, at) => {
          if (second.includes(id)) expect(after[at]).toBe(id);
        });
        expect(keepPlaces(after, second)).toBe(after);
      }),
    );
  });
});

it.each([
  [0, '已售0'],
  [9_999, '已售9999'],
  [10_000, '已售1万+'],
  [23_456, '已售2.3万+'],
  [1_000_000, '已售100万+'],
])('%p sold reads %p', (sold, words) => {
  expect(soldWords(sold)).toBe(words);
});

const PLAIN = { elder: false };
const ELDER = { elder: true };
const LARGE = { elder: true, large: true };

describe('the layout of home', () => {
  it.each([
    [320, 2],
    [599, 2],
    [600, 3],
    [839, 3],
    [840, 4],
    [1_920, 4],
  ])('at a width of %p has %p columns that fit', (width, columns) => {
    const layout = homeLayout({ width, height: 700 }, PLAIN, true);
    expect(layout.columns).toBe(columns);
    expect(layout.columns * layout.tilePicture + (columns - 1) * 8 + 24).toBeLessThanOrEqual(width);
  });

  it('knows where the feed begins, with a head and without', () => {
    const window = { width: 390, height: 753 };
    const { ways, banner, doors, picks, heading, ...rest } = homeLayout(window, PLAIN, true);
    expect(rest.offset).toBe(ways + banner + doors + picks + 32 + heading);
    expect(homeLayout(window, PLAIN, false).offset).toBe(ways + 8 + heading);
  });

  it('is higher in the elder look and never wider', () => {
    const window = { width: 390, height: 753 };
    const [normal, elder] = [homeLayout(window, PLAIN, true), homeLayout(window, ELDER, true)];
    expect(elder.rowHeight).toBeGreaterThan(normal.rowHeight);
    expect(elder.tilePicture).toBe(normal.tilePicture);
  });

  it('has nothing but the four doors over the feed in the elder look', () => {
    const { ways, heading, offset: below } = homeLayout({ width: 390, height: 753 }, ELDER, true);
    expect(below).toBe(ways + 8 + heading);
  });

  it.each([
    [320, 1],
    [390, 1],
    [600, 3],
  ])('at a width of %p and the largest type has %p columns', (width, columns) => {
    expect(homeLayout({ width, height: 753 }, LARGE, true).columns).toBe(columns);
  });
});

describe('the numbers of rows', () => {
  const numbers = (...pairs: [string, number][]) => new Map(pairs);

  it.each([
    ['begin at nought', numbers(), ['a', 'b'], numbers(['a', 0], ['b', 1])],
    [
      'go on below, and stay as they were when the first one leaves',
      numbers(['a', 0], ['b', 1]),
      ['b', 'c'],
      numbers(['b', 1], ['c', 2]),
    ],
    [
      'go on above',
      numbers(['c', 2], ['d', 3]),
      ['a', 'b', 'c'],
      numbers(['a', 0], ['b', 1], ['c', 2]),
    ],
    [
      'fall below nought rather than move the others',
      numbers(['b', 0], ['c', 1]),
      ['a', 'b', 'c'],
      numbers(['a', -1], ['b', 0], ['c', 1]),
    ],
    [
      'find the gap of a row that is taken back',
      numbers(['a', 0], ['c', 2]),
      ['a', 'b', 'c'],
      numbers(['a', 0], ['b', 1], ['c', 2]),
    ],
    [
      'move on where there is no gap',
      numbers(['a', 0], ['b', 1]),
      ['a', 'x', 'b'],
      numbers(['a', 0], ['x', 1], ['b', 2]),
    ],
    [
      'follow rows that changed places',
      numbers(['a', 0], ['b', 1]),
      ['b', 'a'],
      numbers(['b', 1], ['a', 2]),
    ],
  ])('%s', (_name, before, now, after) => {
    expect(keepOrder(before, now)).toEqual(after);
  });

  it('are the same map when nothing changed', () => {
    const before = numbers(['a', 0], ['b', 1]);
    expect(keepOrder(before, ['a', 'b'])).toBe(before);
  });

  it('rise from row to row, whatever happened before', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 6 }), (steps) => {
        let order: ReadonlyMap<string, number> = new Map();
        for (const now of steps) {
          order = keepOrder(order, now);
          expect([...order].sort(([, a], [, b]) => a - b).map(([id]) => id)).toEqual(now);
          expect(new Set(order.values()).size).toBe(now.length);
        }
      }),
    );
  });
});
