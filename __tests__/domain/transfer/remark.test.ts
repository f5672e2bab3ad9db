import fc from 'fast-check';
import {
  isRemarkCode,
  REMARK_ALPHABET,
  REMARK_LENGTH,
  remarkCode,
  spacedRemark,
  tidyRemark,
} from '@/domain/transfer/remark';

const digit = fc.integer({ min: 0, max: REMARK_ALPHABET.length - 1 });
const code = fc.array(digit, { minLength: 7, maxLength: 7 }).map(remarkCode);
const place = fc.integer({ min: 0, max: REMARK_LENGTH - 1 });

it('makes codes of eight characters that nobody mistakes for another', () => {
  fc.assert(
    fc.property(code, (made) => {
      expect(made).toHaveLength(REMARK_LENGTH);
      expect(made).not.toMatch(/[^2-9A-Z]|[0O1IL]/);
      expect(isRemarkCode(made)).toBe(true);
    }),
  );
});

it('catches every single wrong character', () => {
  fc.assert(
    fc.property(code, place, digit, (made, at, other) => {
      const wrong = REMARK_ALPHABET.charAt(other);
      fc.pre(wrong !== made.charAt(at));
      expect(isRemarkCode(made.slice(0, at) + wrong + made.slice(at + 1))).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

it('catches every two characters that changed places, neighbours or not', () => {
  fc.assert(
    fc.property(code, place, place, (made, one, two) => {
      fc.pre(made.charAt(one) !== made.charAt(two));
      const letters = made.split('');
      [letters[one], letters[two]] = [made.charAt(two), made.charAt(one)];
      expect(isRemarkCode(letters.join(''))).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

it('refuses what has another length or other characters, whatever it is', () => {
  const good = remarkCode([0, 1, 2, 3, 4, 5, 6]);
  const bad = ['', good.slice(1), `${good}2`, good.toLowerCase(), '0O1IL000', null, 7, [good]];
  expect(bad.filter(isRemarkCode)).toEqual([]);
});

it('reads a code as people type it: spaces, dashes, small and full-width letters', () => {
  const good = remarkCode([8, 9, 10, 11, 12, 13, 14]);
  const wide = good.replace(/./g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  for (const typed of [
    good.toLowerCase(),
    ` ${spacedRemark(good)} `,
    wide,
    good.replace(/^../, '$&-'),
  ]) {
    expect(tidyRemark(typed)).toBe(good);
  }
});

it.each([
  [[]],
  [[1, 2, 3, 4, 5, 6]],
  [[1, 2, 3, 4, 5, 6, 31]],
  [[1, 2, 3, 4, 5, 6, 0.5]],
  [[-1, 2, 3, 4, 5, 6, 7]],
])('makes no code of %j', (digits) => {
  expect(() => remarkCode(digits)).toThrow(RangeError);
});
