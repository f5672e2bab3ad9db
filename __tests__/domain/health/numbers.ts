import fc from 'fast-check';
import { checkSign } from '@/domain/health/resident-number';

/** 2026-11-23 12:00 in Beijing. */
export const NOON = Date.UTC(2026, 10, 23, 4);

export const withSign = (first17: string): string => first17 + checkSign(first17);

const two = (value: number) => String(value).padStart(2, '0');

/** Birth dates of people nobody knows: before 1912. */
const birth = fc
  .tuple(
    fc.integer({ min: 1900, max: 1911 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${String(year)}${two(month)}${two(day)}`);

const sequence = fc.integer({ min: 1, max: 999 }).map((value) => String(value).padStart(3, '0'));

export const numbersOf = (...places: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...places), birth, sequence)
    .map(([place, born, serial]) => withSign(place + born + serial));

export const residentNumbers = numbersOf('110105', '440524', '310101', '650102', '542621');

const SIGNS = '0123456789X';

/** Every number that differs in one sign: 17 × 9 and, of the last, 10. */
export const substitutions = (number: string): string[] =>
  Array.from(number).flatMap((own, at) =>
    Array.from(at === 17 ? SIGNS : SIGNS.slice(0, 10))
      .filter((sign) => sign !== own)
      .map((sign) => number.slice(0, at) + sign + number.slice(at + 1)),
  );

/** Every number in which two different neighbours have changed places. */
export const swaps = (number: string): string[] =>
  Array.from(number.slice(1)).flatMap((next, at) => {
    const own = number.charAt(at);
    return own === next ? [] : [number.slice(0, at) + next + own + number.slice(at + 2)];
  });
