import { fireEvent, screen } from '@testing-library/react';
import { theCatalog } from '@mocks/catalog/build';
import { MeScreen } from '@/features/me/me-screen';
import { services } from '@/services';
import { signInSilently } from '@/state/session';
import { giveAddress, signIn, TEST_PHONE, useBackend } from '@test/backend';
import { page } from '@test/page';
import { renderScreen, settle } from '@test/render';

const backend = useBackend();

async function open() {
  const shown = renderScreen(<MeScreen />, { path: '/pages/tabs/me/index' });
  await settle();
  return shown;
}

const door = (name: string | RegExp) => screen.getByRole('button', { name });

async function tap(name: string | RegExp) {
  fireEvent.click(door(name));
  await settle();
}

/** An unpaid order of whoever is signed in. */
async function order() {
  const sku = theCatalog().products[0]?.skus.find((each) => each.stock > 9);
  if (!sku) throw new Error('nothing to order');
  const { addressId } = giveAddress(backend);
  const lines = [{ skuId: sku.skuId, quantity: 1, seenFen: sku.priceFen }];
  const quote = await services.api.getQuote({ lines, addressId });
  if (!quote.ok) throw new Error('no quote');
  const { quoteId } = quote.value;
  const key = await services.randomKey();
  await services.api.createOrder({ quoteId, addressId, remark: '' }, key ?? '');
}

describe('the me tab of a guest', () => {
  beforeEach(() => signInSilently());

  it('asks the server nothing and offers to sign in', async () => {
    const asked = jest.spyOn(services.api, 'getMe');
    await open();
    expect(screen.getByText('未登录')).toBeVisible();
    await tap('登录');
    expect(asked).not.toHaveBeenCalled();
    expect(page.moves).toEqual([
      `navigateTo /pages/account/login/index?next=${encodeURIComponent('/pages/tabs/me/index')}`,
    ]);
  });

  it.each([
    ['待付款', '/pages/orders/list/index?filter=unpaid'],
    ['待发货', '/pages/orders/list/index?filter=to-ship'],
    ['待收货', '/pages/orders/list/index?filter=to-receive'],
    ['全部订单', '/pages/orders/list/index?filter=all'],
    ['收货地址', '/pages/address/list/index'],
  ])('leads over signing in to %s', async (name, next) => {
    await open();
    fireEvent.click(screen.getByText(name));
    await settle();
    expect(page.moves).toEqual([
      `navigateTo /pages/account/login/index?next=${encodeURIComponent(next)}`,
    ]);
  });

  it('opens settings and papers without an account', async () => {
    await open();
    fireEvent.click(screen.getByText('设置'));
    fireEvent.click(screen.getByText('关于与协议'));
    await settle();
    expect(page.moves).toEqual([
      'navigateTo /pages/account/settings/index',
      'navigateTo /pages/account/about/index',
    ]);
  });
});

describe('the me tab of someone signed in', () => {
  it('shows who it is without a whole phone number', async () => {
    await signIn();
    const { container } = await open();
    expect(screen.getByText('手机号 139*****000')).toBeVisible();
    expect(container.innerHTML).not.toContain(TEST_PHONE);
  });

  it('counts the orders, and counts again when the tab is seen again', async () => {
    await signIn();
    await open();
    expect(door('待付款')).toBeVisible();
    await order();
    page.hide();
    page.show();
    await settle();
    await tap('待付款，1 笔');
    expect(page.moves).toEqual(['navigateTo /pages/orders/list/index?filter=unpaid']);
  });

  it('keeps its doors when the server does not answer, and says so', async () => {
    await signIn();
    backend.faults.set('getMe', 'network-error', 1);
    await open();
    expect(screen.getByText(/订单数量可能不是最新/)).toBeVisible();
    expect(door('待付款')).toBeVisible();
    await tap('重试');
    expect(screen.queryByText(/订单数量可能不是最新/)).toBeNull();
  });

  it('becomes a guest again when the session is refused', async () => {
    await signIn();
    backend.enter('signed-out');
    await open();
    expect(screen.getByText('未登录')).toBeVisible();
  });
});

describe('the doors of the me tab', () => {
  it('lead to the health code', async () => {
    await open();
    await tap('健康码');
    expect(page.moves).toEqual(['navigateTo /pages/health/code/index']);
  });

  it('turn the elder mode on and off with one tap', async () => {
    await open();
    const isElder = () => document.querySelector('.screen--elder') !== null;
    await tap(/^长辈模式/);
    expect(isElder()).toBe(true);
    await tap(/^长辈模式/);
    expect(isElder()).toBe(false);
  });
});
