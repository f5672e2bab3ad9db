import { platform } from '@/platform';
import { driver } from '@test/driver';
import { page } from '@test/page';

const { navigation } = platform;

beforeEach(() => {
  jest.useFakeTimers();
  driver.reset();
});
afterEach(() => jest.useRealTimers());

test('a page is opened on top', async () => {
  expect(await navigation.open('/pages/product/detail/index?spuId=s1')).toBe('opened');
  expect(page.moves).toEqual(['navigateTo /pages/product/detail/index?spuId=s1']);
});

test('a tab page is switched to, without its query', async () => {
  expect(await navigation.open('/pages/tabs/cart/index?from=a')).toBe('opened');
  expect(await navigation.replace('/pages/tabs/me/index')).toBe('opened');
  expect(page.moves).toEqual([
    'switchTab /pages/tabs/cart/index',
    'switchTab /pages/tabs/me/index',
  ]);
});

test('at ten pages the last one gives way on hosts that stop there', async () => {
  driver.navigation.fill(10);
  expect(await navigation.open('/pages/product/detail/index')).toBe(driver.navigation.full);
});

test('back goes back, and home when there is nothing behind', async () => {
  driver.navigation.fill(2);
  await navigation.back();
  expect(page.moves).toEqual(['navigateBack']);
  expect(await navigation.back()).toBe('opened');
  expect(page.moves[1]).toBe('switchTab /pages/tabs/home/index');
});

test('a refused move is told, never thrown', async () => {
  driver.navigation.refuse();
  const paths = ['/pages/x/index', '/pages/tabs/me/index'];
  for (const path of paths) {
    expect(await navigation.open(path)).toBe('failed');
    expect(await navigation.replace(path)).toBe('failed');
    expect(await navigation.tab(path)).toBe('failed');
  }
  driver.navigation.fill(3);
  expect(await navigation.back()).toBe('failed');
});

test('the cart badge shows the count, 99+ at most, and nothing for none', () => {
  for (const [count, shown] of [
    [3, '3'],
    [99, '99'],
    [100, '99+'],
    [0, null],
  ] as const) {
    navigation.setCartBadge(count);
    expect(driver.navigation.badge()).toBe(shown);
  }
});

test('the query is plain text without the framework names', () => {
  page.query = { spuId: 's1', $taroTimestamp: '17', keyword: '100%' };
  expect(navigation.query()).toEqual({ spuId: 's1', keyword: '100%' });
});

test.each([true, false])('a confirmation answers %s', async (yes) => {
  driver.navigation.answerConfirm(yes);
  const ask = { title: '删除地址', text: '删除后无法恢复', yes: '删除', no: '取消' };
  expect(await navigation.confirm(ask)).toBe(yes);
});

test('a toast shows its text', () => {
  navigation.toast('已加入购物车');
  expect(driver.navigation.toasted()).toBe('已加入购物车');
});

test('the title is set', () => {
  navigation.setTitle('订单详情');
  expect(driver.navigation.title()).toBe('订单详情');
});
