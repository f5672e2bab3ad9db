import { foldWidth } from '@/domain/identity/fold-width';
import { birthFault, hasRightSign } from './resident-number';

/**
 * Papers a person may be known by: resident identity card, residence permit of Hong Kong, Macau and
 * Taiwan residents, mainland travel permits, passport, foreign permanent resident's card.
 */
export const PAPERS = [
  'RESIDENT_ID',
  'HMT_RESIDENCE',
  'HK_MACAU_PERMIT',
  'TAIWAN_PERMIT',
  'PASSPORT',
  'FOREIGN_RESIDENT',
] as const;

export type Paper = (typeof PAPERS)[number];

export const PAPER_NAMES: Readonly<Record<Paper, string>> = {
  RESIDENT_ID: '居民身份证',
  HMT_RESIDENCE: '港澳台居民居住证',
  HK_MACAU_PERMIT: '港澳居民来往内地通行证',
  TAIWAN_PERMIT: '台湾居民来往大陆通行证',
  PASSPORT: '护照',
  FOREIGN_RESIDENT: '外国人永久居留身份证',
};

export type PaperFault =
  | 'empty'
  /** A number of 15 digits, as they were until 1999. */
  | 'old-number'
  /** It is the number of another kind of paper: `paper`. */
  | 'other-paper'
  | 'signs'
  | 'length'
  /** The first two digits are no province. */
  | 'place'
  | 'date'
  /** The last sign does not belong to the others. */
  | 'check';

export interface PaperRefusal {
  readonly ok: false;
  readonly why: PaperFault;
  /** What to do about it. */
  readonly words: string;
  /** With `other-paper`: which one it is. */
  readonly paper?: Paper;
}

export type PaperCheck = { readonly ok: true; readonly number: string } | PaperRefusal;

/** GB/T 2260, the first two digits. Hong Kong, Macau and Taiwan residents' 81–83 have their own way. */
const PROVINCES = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71'
  ).split(' '),
);

type Rule = (number: string, now: number) => PaperRefusal | null;

const no = (why: PaperFault, words: string): PaperRefusal => ({ ok: false, why, words });

const belongsTo = (paper: Paper): PaperRefusal => ({
  ...no('other-paper', `这是${PAPER_NAMES[paper]}的号码，请把证件类型换成${PAPER_NAMES[paper]}`),
  paper,
});

function signsOf18(number: string): PaperRefusal | null {
  if (!/^\d+X?$/.test(number)) return no('signs', '号码只有数字，最后一位可能是 X');
  if (number.length === 18) return null;
  return no('length', `号码应为 18 位，现在是 ${number.length} 位`);
}

function birthAndSign(number: string, now: number): PaperRefusal | null {
  const fault = birthFault(number.slice(6, 14), now);
  if (fault !== null) return no('date', fault);
  return hasRightSign(number) ? null : no('check', '号码有误，请对照证件逐位核对');
}

const residentId: Rule = (number, now) => {
  if (/^\d{15}$/.test(number)) {
    return no('old-number', '15 位的旧号码已停用，请填写身份证上的 18 位号码');
  }
  const fault = signsOf18(number);
  if (fault !== null) return fault;
  if (/^8[123]/.test(number)) return belongsTo('HMT_RESIDENCE');
  if (number.startsWith('9')) return belongsTo('FOREIGN_RESIDENT');
  if (!PROVINCES.has(number.slice(0, 2))) return no('place', '号码前两位有误，请对照证件核对');
  return birthAndSign(number, now);
};

const hmtResidence: Rule = (number, now) => {
  const fault = signsOf18(number);
  if (fault !== null) return fault;
  if (!/^8[123]0000/.test(number)) {
    return no('place', '居住证号码以 810000、820000 或 830000 开头，请对照证件核对');
  }
  return birthAndSign(number, now);
};

const hkMacauPermit: Rule = (number) =>
  /^[HM](\d{8}|\d{10})$/.test(number)
    ? null
    : no('signs', '通行证号码是 H 或 M 加 8 位数字，旧证为 10 位数字');

const taiwanPermit: Rule = (number) =>
  /^(\d{8}|\d{10}[A-Z]?)$/.test(number)
    ? null
    : no('signs', '通行证号码是 8 位数字，旧证为 10 位数字，括号里的字母可以不填');

/** Every country numbers its own way: nine signs fit the machine-readable line, some have more. */
const passport: Rule = (number) => {
  if (!/^[A-Z\d]+$/.test(number)) return no('signs', '护照号码只有字母和数字');
  if (number.length < 6 || number.length > 12) {
    return no('length', `护照号码应为 6 至 12 位，现在是 ${number.length} 位`);
  }
  return /\d.*\d.*\d/.test(number) ? null : no('signs', '护照号码里应有数字，请对照护照核对');
};

/** Since 2023 the card has 18 signs like everybody's; before, three letters of the country first. */
const foreignResident: Rule = (number, now) => {
  if (/^[A-Z]{3}/.test(number)) {
    return /^[A-Z]{3}\d{12}$/.test(number)
      ? null
      : no('signs', '旧版证件号码是 3 个字母加 12 位数字');
  }
  const fault = signsOf18(number);
  if (fault !== null) return fault;
  if (!number.startsWith('9')) return no('place', '新版证件号码以 9 开头，请对照证件核对');
  return birthAndSign(number, now);
};

const RULES: Readonly<Record<Paper, Rule>> = {
  RESIDENT_ID: residentId,
  HMT_RESIDENCE: hmtResidence,
  HK_MACAU_PERMIT: hkMacauPermit,
  TAIWAN_PERMIT: taiwanPermit,
  PASSPORT: passport,
  FOREIGN_RESIDENT: foreignResident,
};

/** Those that nothing else looks like. */
const UNMISTAKABLE = [
  'RESIDENT_ID',
  'HMT_RESIDENCE',
  'HK_MACAU_PERMIT',
  'FOREIGN_RESIDENT',
] as const;

/** As it is printed: no spaces, no brackets or dashes, plain digits, capital letters. */
export const plainNumber = (text: string): string =>
  foldWidth(text)
    .replace(/[\s()\u2010-\u2015\u200b-\u200f\u2060\ufeff-]/g, '')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase());

/**
 * Whether a text can be a number of that paper, as the server wants it; or why not, in words. It
 * proves nothing about the person: only the server knows whom a number belongs to. G9, ruling 17.
 * @param now the server's time (ms)
 */
export function checkPaper(paper: Paper, text: string, now: number): PaperCheck {
  const number = plainNumber(text);
  if (number === '') return no('empty', `请填写${PAPER_NAMES[paper]}号码`);
  const fault = RULES[paper](number, now);
  if (fault === null) return { ok: true, number };
  const other = UNMISTAKABLE.find((name) => name !== paper && RULES[name](number, now) === null);
  return other === undefined ? fault : belongsTo(other);
}
