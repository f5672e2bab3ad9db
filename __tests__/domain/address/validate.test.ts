import fc from 'fast-check';
import { checkAddress, plainPhone, type AddressForm } from '@/domain/address/validate';

const GOOD: AddressForm = {
  name: '林见',
  phone: '13900000000',
  region: ['330000', '330100', '330106'],
  detail: '文三路 1 号',
  isDefault: false,
};

const errorsOf = (patch: Partial<AddressForm>) => {
  const check = checkAddress({ ...GOOD, ...patch });
  return check.ok ? {} : check.errors;
};

test('a complete form becomes what the server wants', () => {
  expect(checkAddress(GOOD)).toEqual({ ok: true, input: GOOD });
});

describe('phone', () => {
  test.each([
    ['139 0000 0000'],
    ['139-0000-0000'],
    ['+86 13900000000'],
    ['+8613900000000'],
    ['008613900000000'],
    ['8613900000000'],
    ['１３９００００００００'],
    ['＋８６　１３９　００００　００００'],
    [' 13900000000\u200b'],
  ])('%s is understood', (phone) => {
    expect(plainPhone(phone)).toBe('13900000000');
    expect(errorsOf({ phone })).toEqual({});
  });

  test.each([
    ['', '请填写手机号'],
    ['abc', '请填写手机号'],
    ['1390000000', '手机号应为 11 位，现在是 10 位'],
    ['139000000000', '手机号应为 11 位，现在是 12 位'],
    ['12900000000', '请填写中国大陆手机号，以 13 至 19 开头'],
    ['23900000000', '请填写中国大陆手机号，以 13 至 19 开头'],
  ])('%s is refused: %s', (phone, words) => {
    expect(errorsOf({ phone })).toEqual({ phone: words });
  });

  test('whatever is around a good number, the same number comes out', () => {
    const noise = fc.stringMatching(/^[ \-()]{0,2}$/);
    fc.assert(
      fc.property(
        fc.stringMatching(/^1[3-9]\d{9}$/),
        fc.constantFrom('', '+86', '0086', '+86 '),
        noise,
        fc.integer({ min: 0, max: 11 }),
        (phone, prefix, sign, at) => {
          const typed = prefix + phone.slice(0, at) + sign + phone.slice(at);
          expect(plainPhone(typed)).toBe(phone);
        },
      ),
    );
  });
});

describe('name', () => {
  test.each([
    ['   ', '请填写收货人姓名'],
    ['王'.repeat(31), '姓名最多 30 个字'],
    ['13900000000', '姓名里要有文字'],
    ['１２３', '姓名里要有文字'],
  ])('%s is refused: %s', (name, words) => {
    expect(errorsOf({ name })).toEqual({ name: words });
  });

  test('30 characters are enough and allowed', () => {
    expect(errorsOf({ name: '王'.repeat(30) })).toEqual({});
  });
});

describe('detail', () => {
  test.each([
    ['', '请填写街道、楼栋和门牌号'],
    ['1', '详细地址太短，请写到门牌号'],
    ['路'.repeat(121), '详细地址最多 120 个字，现在有 121 个'],
  ])('%s is refused: %s', (detail, words) => {
    expect(errorsOf({ detail })).toEqual({ detail: words });
  });

  test('line breaks and invisible signs become one space', () => {
    const check = checkAddress({ ...GOOD, detail: ' 文三路\n\n1 号\u200b2 幢 ' });
    expect(check).toMatchObject({ ok: true, input: { detail: '文三路 1 号 2 幢' } });
  });
});

test('an empty form says what is missing in every field at once', () => {
  const empty: AddressForm = { name: '', phone: '', region: null, detail: '', isDefault: false };
  const check = checkAddress(empty);
  expect(check).toEqual({
    ok: false,
    errors: {
      name: '请填写收货人姓名',
      phone: '请填写手机号',
      region: '请选择所在地区',
      detail: '请填写街道、楼栋和门牌号',
    },
  });
});
