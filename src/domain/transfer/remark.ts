/**
 * Digits and capitals without 0, O, 1, I (F1) and without L: 31 characters, a prime number, so that
 * weights can catch every wrong character and every two swapped ones.
 */
export const REMARK_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const REMARK_LENGTH = 8;

const PRIME = REMARK_ALPHABET.length;
const LAST_WEIGHT = REMARK_LENGTH;

function weighed(digits: readonly number[]): number {
  return digits.reduce((sum, digit, at) => sum + digit * (at + 1), 0) % PRIME;
}

/**
 * The remark code (转账附言) of seven digits to base 31, with its check character.
 * @throws RangeError for anything but seven integers from 0 to 30
 */
export function remarkCode(digits: readonly number[]): string {
  const fits = digits.every((digit) => Number.isInteger(digit) && digit >= 0 && digit < PRIME);
  if (digits.length !== REMARK_LENGTH - 1 || !fits) {
    throw new RangeError(`not seven digits to base ${PRIME}`);
  }
  const sum = weighed(digits);
  const all = Array.from({ length: PRIME }, (_, digit) => digit);
  const check = all.find((digit) => (sum + digit * LAST_WEIGHT) % PRIME === 0) ?? 0;
  return [...digits, check].map((digit) => REMARK_ALPHABET.charAt(digit)).join('');
}

/** Tells whether a text is a remark code: right length, right characters, right check character. */
export function isRemarkCode(text: unknown): text is string {
  if (typeof text !== 'string' || text.length !== REMARK_LENGTH) return false;
  const digits = text.split('').map((character) => REMARK_ALPHABET.indexOf(character));
  return digits.every((digit) => digit >= 0) && weighed(digits) === 0;
}

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_GAP = 0xfee0;

/** What somebody typed at the bank, as the code would be written: no spaces or dashes, capitals. */
export function tidyRemark(typed: string): string {
  return typed
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_GAP))
    .replace(/[\s\u3000-]/g, '')
    .toUpperCase();
}

/** `K7M2 9XQA`: read out and typed in two halves. */
export function spacedRemark(code: string): string {
  const half = REMARK_LENGTH / 2;
  return `${code.slice(0, half)} ${code.slice(half)}`;
}
