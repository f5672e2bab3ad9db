import { awayFromRest, describeLink, parseLink } from '../../tools/workbench/page/link';

const phone = (
  name: 'weapp' | 'alipay' | 'h5',
  controls: Readonly<Record<string, string | null>>,
  where = '',
) => ({ phone: name, controls, where });

test('a bench at rest has a plain address', () => {
  const atRest = { 'device.network': 'online', 'device.theme': 'light', 'device.kill': null };
  expect(describeLink('', [phone('weapp', atRest, '/pages/tabs/home/index')])).toBe('?');
});

test('what was touched is in the link, and comes back out of it', () => {
  const text = describeLink('world:sold-out,fault.getHome:busy*2', [
    phone('weapp', { 'device.theme': 'dark', 'device.font': '1.4' }),
    phone('h5', { 'device.theme': 'auto' }, '/pages/orders/detail/index?orderNo=1&from=x'),
  ]);
  expect(text).toContain('weapp=font:1.4,theme:dark');
  expect(parseLink(text)).toEqual({
    backend: 'world:sold-out,fault.getHome:busy*2',
    phones: [
      {
        phone: 'weapp',
        settings: [
          ['device.font', '1.4'],
          ['device.theme', 'dark'],
        ],
        path: '',
      },
      { phone: 'h5', settings: [], path: '/pages/orders/detail/index?orderNo=1&from=x' },
    ],
  });
});

test('an address without wishes asks for nothing, an empty state for a normal backend', () => {
  expect(parseLink('')).toBeNull();
  expect(parseLink('?utm=1')).toBeNull();
  expect(parseLink('?qa=')).toEqual({ backend: '', phones: [] });
});

test.each([
  ['?weapp=colour:red', '链接里有不认识的设置：colour:red'],
  ['?h5=theme', '链接里有不认识的设置：theme'],
  ['?alipay=kill:1', '链接里有不认识的设置：kill:1'],
  ['?h5.page=//evil.test/', '链接里的页面不对：//evil.test/'],
  ['?weapp.page=javascript:1', '链接里的页面不对：javascript:1'],
])('%s is refused in words', (search, words) => {
  expect(() => parseLink(search)).toThrow(words);
});

test('each host has its own rest, and what a phone does not have is never away from it', () => {
  expect(awayFromRest('weapp', { 'device.theme': 'dark' })).toEqual([['device.theme', 'light']]);
  expect(awayFromRest('h5', { 'device.theme': 'dark' })).toEqual([['device.theme', 'auto']]);
  expect(awayFromRest('h5', {})).toEqual([]);
});
