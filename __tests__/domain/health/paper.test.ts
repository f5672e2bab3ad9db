import fc from 'fast-check';
import { checkPaper, PAPER_NAMES, PAPERS, plainNumber, type Paper } from '@/domain/health/paper';
import { beijingDay, checkSign, hasRightSign } from '@/domain/health/resident-number';
import { NOON, numbersOf, residentNumbers, substitutions, swaps, withSign } from './numbers';

const check = (paper: Paper, text: string, now = NOON) => checkPaper(paper, text, now);
const whyOf = (paper: Paper, text: string, now = NOON) => {
  const found = check(paper, text, now);
  return found.ok ? null : found.why;
};

describe('the last sign of an 18-digit number', () => {
  test('both published numbers have the right one', () => {
    expect(hasRightSign('11010519491231002X')).toBe(true);
    expect(hasRightSign('440524188001010014')).toBe(true);
  });

  test('is that of ISO 7064 MOD 11-2, reckoned the other way', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{17}$/), (first17) => {
        const rest = Array.from(first17).reduce(
          (sum, digit) => (2 * (sum + Number(digit))) % 11,
          0,
        );
        const sign = (12 - rest) % 11;
        expect(checkSign(first17)).toBe(sign === 10 ? 'X' : String(sign));
      }),
    );
  });

  test('finds each single wrong digit and each swap of neighbours', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{17}$/), (first17) => {
        const number = withSign(first17);
        const wrong = substitutions(number);
        expect(wrong).toHaveLength(17 * 9 + 10);
        expect([...wrong, ...swaps(number)].filter(hasRightSign)).toEqual([]);
      }),
    );
  });
});

describe('resident identity card', () => {
  test.each([
    ['11010519491231002X', '11010519491231002X'],
    [' 110105 19491231 002x ', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２ｘ', '11010519491231002X'],
    ['110105\u300019491231\u00a0002\u200bＸ', '11010519491231002X'],
    ['110105-19491231-002X', '11010519491231002X'],
    [withSign('71000019000101001'), withSign('71000019000101001')],
    [withSign('11010519000101001'), withSign('11010519000101001')],
    [withSign('11010519000229001').replace('0229', '0228'), null],
    [withSign('11010519040229001'), withSign('11010519040229001')],
    [withSign('11010520261123001'), withSign('11010520261123001')],
  ])('%s is read as %s', (text, number) => {
    const found = check('RESIDENT_ID', text);
    expect(found.ok ? found.number : null).toBe(number);
  });

  test.each([
    ['', 'empty', '请填写居民身份证号码'],
    ['   ', 'empty', '请填写居民身份证号码'],
    ['110105491231002', 'old-number', '15 位的旧号码已停用，请填写身份证上的 18 位号码'],
    ['11010519491231002', 'length', '号码应为 18 位，现在是 17 位'],
    ['11010519491231002XX', 'signs', '号码只有数字，最后一位可能是 X'],
    ['1101051949123100X2', 'signs', '号码只有数字，最后一位可能是 X'],
    ['11010519491231O02X', 'signs', '号码只有数字，最后一位可能是 X'],
    ['11010519491231002Y', 'signs', '号码只有数字，最后一位可能是 X'],
    ['1101051949123100222', 'length', '号码应为 18 位，现在是 19 位'],
    [withSign('10010519000101001'), 'place', '号码前两位有误，请对照证件核对'],
    [withSign('00010519000101001'), 'place', '号码前两位有误，请对照证件核对'],
    [withSign('84000019000101001'), 'place', '号码前两位有误，请对照证件核对'],
    ['440524188001010014', 'date', '号码里的出生日期早于 1900 年，请核对'],
    [withSign('11010518991231001'), 'date', '号码里的出生日期早于 1900 年，请核对'],
    [withSign('11010519000229001'), 'date', '号码里的出生日期不存在，请核对'],
    [withSign('11010519001301001'), 'date', '号码里的出生日期不存在，请核对'],
    [withSign('11010519000001001'), 'date', '号码里的出生日期不存在，请核对'],
    [withSign('11010519000100001'), 'date', '号码里的出生日期不存在，请核对'],
    [withSign('11010519000431001'), 'date', '号码里的出生日期不存在，请核对'],
    [withSign('11010520261124001'), 'date', '号码里的出生日期晚于今天，请核对'],
    [withSign('11010599990101001'), 'date', '号码里的出生日期晚于今天，请核对'],
    ['110105190001010010', 'check', '号码有误，请对照证件逐位核对'],
  ])('%s is refused as %s: %s', (text, why, words) => {
    expect(check('RESIDENT_ID', text)).toEqual({ ok: false, why, words });
  });

  test.each(
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'
      .split(' ')
      .map((place) => [place]),
  )('%s is a province', (place) => {
    expect(whyOf('RESIDENT_ID', withSign(`${place}010119000101001`))).toBeNull();
  });

  test('no other two digits but the thirty-two, and those of other papers, pass', () => {
    const found = Array.from({ length: 100 }, (_, at) => String(at).padStart(2, '0')).map((place) =>
      whyOf('RESIDENT_ID', withSign(`${place}000019000101001`)),
    );
    const count = (why: string | null) => found.filter((one) => one === why).length;
    expect([count(null), count('other-paper'), count('place')]).toEqual([32, 13, 55]);
  });

  test('the day begins when it begins in Beijing', () => {
    const born = withSign('11010520261124001');
    const midnight = Date.UTC(2026, 10, 23, 16);
    expect(beijingDay(midnight - 1)).toBe(20261123);
    expect(beijingDay(midnight)).toBe(20261124);
    expect(whyOf('RESIDENT_ID', born, midnight - 1)).toBe('date');
    expect(whyOf('RESIDENT_ID', born, midnight)).toBeNull();
  });

  test('every single wrong sign and every swap of neighbours is refused', () => {
    fc.assert(
      fc.property(residentNumbers, (number) => {
        expect(check('RESIDENT_ID', number)).toEqual({ ok: true, number });
        for (const wrong of [...substitutions(number), ...swaps(number)]) {
          expect(check('RESIDENT_ID', wrong).ok).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a number on the wrong form leads to the right one', () => {
  test.each<[Paper, string, Paper]>([
    ['RESIDENT_ID', withSign('81000019000101001'), 'HMT_RESIDENCE'],
    ['RESIDENT_ID', withSign('82000019000101001'), 'HMT_RESIDENCE'],
    ['RESIDENT_ID', withSign('83000019000101001'), 'HMT_RESIDENCE'],
    ['RESIDENT_ID', '810000190001010010', 'HMT_RESIDENCE'],
    ['RESIDENT_ID', withSign('93184019000101001'), 'FOREIGN_RESIDENT'],
    ['RESIDENT_ID', '931840190001010010', 'FOREIGN_RESIDENT'],
    ['RESIDENT_ID', 'H12345678', 'HK_MACAU_PERMIT'],
    ['RESIDENT_ID', 'USA110000010101', 'FOREIGN_RESIDENT'],
    ['HMT_RESIDENCE', withSign('11010519000101001'), 'RESIDENT_ID'],
    ['TAIWAN_PERMIT', withSign('83000019000101001'), 'HMT_RESIDENCE'],
    ['PASSPORT', withSign('11010519000101001'), 'RESIDENT_ID'],
    ['FOREIGN_RESIDENT', withSign('11010519000101001'), 'RESIDENT_ID'],
    ['TAIWAN_PERMIT', 'M123456789'.slice(0, 9), 'HK_MACAU_PERMIT'],
  ])('%s with %s: it is %s', (paper, text, other) => {
    const name = PAPER_NAMES[other];
    expect(check(paper, text)).toEqual({
      ok: false,
      why: 'other-paper',
      words: `这是${name}的号码，请把证件类型换成${name}`,
      paper: other,
    });
  });
});

describe('residence permit of Hong Kong, Macau and Taiwan residents', () => {
  test('is 810000, 820000 or 830000, a date and the right last sign', () => {
    fc.assert(
      fc.property(numbersOf('810000', '820000', '830000'), (number) => {
        expect(check('HMT_RESIDENCE', number)).toEqual({ ok: true, number });
        for (const wrong of [...substitutions(number), ...swaps(number)]) {
          expect(check('HMT_RESIDENCE', wrong).ok).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['81000019000101', 'length', '号码应为 18 位，现在是 14 位'],
    ['8100001900010100Z1', 'signs', '号码只有数字，最后一位可能是 X'],
    [
      withSign('84000019000101001'),
      'place',
      '居住证号码以 810000、820000 或 830000 开头，请对照证件核对',
    ],
    [
      withSign('81010119000101001'),
      'place',
      '居住证号码以 810000、820000 或 830000 开头，请对照证件核对',
    ],
    [withSign('81000018991231001'), 'date', '号码里的出生日期早于 1900 年，请核对'],
    ['810000190001010010', 'check', '号码有误，请对照证件逐位核对'],
  ])('%s is refused as %s', (text, why, words) => {
    expect(check('HMT_RESIDENCE', text)).toEqual({ ok: false, why, words });
  });
});

describe('papers of other forms', () => {
  test.each<[Paper, string, string]>([
    ['HK_MACAU_PERMIT', 'H12345678', 'H12345678'],
    ['HK_MACAU_PERMIT', 'ｈ1234 5678', 'H12345678'],
    ['HK_MACAU_PERMIT', 'm1234567801', 'M1234567801'],
    ['TAIWAN_PERMIT', '12345678', '12345678'],
    ['TAIWAN_PERMIT', '0123456701', '0123456701'],
    ['TAIWAN_PERMIT', '0123456701（b）', '0123456701B'],
    ['TAIWAN_PERMIT', '0123456701(B)', '0123456701B'],
    ['PASSPORT', 'e12345678', 'E12345678'],
    ['PASSPORT', 'AB-123 456', 'AB123456'],
    ['PASSPORT', 'ABC123', 'ABC123'],
    ['PASSPORT', '123456789012', '123456789012'],
    ['FOREIGN_RESIDENT', 'usa 1100 0001 0101', 'USA110000010101'],
    [
      'FOREIGN_RESIDENT',
      withSign('93184019000101001').toLowerCase(),
      withSign('93184019000101001'),
    ],
  ])('%s: %s is read as %s', (paper, text, number) => {
    expect(check(paper, text)).toEqual({ ok: true, number });
  });

  test.each<[Paper, string, string, string]>([
    ['HK_MACAU_PERMIT', 'H1234567', 'signs', '通行证号码是 H 或 M 加 8 位数字，旧证为 10 位数字'],
    ['HK_MACAU_PERMIT', 'H123456789', 'signs', '通行证号码是 H 或 M 加 8 位数字，旧证为 10 位数字'],
    ['HK_MACAU_PERMIT', 'XH12345678', 'signs', '通行证号码是 H 或 M 加 8 位数字，旧证为 10 位数字'],
    [
      'HK_MACAU_PERMIT',
      'H12345678012',
      'signs',
      '通行证号码是 H 或 M 加 8 位数字，旧证为 10 位数字',
    ],
    ['HK_MACAU_PERMIT', 'K12345678', 'signs', '通行证号码是 H 或 M 加 8 位数字，旧证为 10 位数字'],
    [
      'TAIWAN_PERMIT',
      '123456789',
      'signs',
      '通行证号码是 8 位数字，旧证为 10 位数字，括号里的字母可以不填',
    ],
    [
      'TAIWAN_PERMIT',
      '12345678A',
      'signs',
      '通行证号码是 8 位数字，旧证为 10 位数字，括号里的字母可以不填',
    ],
    [
      'TAIWAN_PERMIT',
      'T0123456701',
      'signs',
      '通行证号码是 8 位数字，旧证为 10 位数字，括号里的字母可以不填',
    ],
    ['PASSPORT', 'E1234', 'length', '护照号码应为 6 至 12 位，现在是 5 位'],
    ['PASSPORT', 'E123456789012', 'length', '护照号码应为 6 至 12 位，现在是 13 位'],
    ['PASSPORT', 'E1234567号', 'signs', '护照号码只有字母和数字'],
    ['PASSPORT', 'ABCDEF12', 'signs', '护照号码里应有数字，请对照护照核对'],
    ['FOREIGN_RESIDENT', 'USA11000001010', 'signs', '旧版证件号码是 3 个字母加 12 位数字'],
    ['FOREIGN_RESIDENT', 'USAA10000010101', 'signs', '旧版证件号码是 3 个字母加 12 位数字'],
    ['FOREIGN_RESIDENT', 'US1100000101011', 'signs', '号码只有数字，最后一位可能是 X'],
    ['FOREIGN_RESIDENT', 'USA1100000101011', 'signs', '旧版证件号码是 3 个字母加 12 位数字'],
    [
      'FOREIGN_RESIDENT',
      withSign('10010519000101001'),
      'place',
      '新版证件号码以 9 开头，请对照证件核对',
    ],
    ['FOREIGN_RESIDENT', withSign('93184019000230001'), 'date', '号码里的出生日期不存在，请核对'],
    ['FOREIGN_RESIDENT', '931840190001010011', 'check', '号码有误，请对照证件逐位核对'],
  ])('%s: %s is refused as %s', (paper, text, why, words) => {
    expect(check(paper, text)).toEqual({ ok: false, why, words });
  });
});

test('each paper asks for its own number when there is none', () => {
  const words = PAPERS.map((paper) => {
    const found = check(paper, ' ');
    return found.ok ? '' : found.words;
  });
  expect(words).toEqual([
    '请填写居民身份证号码',
    '请填写港澳台居民居住证号码',
    '请填写港澳居民来往内地通行证号码',
    '请填写台湾居民来往大陆通行证号码',
    '请填写护照号码',
    '请填写外国人永久居留身份证号码',
  ]);
});

test('what passes is what the server takes, and reads the same again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PAPERS),
      fc.oneof(
        residentNumbers,
        fc.stringMatching(/^[HMT]?[\d ]{6,12}[A-Za-z()]{0,3}$/),
        fc.string(),
      ),
      (paper, text) => {
        const found = check(paper, text);
        if (!found.ok) return;
        expect(found.number).toMatch(/^[\dA-Z]{6,20}$/);
        expect(plainNumber(found.number)).toBe(found.number);
        expect(check(paper, found.number)).toEqual(found);
      },
    ),
  );
});
