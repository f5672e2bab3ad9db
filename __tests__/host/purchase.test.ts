import type { StoredOrder } from '@mocks/ledger/state';
import { HOSTS, openShop, type Stage } from './fixtures/hosts';
import { openCashier, putInCart, reachTill } from '../../tools/host/shopper';

const ordersOf = ({ door }: Stage): StoredOrder[] =>
  Object.values(door.mock.ledger.books.state.orders);

/** The ledger after the story: one order, paid once, and none of its rules broken. */
function expectOnePaidOrder(stage: Stage): void {
  const { ledger } = stage.door.mock;
  ledger.settle();
  expect(ordersOf(stage).map(({ paidAt }) => paidAt === null)).toEqual([false]);
  expect(ledger.books.state.captures.map(({ outcome }) => outcome)).toEqual(['PAID']);
  expect(ledger.broken()).toEqual([]);
}

describe.each(HOSTS)('the compiled shop on %s', (host) => {
  const call = host === 'weapp' ? 'requestPayment' : 'tradePay';

  it('sells a browsed product: home, detail, cart, address, checkout, cashier, paid order', async () => {
    const stage = await openShop(host);
    const { app } = stage;
    await reachTill(app);
    await openCashier(app);
    expect(app.callsOf(call)).toHaveLength(1);
    await app.cashier.pay();
    await app.settle();
    expect(app.page.path).toBe('pages/trade/result/index');
    expect(app.page.has('支付成功')).toBe(true);
    expectOnePaidOrder(stage);
    await app.tap('查看订单');
    expect(app.page.path).toBe('pages/orders/detail/index');
    expect(app.page.text).toContain('待发货');
    await app.tab(2);
    expect(app.page.has('购物车还是空的')).toBe(true);
  });

  it('opens the category, the orders and the account from the tabs', async () => {
    const { app } = await openShop(host);
    await app.tab(1);
    expect(app.page.findAll({ className: 'goods' }).length + app.page.nodes.length).toBeGreaterThan(
      20,
    );
    await app.tab(3);
    await app.tap('全部订单');
    expect(app.page.path).toBe('pages/orders/list/index');
  });

  it('says 支付未完成 after a cancelled cashier and pays the same order the second time', async () => {
    const stage = await openShop(host);
    const { app } = stage;
    await reachTill(app);
    await openCashier(app);
    app.cashier.cancel();
    await app.settle();
    await app.wait(3_000);
    expect(app.page.has(/支付未完成/)).toBe(true);
    await openCashier(app);
    await app.cashier.pay();
    await app.wait(3_000);
    expect(app.page.has('支付成功')).toBe(true);
    expectOnePaidOrder(stage);
  });

  it('swallows ten taps on pay: one order, one cashier', async () => {
    const stage = await openShop(host);
    const { app } = stage;
    await reachTill(app);
    const pay = app.page.find({ className: 'action--primary' });
    for (let tap = 0; tap < 10; tap += 1) app.poke(pay);
    await app.settle();
    expect(app.callsOf(call)).toHaveLength(1);
    expect(ordersOf(stage)).toHaveLength(1);
  });

  it('ends on the paid order after it was killed in the middle of paying', async () => {
    const stage = await openShop(host);
    const { app } = stage;
    await reachTill(app);
    await openCashier(app);
    await app.cashier.paySilently();
    await app.relaunch();
    await app.wait(3_000);
    expect(app.page.path).toBe('pages/trade/result/index');
    expect(app.page.has('支付成功')).toBe(true);
    expect(app.callsOf(call)).toHaveLength(0);
    expectOnePaidOrder(stage);
  });

  it('finds out by itself when the cashier never answers', async () => {
    const stage = await openShop(host);
    const { app } = stage;
    await reachTill(app);
    await openCashier(app);
    await app.background();
    await app.cashier.paySilently();
    await app.wait(2_000);
    await app.foreground();
    await app.wait(10_000);
    expect(app.page.has('支付成功')).toBe(true);
    expectOnePaidOrder(stage);
  });

  it('asks a late provider twelve times, then waits, and asks again when it is shown', async () => {
    const stage = await openShop(host);
    const { app, door } = stage;
    const asked = () => app.network.sent.filter(({ url }) => url.endsWith('/payment')).length;
    await reachTill(app);
    door.mock.enter('notify-late');
    await openCashier(app);
    await app.cashier.pay();
    await app.wait(85_000);
    expect(app.page.has('支付成功')).toBe(false);
    expect(asked()).toBeGreaterThanOrEqual(10);
    const before = asked();
    await app.wait(120_000);
    expect(asked() - before).toBeLessThanOrEqual(2);
    await app.background();
    await app.foreground();
    await app.wait(3_000);
    expect(app.page.has('支付成功')).toBe(true);
    expectOnePaidOrder(stage);
  });

  it('keeps the cart through a kill and through a full storage', async () => {
    const { app, device } = await openShop(host);
    await putInCart(app);
    await app.relaunch();
    await app.tab(2);
    expect(app.page.has('结算(1)')).toBe(true);
    device.storageFull = true;
    await app.tap(/^增加/);
    expect(app.page.has('结算(2)')).toBe(true);
    expect(app.page.has(/存储空间不足/)).toBe(true);
  });

  it('writes nothing personal to the storage', async () => {
    const stage = await openShop(host);
    const { app, device } = stage;
    await reachTill(app);
    await openCashier(app);
    await app.cashier.pay();
    await app.settle();
    const written = [...device.storage.values()].join();
    expect(written).not.toMatch(/13800138000|林晚|文三路/);
  });
});
