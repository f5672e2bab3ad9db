import { act, screen, within } from '@testing-library/react';
import { OrderDetailScreen } from '@/features/orders/order-detail-screen';
import { OrderListScreen } from '@/features/orders/order-list-screen';
import { services } from '@/services';
import { cart } from '@/state/cart';
import { giveAddress, signIn, useBackend } from '@test/backend';
import { page } from '@test/page';
import { renderScreen, settle, useFakeClock } from '@test/render';

const backend = useBackend();
useFakeClock();

const MINUTE = 60_000;
const { books } = backend.ledger;

beforeEach(() => {
  books.clock.freeze();
  books.clock.set(Date.now());
});

/** Time goes by, here and on the server. */
async function pass(ms: number): Promise<void> {
  books.clock.advance(ms);
  await settle(ms);
}

async function fire(hook: string): Promise<void> {
  act(() => void page.fire(hook));
  await settle();
}

async function value<T>(reply: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>) {
  const result = await reply;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Orders `kinds` different things and leaves the order unpaid. */
async function makeOrder(kinds = 1, remark = ''): Promise<string> {
  const { api } = services;
  const account = books.state.accounts[Object.keys(books.state.accounts)[0] ?? ''];
  const address = account?.addresses[0] ?? giveAddress(backend);
  const skus = books.catalog.products.slice(0, kinds).map((product) => product.skus[0]);
  const lines = skus.flatMap((sku) =>
    sku ? [{ skuId: sku.skuId, quantity: 2, seenFen: sku.priceFen }] : [],
  );
  const quote = await value(api.getQuote({ lines, addressId: address.addressId }));
  const key = await services.randomKey();
  const made = await value(
    api.createOrder(
      { quoteId: quote.quoteId, addressId: address.addressId, remark },
      key ?? 'no-key-could-be-had-here',
    ),
  );
  return made.orderNo;
}

/** Pays outside of the screen, as another device would. */
async function payElsewhere(orderNo: string): Promise<void> {
  const { attemptNo } = await value(services.api.startAttempt({ orderNo, channel: 'ALIPAY_WAP' }));
  expect(backend.cashier.pay(attemptNo)).toBe('captured');
}

async function showList(filter?: string) {
  const shown = renderScreen(<OrderListScreen />, {
    path: '/pages/orders/list/index',
    query: filter === undefined ? {} : { filter },
  });
  await settle();
  return shown;
}

async function showDetail(orderNo: string) {
  const shown = renderScreen(<OrderDetailScreen />, {
    path: '/pages/orders/detail/index',
    query: { orderNo },
  });
  await settle();
  return shown;
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const noButton = (name: string) => expect(screen.queryByRole('button', { name })).toBeNull();

describe('the list of orders', () => {
  test('shows an order with its state, its pieces, what is to pay and what is left of the time', async () => {
    await signIn();
    const orderNo = await makeOrder(2);
    await showList();
    expect(screen.getByText(`订单尾号 ${orderNo.slice(-6)}`)).toBeInTheDocument();
    expect(screen.getAllByText('待付款')).toHaveLength(2);
    expect(screen.getByText('共 2 种 4 件')).toBeInTheDocument();
    expect(screen.getByLabelText(/^应付[\d,]+\.\d\d元$/)).toBeInTheDocument();
    expect(screen.getByText('剩余 15:00')).toBeInTheDocument();
  });

  test('counts down by the second and closes the order when its time is over', async () => {
    await signIn();
    await makeOrder();
    await showList();
    await pass(61_000);
    expect(screen.getByText('剩余 13:59')).toBeInTheDocument();
    await pass(14 * MINUTE);
    expect(screen.getByText('已关闭')).toBeInTheDocument();
    noButton('去支付');
  });

  test('the countdown follows the server when the device is a day ahead', async () => {
    await signIn();
    await makeOrder();
    jest.setSystemTime(Date.now() + 86_400_000);
    await showList();
    expect(screen.getByText('剩余 15:00')).toBeInTheDocument();
  });

  test('a tab shows only its own orders, and an empty one offers a next step', async () => {
    await signIn();
    await makeOrder();
    const { user, moves } = await showList('to-ship');
    expect(screen.getByText('没有待发货的订单')).toBeInTheDocument();
    await user.click(button('去逛逛'));
    expect(moves()).toEqual(['switchTab /pages/tabs/home/index']);
    await user.click(screen.getByRole('tab', { name: '待付款' }));
    await settle();
    expect(button('去支付')).toBeInTheDocument();
  });

  test('further orders come when the end is reached, each once', async () => {
    await signIn();
    for (let made = 0; made < 12; made += 1) await makeOrder();
    await showList();
    // Those that fill the window, and the rest of the page once it is moved.
    expect(screen.getAllByText(/^订单尾号/)).toHaveLength(6);
    act(() => void page.scroll(20));
    expect(screen.getAllByText(/^订单尾号/)).toHaveLength(10);
    await fire('useReachBottom');
    expect(screen.getAllByText(/^订单尾号/)).toHaveLength(12);
    expect(screen.getByText('没有更多订单了')).toBeInTheDocument();
  });

  test('paying and looking closer go to their pages', async () => {
    await signIn();
    const orderNo = await makeOrder();
    const { user, moves } = await showList();
    await user.click(button('去支付'));
    await user.click(button(/^查看订单/));
    expect(moves()).toEqual([
      `navigateTo /pages/trade/result/index?orderNo=${orderNo}`,
      `navigateTo /pages/orders/detail/index?orderNo=${orderNo}`,
    ]);
  });

  test('is read again when the shopper comes back', async () => {
    await signIn();
    const orderNo = await makeOrder();
    await showList();
    await fire('useDidHide');
    await payElsewhere(orderNo);
    await fire('useDidShow');
    expect(screen.getAllByText('待发货')).toHaveLength(2);
  });

  test('keeps what it shows when a refresh fails, and recovers', async () => {
    await signIn();
    await makeOrder();
    const { user } = await showList();
    backend.faults.set('listOrders', 'http-503', 9);
    await fire('usePullDownRefresh');
    expect(screen.getByText(/当前显示的是之前的内容/)).toBeInTheDocument();
    expect(button('去支付')).toBeInTheDocument();
    backend.faults.clear();
    await user.click(button('重试'));
    await settle();
    expect(screen.queryByText(/当前显示的是之前的内容/)).toBeNull();
  });

  test('says so when nothing could be read, and a retry brings it', async () => {
    await signIn();
    await makeOrder();
    backend.faults.set('listOrders', 'truncated-json', 1);
    const { user } = await showList();
    expect(screen.getByText('加载未完成')).toBeInTheDocument();
    await user.click(button('重试'));
    await settle();
    expect(button('去支付')).toBeInTheDocument();
  });

  test('a guest is asked to sign in and comes back here', async () => {
    const { user, moves } = await showList();
    await user.click(button('去登录'));
    expect(moves()).toEqual([
      `navigateTo /pages/account/login/index?next=${encodeURIComponent('/pages/orders/list/index')}`,
    ]);
  });
});

describe('cancelling', () => {
  test('asks first, and keeps the order when the shopper thinks better of it', async () => {
    await signIn();
    const orderNo = await makeOrder();
    const { user } = await showList();
    await user.click(button('取消订单'));
    const dialog = screen.getByRole('alertdialog', { name: '取消这笔订单？' });
    await user.click(within(dialog).getByRole('button', { name: '再想想' }));
    await settle();
    expect(books.state.orders[orderNo]?.stage).toBe('UNPAID');
    expect(button('取消订单')).toBeInTheDocument();
  });

  test('closes the order and shows it closed', async () => {
    await signIn();
    const orderNo = await makeOrder();
    const { user } = await showList();
    await user.click(button('取消订单'));
    await user.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: '取消订单' }),
    );
    await settle();
    expect(books.state.orders[orderNo]?.stage).toBe('CLOSED');
    expect(screen.getByText('已关闭')).toBeInTheDocument();
    expect(screen.getByText('订单已取消')).toBeInTheDocument();
  });

  test('of an order that was paid meanwhile says so and shows it paid', async () => {
    await signIn();
    const orderNo = await makeOrder();
    const { user } = await showDetail(orderNo);
    await payElsewhere(orderNo);
    jest.spyOn(services.platform.navigation, 'confirm').mockResolvedValue(true);
    await user.click(button('取消订单'));
    await settle();
    expect(screen.getByText('订单刚刚已付款，未取消')).toBeInTheDocument();
    expect(screen.getByText('待发货')).toBeInTheDocument();
    expect(books.state.orders[orderNo]?.stage).toBe('TO_SHIP');
  });

  test('whose reply was lost is called uncertain, and the state is read again', async () => {
    await signIn();
    const orderNo = await makeOrder();
    const { user } = await showDetail(orderNo);
    jest.spyOn(services.platform.navigation, 'confirm').mockResolvedValue(true);
    backend.faults.set('cancelOrder', 'reply-lost');
    await user.click(button('取消订单'));
    await settle();
    expect(screen.getByText('网络不稳定，是否已取消还不确定')).toBeInTheDocument();
    expect(screen.getByText('已关闭')).toBeInTheDocument();
  });

  test('ten taps ask once', async () => {
    await signIn();
    const { user } = await showDetail(await makeOrder());
    const confirm = jest
      .spyOn(services.platform.navigation, 'confirm')
      .mockReturnValue(new Promise(() => undefined));
    const cancel = button('取消订单');
    for (let tap = 0; tap < 10; tap += 1) await user.click(cancel);
    expect(confirm).toHaveBeenCalledTimes(1);
  });
});

describe('one order', () => {
  test('says the amount, the state, what happens next and by when', async () => {
    await signIn();
    await showDetail(await makeOrder());
    expect(screen.getAllByLabelText(/^应付/)).toHaveLength(1);
    expect(screen.getByText('待付款')).toBeInTheDocument();
    expect(screen.getByText('请在 11月22日 10:15 前付款，逾时订单自动关闭')).toBeInTheDocument();
    expect(button(/^继续支付 ¥[\d,]+\.\d\d$/)).toBeInTheDocument();
  });

  test('masks who it goes to and discloses who sells it', async () => {
    await signIn();
    const orderNo = await makeOrder(1, '放在门口');
    await showDetail(orderNo);
    const seller = books.state.orders[orderNo]?.seller;
    expect(screen.getByText('林* 139*****000')).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('13900000000');
    for (const text of [seller?.name, seller?.address, seller?.licenceNo, '放在门口', orderNo]) {
      expect(screen.getByText(text ?? 'missing')).toBeInTheDocument();
    }
  });

  test('dials the seller from the phone row and from customer service', async () => {
    await signIn();
    const orderNo = await makeOrder();
    const call = jest.spyOn(services.platform.device, 'call').mockResolvedValue('called');
    const { user } = await showDetail(orderNo);
    await user.click(screen.getByText(/^电话 /));
    await user.click(button('联系客服'));
    const phone = books.state.orders[orderNo]?.seller.phone;
    expect(call.mock.calls).toEqual([[phone], [phone]]);
  });

  test('its number can be copied, and says so when it can not', async () => {
    await signIn();
    const orderNo = await makeOrder();
    const copy = jest.spyOn(services.platform.clipboard, 'copy').mockResolvedValue('copied');
    const { user } = await showDetail(orderNo);
    await user.click(button('复制订单编号'));
    await settle();
    expect(copy).toHaveBeenCalledWith(orderNo);
    expect(screen.getByText('已复制订单编号')).toBeInTheDocument();
    copy.mockResolvedValue('denied');
    await user.click(button('复制订单编号'));
    await settle();
    expect(screen.getByText('没能复制，可长按订单编号选取')).toBeInTheDocument();
  });

  test('that was shipped can be confirmed once received', async () => {
    await signIn();
    const orderNo = await makeOrder();
    await payElsewhere(orderNo);
    await pass(4 * MINUTE);
    const { user } = await showDetail(orderNo);
    expect(screen.getByText('待收货')).toBeInTheDocument();
    await user.click(button('确认收货'));
    await user.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: '确认收货' }),
    );
    await settle();
    expect(books.state.orders[orderNo]?.stage).toBe('COMPLETED');
    expect(screen.getByText('已完成')).toBeInTheDocument();
  });

  test('can be bought again: its lines are in the cart', async () => {
    await signIn();
    const orderNo = await makeOrder(2);
    await payElsewhere(orderNo);
    const { user, moves } = await showDetail(orderNo);
    await user.click(button('再次购买'));
    await settle();
    const bought = books.state.orders[orderNo]?.lines.map(({ skuId, quantity }) => [
      skuId,
      quantity,
    ]);
    expect(cart.getState().lines.map(({ skuId, quantity }) => [skuId, quantity])).toEqual(bought);
    expect(moves()).toEqual(['switchTab /pages/tabs/cart/index']);
    cart.getState().remove(cart.getState().lines.map((line) => line.skuId));
  });

  test('of somebody else is not shown', async () => {
    await signIn('13900000001');
    const orderNo = await makeOrder();
    await signIn('13900000002');
    await showDetail(orderNo);
    expect(screen.getByText('没有找到这个订单')).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('林');
  });
});
