import fc from 'fast-check';
import { fen, fenToYuan } from '@/domain/money';
import { parseYuan, tidyYuan } from '@/domain/wallet/amount';
import { weakWords } from '@/domain/wallet/weak';

it('reads every amount that it can write, and writes it the same again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e10 }), (amount) => {
      expect(parseYuan(fenToYuan(fen(amount)))).toBe(amount);
    }),
  );
});

it.each([
  ['12', 1200],
  ['12.', 1200],
  ['12.3', 1230],
  [' 0.01 ', 1],
] as const)('reads %s', (text, amount) => {
  expect(parseYuan(text)).toBe(amount);
});

it.each(['', '.', '1.234', '1e3', '-1', '1,000', '１２', '100000000.01', '9'.repeat(10)])(
  'takes %j for no amount',
  (text) => {
    expect(parseYuan(text)).toBeNull();
  },
);

it('keeps of any text only what can become an amount', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const tidy = tidyYuan(text);
      expect(tidy === '' || parseYuan(tidy) !== null).toBe(true);
      expect(tidyYuan(tidy)).toBe(tidy);
    }),
  );
  expect([tidyYuan('007'), tidyYuan('.5'), tidyYuan('1.2.3'), tidyYuan('￥12.345')]).toEqual([
    '7',
    '0.5',
    '1.23',
    '12.34',
  ]);
});

it('calls six equal or consecutive digits weak, and nothing else', () => {
  const weak = ['000000', '999999', '123456', '654321'];
  expect(weak.filter((digits) => weakWords(digits) === null)).toEqual([]);
  expect(['135790', '112233', '890123'].filter((digits) => weakWords(digits) !== null)).toEqual([]);
});
