import { regionWords } from '@/domain/address/words';
import { leadingDivision, recognise } from '@/domain/address/recognise';

describe('a pasted address', () => {
  const whole = {
    name: '林见',
    phone: '13900000000',
    place: '浙江省杭州市西湖区文三路1号2幢301室',
  };

  test.each([
    ['林见 13900000000 浙江省杭州市西湖区文三路1号2幢301室'],
    ['浙江省杭州市西湖区文三路1号2幢301室，林见，13900000000'],
    [
      '收货人：林见\n手机号码：139-0000-0000\n所在地区：浙江省杭州市西湖区\n详细地址：文三路1号2幢301室',
    ],
    ['姓名:林见 电话:+86 139 0000 0000 地址:浙江省 杭州市 西湖区 文三路1号2幢301室'],
    ['林见，１３９００００００００，浙江省杭州市西湖区文三路１号２幢３０１室'],
  ])('%s is taken apart', (text) => {
    expect(recognise(text)).toEqual(whole);
  });

  test('a name that could be a place word is still found when it stands alone', () => {
    expect(recognise('路遥 13900000000 陕西省西安市雁塔区大雁塔').name).toBe('路遥');
  });

  test('a name with a dot in it is a name', () => {
    expect(recognise('阿依古丽·买买提 13900000000 新疆乌鲁木齐市天山区解放路1号').name).toBe(
      '阿依古丽·买买提',
    );
  });

  test('a longer number is not a phone number', () => {
    expect(recognise('订单139000000001234').phone).toBe('');
  });

  test('nothing in it gives nothing', () => {
    expect(recognise('  ')).toEqual({ name: '', phone: '', place: '' });
  });
});

describe('the division a text begins with', () => {
  const divisions = [
    { code: '330000', name: '浙江省' },
    { code: '110000', name: '北京市' },
    { code: '450000', name: '广西壮族自治区' },
  ];

  test.each([
    ['浙江省杭州市', '330000', '杭州市'],
    ['浙江杭州', '330000', '杭州'],
    ['广西南宁', '450000', '南宁'],
    ['北京朝阳区', '110000', '朝阳区'],
  ])('%s', (text, code, rest) => {
    expect(leadingDivision(text, divisions)).toMatchObject({ division: { code }, rest });
  });

  test('an unknown beginning is not guessed', () => {
    expect(leadingDivision('杭州市西湖区', divisions)).toBeNull();
  });
});

test('a city named like its province is said once', () => {
  expect(regionWords(['北京市', '北京市', '朝阳区'])).toBe('北京市 朝阳区');
  expect(regionWords(['浙江省', '杭州市', '西湖区'])).toBe('浙江省 杭州市 西湖区');
});
