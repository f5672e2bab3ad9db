import fc from 'fast-check';
import { maskIdNumber, maskName, maskPhone } from '@/domain/identity/mask';

describe('names', () => {
  test.each([
    ['张三', '张*'],
    ['张三丰', '张**'],
    ['欧阳修', '欧阳*'],
    ['司马相如', '司马**'],
    ['欧阳', '欧*'],
    ['李', '*'],
    ['', ''],
    ['  王明 ', '王*'],
    ['阿卜杜拉·买买提', '阿*******'],
    ['欧阳·娜娜', '欧****'],
    ['Jane Roe', 'J*******'],
    ['𠮷田', '𠮷*'],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  test('masking a masked name changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'张欧阳司马王·aB明'), { maxLength: 8 }), (signs) => {
        const once = maskName(signs.join(''));
        expect(maskName(once)).toBe(once);
      }),
    );
  });

  test('at least half of the characters, rounded down, are hidden', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        const signs = Array.from(name.trim());
        const hidden = Array.from(maskName(name)).filter((sign) => sign === '*').length;
        expect(hidden).toBeGreaterThanOrEqual(Math.floor(signs.length / 2));
      }),
    );
  });
});

describe('phone numbers', () => {
  test.each([
    ['13912345678', '139*****678'],
    ['+86 139-1234-5678', '139*****678'],
    ['008613912345678', '139*****678'],
    ['8613912345678', '139*****678'],
    ['１３９１２３４５６７８', '139*****678'],
    ['0571-88886666', '057******666'],
    ['1234567', '*******'],
    ['', ''],
  ])('%s is shown as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });

  test('every mobile number gives the form the session carries', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (phone) => {
        expect(maskPhone(phone)).toMatch(/^\d{3}\*{5}\d{3}$/);
      }),
    );
  });
});

describe('ID numbers', () => {
  test.each([
    ['11010519000101002X', '11**************2X'],
    ['11010519000101002x', '11**************2X'],
    [' 110105 19000101 002x ', '11**************2X'],
    ['１１０１０５１９０００１０１００２ｘ', '11**************2X'],
    ['123456', '******'],
    ['', ''],
  ])('%s is shown as %s', (idNumber, shown) => {
    expect(maskIdNumber(idNumber)).toBe(shown);
  });
});

test('no mask ever shows five digits in a row', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\d xX+-]{0,24}$/), (text) => {
      for (const mask of [maskIdNumber, maskPhone, maskName]) {
        expect(mask(text)).not.toMatch(/\d{5}/);
      }
    }),
  );
});

test('less than half shown or nothing: short numbers are hidden whole', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,6}$/), (text) => {
      expect(maskIdNumber(text)).toMatch(/^\*+$/);
      expect(maskPhone(text)).toMatch(/^\*+$/);
    }),
  );
});

test('a mask never shows five neighbouring signs of what it hides', () => {
  const numbers = fc.oneof(
    fc.stringMatching(/^[1-9]\d{16}[\dX]$/),
    fc.stringMatching(/^[HM]\d{8}(\d\d)?$/),
    fc.stringMatching(/^[A-Z]{3}\d{12}$/),
    fc.stringMatching(/^[A-Z]?\d{4,20}$/),
  );
  fc.assert(
    fc.property(numbers, (number) => {
      const masked = maskIdNumber(number);
      const hidden = number.slice(2, -2);
      for (let at = 0; at + 5 <= hidden.length; at += 1) {
        expect(masked).not.toContain(hidden.slice(at, at + 5));
      }
      expect(masked).toHaveLength(number.length);
      expect(masked.replace(/\*/g, '').length).toBeLessThanOrEqual(4);
    }),
  );
});
