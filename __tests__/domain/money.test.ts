import fc from 'fast-check';
import {
  addFen,
  fen,
  fenToYuan,
  formatFen,
  isFen,
  MAX_FEN,
  priceParts,
  timesFen,
} from '@/domain/money';

const amount = fc.integer({ min: 0, max: MAX_FEN });
const notAnAmount: readonly unknown[] = [
  -1,
  0.5,
  1.005,
  NaN,
  Infinity,
  -Infinity,
  MAX_FEN + 1,
  2 ** 53,
  '100',
  null,
  undefined,
  {},
  [100],
  true,
];

describe('an amount', () => {
  it.each([0, 1, 99, 100, MAX_FEN])('is accepted: %d fen', (value) => {
    expect(isFen(value)).toBe(true);
    expect(fen(value)).toBe(value);
  });

  it.each(notAnAmount.map((value) => [value]))('is refused at the boundary: %p', (value) => {
    expect(isFen(value)).toBe(false);
    expect(() => fen(value as number)).toThrow(RangeError);
  });

  it('is never a float, whatever the float', () => {
    fc.assert(
      fc.property(fc.double({ noInteger: true }), (value) => {
        expect(isFen(value)).toBe(false);
      }),
    );
  });
});

describe('the yuan string of a payment provider', () => {
  it.each([
    [0, '0.00'],
    [1, '0.01'],
    [10, '0.10'],
    [1005, '10.05'],
    [MAX_FEN, '100000000.00'],
  ])('%d fen is %s', (value, text) => {
    expect(fenToYuan(fen(value))).toBe(text);
  });

  it('has two decimals and gives the same fen back, for every amount', () => {
    fc.assert(
      fc.property(amount, (value) => {
        const text = fenToYuan(fen(value));
        expect(text).toMatch(/^\d+\.\d{2}$/);
        expect(Number(text.replace('.', ''))).toBe(value);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what a shopper reads', () => {
  it.each([
    [0, '¥0.00'],
    [990, '¥9.90'],
    [123456, '¥1,234.56'],
    [MAX_FEN, '¥100,000,000.00'],
  ])('%d fen is %s', (value, text) => {
    expect(formatFen(fen(value))).toBe(text);
  });

  it('groups thousands without changing a digit', () => {
    fc.assert(
      fc.property(amount, (value) => {
        const { yuan, cents } = priceParts(fen(value));
        expect(yuan).toMatch(/^\d{1,3}(,\d{3})*$/);
        expect(Number(yuan.replace(/,/g, '')) * 100 + Number(cents)).toBe(value);
      }),
    );
  });
});

describe('sums', () => {
  it('add up exactly and refuse to leave the range', () => {
    expect(addFen()).toBe(0);
    expect(addFen(fen(10), fen(20))).toBe(30);
    expect(() => addFen(fen(MAX_FEN), fen(1))).toThrow(RangeError);
  });

  it('multiply a price by a whole number of pieces only', () => {
    expect(timesFen(fen(1990), 3)).toBe(5970);
    expect(timesFen(fen(1990), 0)).toBe(0);
    for (const pieces of [-1, 1.5, NaN]) {
      expect(() => timesFen(fen(1), pieces)).toThrow(RangeError);
    }
    expect(() => timesFen(fen(MAX_FEN), 2)).toThrow(RangeError);
  });
});
