import fc from 'fast-check';
import {
  addLine,
  cartRow,
  cartTotals,
  MAX_LINES,
  MAX_QUANTITY,
  piecesNow,
  priceNow,
  removeLines,
  restoreLines,
  selectLines,
  setQuantity,
  type CartRow,
} from '@/domain/cart/cart';
import type { CartCheck, CartLine } from '@/domain/cart/line';
import { rowWords } from '@/domain/cart/words';
import { fen, isFen, MAX_FEN, type Fen } from '@/domain/money';

const lineOf = (skuId: string, more: Partial<CartLine> = {}): CartLine => ({
  skuId,
  spuId: `spu-${skuId}`,
  title: '洛川红富士苹果',
  spec: '5斤装',
  picture: '/p.webp',
  tint: '#eeeeee',
  priceFen: fen(1_990),
  quantity: 1,
  selected: true,
  ...more,
});

const checkOf = (more: Partial<CartCheck> = {}): CartCheck => ({
  skuId: 'a',
  state: 'ON_SALE',
  priceFen: fen(1_990),
  stock: 100,
  limit: 20,
  ...more,
});

const price = fc.integer({ min: 0, max: 1_000_000 }).map((value) => fen(value) as Fen);
const cartLines = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 12 })
  .chain((skuIds) =>
    fc.tuple(
      ...skuIds.map((skuId) =>
        fc
          .record({
            priceFen: price,
            quantity: fc.integer({ min: 1, max: MAX_QUANTITY }),
            selected: fc.boolean(),
          })
          .map((more) => lineOf(skuId, more)),
      ),
    ),
  );
const check = fc.record({
  skuId: fc.constant('a'),
  state: fc.constantFrom('ON_SALE' as const, 'SOLD_OUT' as const, 'OFF_SHELF' as const),
  priceFen: price,
  stock: fc.integer({ min: 0, max: 500 }),
  limit: fc.integer({ min: 0, max: 500 }),
});
const cartRows = cartLines.chain((lines) =>
  fc
    .array(fc.option(check), { minLength: lines.length, maxLength: lines.length })
    .map((checks) => lines.map((line, at) => cartRow(line, checks[at] ?? null))),
);
/** A cart and some of its SKUs. */
const cartAndSome = cartLines.chain((lines) =>
  fc.tuple(fc.constant(lines), fc.subarray(lines.map((line) => line.skuId))),
);

describe('adding to the cart', () => {
  it('puts what is new first and raises what is there, with the newest price', () => {
    const before = [lineOf('a', { quantity: 2, selected: false }), lineOf('b')];
    expect(addLine(before, lineOf('c')).map((line) => line.skuId)).toEqual(['c', 'a', 'b']);
    const again = addLine(before, lineOf('a', { quantity: 3, priceFen: fen(1_500) }));
    expect(again[0]).toEqual(lineOf('a', { quantity: 5, priceFen: fen(1_500), selected: true }));
    expect(again[1]).toBe(before[1]);
  });

  it('keeps every SKU once, every quantity in its range and the cart in its size', () => {
    const any = fc.oneof(fc.integer(), fc.double(), fc.constant(NaN));
    fc.assert(
      fc.property(cartLines, fc.string({ minLength: 1, maxLength: 2 }), any, (lines, skuId, n) => {
        const next = addLine(lines, lineOf(skuId, { quantity: n }));
        const skuIds = next.map((line) => line.skuId);
        expect(new Set(skuIds).size).toBe(skuIds.length);
        expect(skuIds).toContain(skuId);
        const quantity = next.find((line) => line.skuId === skuId)?.quantity ?? 0;
        expect(Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_QUANTITY).toBe(true);
      }),
    );
  });

  it('holds no more than its number of lines', () => {
    const full = Array.from({ length: MAX_LINES }, (_, at) => lineOf(String(at)));
    const next = addLine(full, lineOf('new'));
    expect(next).toHaveLength(MAX_LINES);
    expect(next[0]?.skuId).toBe('new');
  });
});

describe('a quantity', () => {
  it.each([
    [3, 10, 3],
    [0, 10, 1],
    [-4, 10, 1],
    [11, 10, 10],
    [2.9, 10, 2],
    [NaN, 10, 1],
    [Infinity, 10, 10],
    [1e9, undefined, MAX_QUANTITY],
  ])('of %p with a limit of %p becomes %p', (wanted, max, kept) => {
    const [first, second] = setQuantity([lineOf('a'), lineOf('b')], 'a', wanted, max);
    expect(first?.quantity).toBe(kept);
    expect(second?.quantity).toBe(1);
  });

  it('stays in its range whatever is asked', () => {
    fc.assert(
      fc.property(fc.double(), fc.integer({ min: 1, max: MAX_QUANTITY }), (wanted, max) => {
        const quantity = setQuantity([lineOf('a')], 'a', wanted, max)[0]?.quantity ?? 0;
        expect(Number.isInteger(quantity) && quantity >= 1 && quantity <= max).toBe(true);
      }),
    );
  });
});

describe('choosing lines', () => {
  it('changes those lines and leaves the others the same objects', () => {
    fc.assert(
      fc.property(cartAndSome, fc.boolean(), ([lines, some], selected) => {
        const next = selectLines(lines, some, selected);
        next.forEach((line, at) => {
          const before = lines[at] as CartLine;
          if (some.includes(line.skuId)) expect(line).toEqual({ ...before, selected });
          if (!some.includes(line.skuId) || before.selected === selected) expect(line).toBe(before);
        });
        expect(next).toHaveLength(lines.length);
      }),
    );
  });
});

describe('removing and undoing', () => {
  it('takes out those lines only, and undo brings back exactly what was there', () => {
    fc.assert(
      fc.property(cartAndSome, ([lines, some]) => {
        const left = removeLines(lines, some);
        expect(left.map((line) => line.skuId)).toEqual(
          lines.map((line) => line.skuId).filter((skuId) => !some.includes(skuId)),
        );
        const removed = lines.flatMap((line, index) =>
          some.includes(line.skuId) ? [{ line, index }] : [],
        );
        expect(restoreLines(left, removed)).toEqual(lines);
        expect(restoreLines(left, [...removed].reverse())).toEqual(lines);
      }),
    );
  });

  it('never brings a line back twice', () => {
    const removed = [{ line: lineOf('a', { quantity: 4 }), index: 7 }];
    const next = restoreLines([lineOf('b'), lineOf('a')], removed);
    expect(next.map(({ skuId, quantity }) => [skuId, quantity])).toEqual([
      ['b', 1],
      ['a', 4],
    ]);
  });
});

describe('a line beside what the server says', () => {
  it.each([
    ['nothing yet', null, { blocked: null, priceShift: 0, max: MAX_QUANTITY }],
    ['for sale', checkOf(), { blocked: null, priceShift: 0, max: 20 }],
    ['little stock', checkOf({ stock: 3 }), { blocked: null, max: 3 }],
    ['no limit at all', checkOf({ stock: 900, limit: 900 }), { max: MAX_QUANTITY }],
    ['cheaper', checkOf({ priceFen: fen(1_000) }), { blocked: null, priceShift: -990 }],
    ['dearer', checkOf({ priceFen: fen(2_000) }), { blocked: null, priceShift: 10 }],
    ['no stock', checkOf({ stock: 0 }), { blocked: 'SOLD_OUT', max: 1 }],
    ['sold out', checkOf({ state: 'SOLD_OUT', priceFen: fen(1) }), { blocked: 'SOLD_OUT' }],
    [
      'off the shelf, at another price',
      checkOf({ state: 'OFF_SHELF', priceFen: fen(1) }),
      { blocked: 'OFF_SHELF', priceShift: 0 },
    ],
  ] as const)('%s', (_name, said, expected) => {
    expect(cartRow(lineOf('a'), said)).toMatchObject(expected);
  });

  it('costs what the server says, else what was shown last', () => {
    expect(priceNow(cartRow(lineOf('a'), null))).toBe(1_990);
    expect(priceNow(cartRow(lineOf('a'), checkOf({ priceFen: fen(5) })))).toBe(5);
    const unknown = checkOf({ state: 'OFF_SHELF', priceFen: fen(0), stock: 0, limit: 0 });
    expect(priceNow(cartRow(lineOf('a'), unknown))).toBe(1_990);
  });

  it.each([
    ['only its options', lineOf('a'), null, '5斤装'],
    ['nothing where there was nothing to choose', lineOf('a', { spec: '' }), checkOf(), ''],
    [
      'that it got cheaper',
      lineOf('a'),
      checkOf({ priceFen: fen(1_000) }),
      '5斤装 · 比加入时便宜 ¥9.90',
    ],
    [
      'that it got dearer',
      lineOf('a'),
      checkOf({ priceFen: fen(2_090) }),
      '5斤装 · 比加入时贵 ¥1.00',
    ],
    ['that few are left', lineOf('a', { spec: '' }), checkOf({ stock: 10 }), '仅剩 10 件'],
    ['nothing of eleven', lineOf('a', { spec: '' }), checkOf({ stock: 11 }), ''],
    [
      'the limit before the price',
      lineOf('a', { quantity: 3 }),
      checkOf({ stock: 2, priceFen: fen(1) }),
      '5斤装 · 最多可买 2 件',
    ],
    ['that it is gone', lineOf('a'), checkOf({ state: 'OFF_SHELF' }), '商品已下架'],
    ['that it is sold out', lineOf('a'), checkOf({ stock: 0 }), '暂时无货'],
  ])('says %s', (_name, line, said, words) => {
    expect(rowWords(cartRow(line, said))).toBe(words);
  });
});

describe('the totals', () => {
  it('count chosen lines that can be bought, at the price and in the pieces of now', () => {
    const rows = [
      cartRow(lineOf('a', { quantity: 2 }), checkOf({ priceFen: fen(1_000) })),
      cartRow(lineOf('b', { quantity: 5 }), checkOf({ stock: 3 })),
      cartRow(lineOf('c', { quantity: 4 }), null),
      cartRow(lineOf('d', { selected: false }), checkOf()),
      cartRow(lineOf('e', { quantity: 9 }), checkOf({ stock: 0 })),
    ];
    expect(cartTotals(rows)).toEqual({
      selectedPieces: 9,
      selectedFen: 2 * 1_000 + 3 * 1_990 + 4 * 1_990,
      allSelected: false,
    });
  });

  it('say "all" only when there is something to buy and all of it is chosen', () => {
    const sold = cartRow(lineOf('a', { selected: false }), checkOf({ stock: 0 }));
    expect(cartTotals([]).allSelected).toBe(false);
    expect(cartTotals([sold]).allSelected).toBe(false);
    expect(cartTotals([sold, cartRow(lineOf('b'), null)]).allSelected).toBe(true);
  });

  it('are the sum of what each row adds, and blocked or unchosen rows add nothing', () => {
    const counts = (row: CartRow) => !row.blocked && row.line.selected;
    fc.assert(
      fc.property(cartRows, (rows) => {
        const { selectedFen, selectedPieces } = cartTotals(rows);
        expect(isFen(selectedFen)).toBe(true);
        expect(cartTotals(rows.filter(counts))).toMatchObject({ selectedFen, selectedPieces });
        const each = rows.map((row) => cartTotals([row]));
        expect(each.reduce((sum, one) => sum + one.selectedFen, 0)).toBe(selectedFen);
        rows.filter(counts).forEach((row) => {
          expect(piecesNow(row)).toBeLessThanOrEqual(row.max);
          expect(piecesNow(row)).toBeGreaterThanOrEqual(1);
        });
      }),
    );
  });

  it('stand still at the largest amount', () => {
    const dear = Array.from({ length: 3 }, (_, at) =>
      cartRow(lineOf(String(at), { priceFen: fen(MAX_FEN), quantity: MAX_QUANTITY }), null),
    );
    expect(cartTotals(dear).selectedFen).toBe(MAX_FEN);
  });
});
