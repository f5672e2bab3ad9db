import { act, fireEvent, screen, within } from '@testing-library/react';
import { useBackend, giveAddress, HOME_ADDRESS, signIn } from '@test/backend';
import { page } from '@test/page';
import { renderScreen, settle, useFakeClock } from '@test/render';
import type { CartLine } from '@/domain/cart/line';
import { formatFen } from '@/domain/money';
import { CheckoutScreen } from '@/features/checkout/checkout-screen';
import { services } from '@/services';
import { basket, fillBasket } from '@/state/basket';
import { cart } from '@/state/cart';
import { pickAddress } from '@/state/picked-address';
import {
  attemptsOf,
  forgetEverything,
  goToTill,
  kill,
  linesOf,
  ordersOf,
  showResult,
  showTill,
  watchCashier,
  type Trip,
} from './checkout-harness';

useFakeClock();
const backend = useBackend();
afterEach(forgetEverything);

const payButton = () => screen.getByRole('button', { name: /^(支付 ¥|提交订单 ¥)/ });
const sheet = () => within(screen.getByRole('dialog'));
const press = async (trip: Trip, name: string | RegExp) => {
  await trip.shown.user.click(screen.getByRole('button', { name }));
  await settle();
};

async function payNow(trip: Trip): Promise<void> {
  await trip.shown.user.click(payButton());
  await settle();
}

describe('the till', () => {
  it('shows address, goods and the sums of the server', async () => {
    const { lines } = await goToTill(backend);
    const goods = lines.reduce((sum, line) => sum + line.priceFen * line.quantity, 0);
    expect(screen.getByText(/林见 139\*+000/)).toBeInTheDocument();
    expect(screen.getByText(/杭州/)).toBeInTheDocument();
    for (const line of lines) expect(screen.getByText(line.title)).toBeInTheDocument();
    expect(screen.getAllByText('×2')).toHaveLength(2);
    expect(screen.getByText(formatFen(goods as never))).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: '支付宝' })).toBeChecked();
    expect(payButton()).toBeInTheDocument();
  });

  it('folds a long basket and opens it on demand', async () => {
    const trip = await goToTill(backend, { count: 8 });
    expect(screen.getAllByText('×2')).toHaveLength(4);
    await press(trip, /展开全部/);
    expect(screen.getAllByText('×2')).toHaveLength(8);
  });

  it('asks for an address where there is none and goes on once one is picked', async () => {
    const trip = await goToTill(backend, { address: false });
    expect(screen.queryByRole('button', { name: /^支付/ })).toBeNull();
    await trip.shown.user.click(screen.getAllByText('添加收货地址')[0] as HTMLElement);
    expect(page.moves).toContain('navigateTo /pages/address/list/index?pick=1');
    const { addressId } = giveAddress(backend);
    act(() => pickAddress(addressId));
    await settle();
    expect(screen.getByText(/文三路/)).toBeInTheDocument();
    expect(payButton()).toBeInTheDocument();
  });

  it('asks the price again for another address', async () => {
    const trip = await goToTill(backend, { count: 1 });
    const before = payButton().textContent;
    const far = giveAddress(backend, {
      ...HOME_ADDRESS,
      region: ['650000', '650100', '650102'],
      isDefault: false,
    });
    act(() => pickAddress(far.addressId));
    await settle();
    expect(screen.getByText(/新疆/)).toBeInTheDocument();
    expect(payButton().textContent).not.toBe(before);
    expect(trip.lines).toHaveLength(1);
  });

  it('keeps the remark when the shopper goes back, up to 100 characters', async () => {
    const { shown } = await goToTill(backend);
    await settle(100);
    fireEvent.input(screen.getByRole('textbox', { name: '备注' }), {
      target: { value: '放'.repeat(120) },
    });
    await settle();
    shown.unmount();
    await showTill();
    await settle(100);
    expect(basket.getState().remark).toBe('放'.repeat(100));
    expect(screen.getByRole('textbox', { name: '备注' })).toHaveValue('放'.repeat(100));
    expect(window.localStorage.getItem('amphi.basket')).not.toContain('放');
  });

  it('sends a guest to the login page and back here', async () => {
    fillBasket(linesOf(backend, 1), 'cart');
    const { session } = jest.requireActual<typeof import('@/state/session')>('@/state/session');
    session.setState({ status: 'guest', session: null });
    await showTill();
    expect(page.moves).toEqual([
      'redirectTo /pages/account/login/index?next=%2Fpages%2Ftrade%2Fcheckout%2Findex',
    ]);
    expect(screen.getByText('请先登录')).toBeInTheDocument();
  });

  it('says so when there is nothing to check out', async () => {
    await signIn();
    await showTill();
    expect(screen.getByText('没有要结算的商品')).toBeInTheDocument();
  });
});

describe('a price that cannot be read', () => {
  it.each([
    ['network-error', '加载未完成'],
    ['rate-limited', '访问的人有点多'],
    ['http-502', '加载未完成'],
    ['truncated-json', '加载未完成'],
  ] as const)('offers to try again after %s', async (fault, title) => {
    await signIn();
    giveAddress(backend);
    fillBasket(linesOf(backend, 1), 'cart');
    backend.faults.set('getQuote', fault);
    const shown = await showTill();
    expect(screen.getByText(title)).toBeInTheDocument();
    await shown.user.click(screen.getByRole('button', { name: '重试' }));
    await settle();
    expect(payButton()).toBeInTheDocument();
  });

  it('says that the network is away', async () => {
    await signIn();
    fillBasket(linesOf(backend, 1), 'cart');
    jest.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false);
    backend.faults.set('listAddresses', 'network-error');
    await showTill();
    expect(screen.getByText('网络未连接')).toBeInTheDocument();
  });
});

describe('what changed since the shopper looked', () => {
  async function changed(change: (skuId: string) => void): Promise<Trip> {
    await signIn();
    giveAddress(backend);
    const lines = linesOf(backend, 2);
    for (const line of lines) cart.getState().add(line);
    change(lines[0]?.skuId ?? '');
    fillBasket(lines, 'cart');
    return { lines, shown: await showTill() };
  }
  const world = () => backend.ledger.books.state.world;

  it('shows an old and a new price and goes on at the new one', async () => {
    const trip = await changed((skuId) => (world().priceShift[skuId] = 10));
    const [line] = trip.lines;
    expect(sheet().getByText(`原 ${formatFen(line?.priceFen as never)}`)).toBeInTheDocument();
    expect(sheet().getByText(/涨价/)).toBeInTheDocument();
    await press(trip, '继续');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(basket.getState().lines[0]?.priceFen).not.toBe(line?.priceFen);
    watchCashier();
    await payNow(trip);
    expect(ordersOf(backend)).toHaveLength(1);
  });

  it('tells a lower price too', async () => {
    await changed((skuId) => (world().priceShift[skuId] = -10));
    expect(sheet().getByText(/降价/)).toBeInTheDocument();
  });

  it('tells how many are left', async () => {
    const trip = await changed((skuId) => (world().stock[skuId] = 1));
    expect(sheet().getByText('原 2 件')).toBeInTheDocument();
    expect(sheet().getByText('仅剩 1 件')).toBeInTheDocument();
    await press(trip, '继续');
    expect(screen.getByText('×1')).toBeInTheDocument();
  });

  it('leaves out what went off the shelf', async () => {
    const { spuId } = linesOf(backend, 1)[0] ?? { spuId: '' };
    const trip = await changed(() => (world().offShelf[spuId] = true));
    expect(sheet().getByText(/已下架/)).toBeInTheDocument();
    await press(trip, '继续');
    expect(screen.getAllByText('×2')).toHaveLength(1);
  });

  it('offers only the way back when nothing is left', async () => {
    const trip = await changed(() => (world().stock = { '*': 0 }));
    expect(sheet().getByText('选购的商品暂时都买不到了')).toBeInTheDocument();
    expect(sheet().queryByRole('button', { name: '继续' })).toBeNull();
    page.stack.push('/pages/tabs/cart/index');
    await press(trip, '返回');
    expect(page.moves).toContain('navigateBack');
    expect(cart.getState().lines).toHaveLength(2);
  });

  it('asks for another address when nothing can be sent there', async () => {
    const trip = await changed(() => (world().addressUnsupported = true));
    expect(sheet().getByText(/暂不支持配送/)).toBeInTheDocument();
    await press(trip, '更换地址');
    expect(page.moves).toContain('navigateTo /pages/address/list/index?pick=1');
    expect(screen.getByText('这个地址暂不支持配送，请更换地址')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^支付/ })).toBeNull();
  });

  it('asks again when the price moves between looking and tapping', async () => {
    const cashier = watchCashier();
    const trip = await goToTill(backend);
    world().priceShift = { '*': 10 };
    await payNow(trip);
    expect(sheet().getAllByText(/涨价/).length).toBeGreaterThan(0);
    expect(ordersOf(backend)).toHaveLength(0);
    await press(trip, /^继续支付 ¥/);
    expect(ordersOf(backend)).toHaveLength(1);
    expect(cashier).toHaveBeenCalledTimes(1);
  });

  it('goes back to the cart when everything sold out under the tap', async () => {
    const trip = await goToTill(backend);
    page.stack.push('/pages/tabs/cart/index');
    world().stock = { '*': 0 };
    await payNow(trip);
    expect(sheet().getByText('选购的商品暂时都买不到了')).toBeInTheDocument();
    await press(trip, '返回');
    expect(page.moves).toEqual(['navigateBack']);
    expect(ordersOf(backend)).toHaveLength(0);
    expect(cart.getState().lines).toHaveLength(2);
  });

  it('stays at the till with the new price after 返回', async () => {
    const trip = await goToTill(backend);
    const before = payButton().textContent;
    world().priceShift = { '*': 10 };
    await payNow(trip);
    await press(trip, '返回');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(payButton().textContent).not.toBe(before);
    expect(ordersOf(backend)).toHaveLength(0);
  });
});

describe('one tap', () => {
  it('makes one order, empties the cart of it and leaves for the cashier from the result page', async () => {
    const cashier = watchCashier();
    const trip = await goToTill(backend);
    cart.getState().add(linesOf(backend, 3)[2] as CartLine);
    await payNow(trip);
    const [order] = ordersOf(backend);
    expect(page.moves).toEqual([`redirectTo /pages/trade/result/index?orderNo=${order?.orderNo}`]);
    expect(cashier).toHaveBeenCalledTimes(1);
    expect(cashier.mock.calls[0]?.[0]).toEqual({
      kind: 'form',
      action: 'http://localhost/mock-cashier/gateway.do',
      fields: expect.objectContaining({ method: 'alipay.trade.wap.pay' }),
    });
    expect(cart.getState().lines.map((line) => line.skuId)).toEqual([
      linesOf(backend, 3)[2]?.skuId,
    ]);
    expect(basket.getState().lines).toEqual([]);
  });

  it('ends on the paid order when the shopper comes back from the cashier', async () => {
    watchCashier();
    const trip = await goToTill(backend);
    await payNow(trip);
    kill(trip.shown);
    backend.cashier.pay(attemptsOf(backend)[0]?.attemptNo ?? '');
    const [order] = ordersOf(backend);
    await showResult({ orderNo: order?.orderNo ?? '' });
    expect(screen.getByText('支付成功')).toBeInTheDocument();
    expect(screen.getByLabelText(/元$/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '查看订单' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '继续逛' })).toBeInTheDocument();
    expect(backend.ledger.broken()).toEqual([]);
  });

  it('is one tap however often it is tapped', async () => {
    const cashier = watchCashier();
    const trip = await goToTill(backend);
    const button = payButton();
    act(() => {
      for (let tap = 0; tap < 10; tap += 1) button.click();
    });
    await settle();
    await settle(2_000);
    expect(ordersOf(backend)).toHaveLength(1);
    expect(attemptsOf(backend)).toHaveLength(1);
    expect(cashier).toHaveBeenCalledTimes(1);
    expect(trip.shown.moves()).toHaveLength(1);
  });

  it('says in its own place what it is doing', async () => {
    const trip = await goToTill(backend);
    backend.faults.set('createOrder', 'no-answer');
    await payNow(trip);
    expect(screen.getByRole('button', { name: '确认订单中' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  it('leaves the cart alone when it was 立即购买', async () => {
    watchCashier();
    await signIn();
    giveAddress(backend);
    const [line] = linesOf(backend, 1);
    cart.getState().add(line as CartLine);
    fillBasket([line as CartLine], 'buy-now');
    const trip = { lines: [], shown: await showTill() };
    await payNow(trip);
    expect(ordersOf(backend)).toHaveLength(1);
    expect(cart.getState().lines).toHaveLength(1);
    expect(basket.getState().lines).toEqual([]);
  });
});

describe('a bad network under the tap', () => {
  it.each(['reply-lost', 'delivered-twice', 'in-progress', 'http-500', 'truncated-json'] as const)(
    'still makes exactly one order after %s',
    async (fault) => {
      const cashier = watchCashier();
      const trip = await goToTill(backend);
      backend.faults.set('createOrder', fault);
      await payNow(trip);
      await settle(15_000);
      expect(ordersOf(backend)).toHaveLength(1);
      expect(cashier).toHaveBeenCalledTimes(1);
      expect(cart.getState().lines).toHaveLength(0);
    },
  );

  it('says nothing happened when the price could not be asked at the tap', async () => {
    const trip = await goToTill(backend);
    backend.faults.set('getQuote', 'no-answer');
    await payNow(trip);
    await settle(8_000);
    expect(screen.getByText(/没有下单也没有扣款/)).toBeInTheDocument();
    expect(ordersOf(backend)).toHaveLength(0);
    expect(payButton()).toBeInTheDocument();
  });

  it('keeps asking with the same key when creating has no answer', async () => {
    watchCashier();
    const trip = await goToTill(backend);
    backend.faults.set('createOrder', 'reply-never');
    await payNow(trip);
    await settle(8_000);
    expect(screen.getByText(/请勿重复下单/)).toBeInTheDocument();
    expect(trip.shown.container).not.toHaveTextContent('失败');
    await settle(12_000);
    expect(ordersOf(backend)).toHaveLength(1);
  });

  it('comes to the order when the prepay has no answer, and can be paid from there', async () => {
    const cashier = watchCashier();
    const trip = await goToTill(backend);
    backend.faults.set('startAttempt', 'no-answer');
    await payNow(trip);
    trip.shown.unmount();
    const result = await showResult({ orderNo: ordersOf(backend)[0]?.orderNo ?? '' });
    await settle(8_000);
    await result.user.click(screen.getByRole('button', { name: /^支付 ¥/ }));
    await settle();
    expect(cashier).toHaveBeenCalledTimes(1);
    expect(attemptsOf(backend)).toHaveLength(1);
  });

  it('goes on without a place to write to', async () => {
    const cashier = watchCashier();
    const trip = await goToTill(backend);
    jest.spyOn(services.platform.storage, 'write').mockReturnValue(false);
    await payNow(trip);
    expect(ordersOf(backend)).toHaveLength(1);
    expect(cashier).toHaveBeenCalledTimes(1);
  });

  it('asks who it is when the session ends in the middle, and makes one order with the same key', async () => {
    const cashier = watchCashier();
    const trip = await goToTill(backend);
    backend.faults.set('createOrder', 'unauthorised');
    await payNow(trip);
    expect(page.moves).toContain(
      'redirectTo /pages/account/login/index?next=%2Fpages%2Ftrade%2Fcheckout%2Findex',
    );
    trip.shown.unmount();
    await settle(60_000);
    await signIn();
    await showTill();
    await settle(15_000);
    expect(ordersOf(backend)).toHaveLength(1);
    expect(cashier).toHaveBeenCalledTimes(1);
    expect(cart.getState().lines).toHaveLength(0);
  });
});

describe('a kill', () => {
  it('before the order is known: the key is looked up, and its order takes the till’s place', async () => {
    watchCashier();
    const trip = await goToTill(backend);
    backend.faults.set('createOrder', 'reply-never');
    await payNow(trip);
    kill(trip.shown);
    page.moves.length = 0;
    await showTill();
    const [order] = ordersOf(backend);
    expect(page.moves).toEqual([`redirectTo /pages/trade/result/index?orderNo=${order?.orderNo}`]);
    expect(ordersOf(backend)).toHaveLength(1);
    expect(cart.getState().lines).toHaveLength(0);
  });

  it('before anything was created: basket and cart are as they were', async () => {
    const trip = await goToTill(backend);
    backend.faults.set('createOrder', 'no-answer');
    await payNow(trip);
    kill(trip.shown);
    await showTill();
    expect(screen.getByText(/上次的订单没有生成/)).toBeInTheDocument();
    expect(payButton()).toBeInTheDocument();
    expect(cart.getState().lines).toHaveLength(2);
  });
});

it('draws first in two steps: bones, then everything', async () => {
  await signIn();
  giveAddress(backend);
  fillBasket(linesOf(backend, 2), 'cart');
  const { container } = renderScreen(<CheckoutScreen />, { path: '/pages/trade/checkout/index' });
  expect(screen.getByLabelText('加载中')).toBeInTheDocument();
  let steps = 0;
  const watcher = new MutationObserver((records) => {
    const blocks = records.flatMap((record) => [...record.addedNodes]);
    if (blocks.some((node) => node instanceof HTMLElement)) steps += 1;
  });
  watcher.observe(container, { childList: true, subtree: true });
  await settle();
  watcher.disconnect();
  expect(payButton()).toBeInTheDocument();
  expect(screen.queryByLabelText('加载中')).toBeNull();
  expect(steps).toBe(1);
});
