import { isCallable, type Invocation } from '@/domain/payment/invocation';
import { cancelOrder } from '@/contract/order';
import { closeAttempt, startAttempt } from '@/contract/payment';
import { signInWithHost, linkPhone } from '@/contract/session';
import { asked, attempted, basket, ordered, shop, tell, type Basket } from './shopper';

const MINUTE = 60_000;

async function started() {
  const backend = shop();
  const mine = await basket(backend);
  const { orderNo } = await ordered(backend, mine);
  return { backend, mine, orderNo };
}

/** The same person on a phone's mini-program. */
async function otherDevice(
  backend: Awaited<ReturnType<typeof started>>['backend'],
): Promise<string> {
  const { data } = await tell(backend, signInWithHost, { host: 'weapp', code: 'zhang.1' });
  const linked = await tell(
    backend,
    linkPhone,
    { host: 'weapp', proof: 'mock:13900001234' },
    { token: data.token },
  );
  return linked.data.token;
}

it.each([
  ['WECHAT_MINI', 'NOTPAY', 'SUCCESS'],
  ['ALIPAY_MINI', 'WAIT_BUYER_PAY', 'TRADE_SUCCESS'],
  ['ALIPAY_WAP', 'ACQ.TRADE_NOT_EXIST', 'TRADE_SUCCESS'],
  ['ALIPAY_LINK', 'ACQ.TRADE_NOT_EXIST', 'TRADE_SUCCESS'],
  ['WECHAT_QR', 'NOTPAY', 'SUCCESS'],
  ['NET_BANK', 'NOTPAY', 'SUCCESS'],
] as const)('pays through %s with the words of its provider', async (channel, before, after) => {
  const { backend, mine, orderNo } = await started();
  const { data } = await tell(backend, startAttempt, { orderNo, channel }, mine);
  const unpaid = await asked(backend, mine, orderNo);
  expect(unpaid.status).toBe(before);
  const { invocation } = data;
  const reference =
    invocation.kind === 'wechat'
      ? invocation.package
      : invocation.kind === 'alipay'
        ? invocation.tradeNO
        : invocation.kind === 'form'
          ? (invocation.fields['trade'] ?? '')
          : data.attemptNo;
  expect(isCallable(channel, invocation as Invocation)).toBe(true);
  if (invocation.kind === 'wechat') expect(invocation.timeStamp).toMatch(/^\d{10}$/);
  if (invocation.kind === 'alipay') expect(invocation.tradeNO).toMatch(/^\d{16,64}$/);
  expect(backend.cashier.pay(reference)).toBe('captured');
  const paid = await asked(backend, mine, orderNo);
  expect(paid.status).toBe(after);
  expect(paid.rev).toBeGreaterThan(unpaid.rev);
  expect(backend.cashier.pay(reference)).toBe('already-paid');
  expect(backend.ledger.broken()).toEqual([]);
  expect(backend.ledger.unsettled()).toEqual([]);
});

it('gives fresh parameters of the same attempt to the same channel', async () => {
  const { backend, mine, orderNo } = await started();
  const start = async () =>
    (await tell(backend, startAttempt, { orderNo, channel: 'WECHAT_MINI' }, mine)).data;
  const [first, second] = [await start(), await start()];
  expect(second.attemptNo).toBe(first.attemptNo);
  expect(second.invocation).not.toEqual(first.invocation);
  expect(Object.keys(backend.ledger.books.state.attempts)).toHaveLength(1);
});

it('refuses another channel until the open attempt is closed', async () => {
  const { backend, mine, orderNo } = await started();
  const { attemptNo } = await attempted(backend, mine, orderNo);
  const other = () => tell(backend, startAttempt, { orderNo, channel: 'ALIPAY_MINI' }, mine);
  expect((await other()).code).toBe('CONFLICT');
  const closed = await tell(backend, closeAttempt, { orderNo, attemptNo }, mine);
  expect(closed.data.state).toBe('CLOSED');
  expect((await other()).code).toBe('OK');
  expect(backend.cashier.pay(attemptNo)).toBe('closed');
});

describe('a way to pay that cannot be used', () => {
  type Started = Awaited<ReturnType<typeof started>>;
  type World = Started['backend']['ledger']['books']['state']['world'];
  const world = ({ backend }: Started): World => backend.ledger.books.state.world;
  const start = ({ backend, mine, orderNo }: Started, channel: 'ALIPAY_LINK' | 'WECHAT_QR') =>
    tell(backend, startAttempt, { orderNo, channel }, mine);

  it.each(['repair', 'silent'] as const)('is not started while it is off: %s', async (off) => {
    const till = await started();
    world(till).methodsOff = { WECHAT_QR: off };
    expect((await start(till, 'WECHAT_QR')).code).toBe('FORBIDDEN');
    expect(till.backend.ledger.books.state.attempts).toEqual({});
    expect((await start(till, 'ALIPAY_LINK')).code).toBe('OK');
  });

  it('gives no fresh parameters either once it was switched off', async () => {
    const till = await started();
    expect((await start(till, 'WECHAT_QR')).code).toBe('OK');
    world(till).methodsOff = { WECHAT_QR: 'repair' };
    expect((await start(till, 'WECHAT_QR')).code).toBe('FORBIDDEN');
  });

  it('is a link out of WeChat until its own switch is on', async () => {
    const till = await started();
    const mine = { ...till.mine, token: await otherDevice(till.backend) };
    expect((await start({ ...till, mine }, 'ALIPAY_LINK')).code).toBe('FORBIDDEN');
    world(till).externalPay = true;
    expect((await start({ ...till, mine }, 'ALIPAY_LINK')).code).toBe('OK');
  });

  it('takes its limit and not one fen more, by what is left to be paid', async () => {
    const till = await started();
    const { payableFen } = await asked(till.backend, till.mine, till.orderNo);
    world(till).payLimitFen = payableFen - 1;
    expect((await start(till, 'WECHAT_QR')).code).toBe('LIMIT_EXCEEDED');
    world(till).payLimitFen = payableFen;
    expect((await start(till, 'WECHAT_QR')).code).toBe('OK');
  });

  it('tells a paid order first', async () => {
    const till = await started();
    const { attemptNo } = await attempted(till.backend, till.mine, till.orderNo);
    till.backend.cashier.pay(attemptNo);
    world(till).methodsOff = { WECHAT_QR: 'repair' };
    expect((await start(till, 'WECHAT_QR')).code).toBe('ORDER_PAID');
  });
});

it('says STUCK with the time it ends when the provider cannot close the attempt', async () => {
  const { backend, mine, orderNo } = await started();
  const { attemptNo, expiresAt } = await attempted(backend, mine, orderNo);
  backend.enter('close-stuck');
  const { data } = await tell(backend, closeAttempt, { orderNo, attemptNo }, mine);
  expect(data).toMatchObject({ state: 'STUCK', closesAt: expiresAt });
});

it('makes a second device wait while the first is paying, and lets it take over later', async () => {
  const { backend, mine, orderNo } = await started();
  await attempted(backend, mine, orderNo);
  const token = await otherDevice(backend);
  const start = () => tell(backend, startAttempt, { orderNo, channel: 'WECHAT_MINI' }, { token });
  expect(await start()).toMatchObject({ code: 'IN_PROGRESS' });
  backend.ledger.clock.advance(3 * MINUTE);
  expect((await start()).code).toBe('OK');
  expect(backend.ledger.broken()).toEqual([]);
});

it('tells a second device that the order is paid or closed', async () => {
  const { backend, mine, orderNo } = await started();
  const { attemptNo } = await attempted(backend, mine, orderNo);
  backend.cashier.pay(attemptNo);
  const token = await otherDevice(backend);
  const start = { orderNo, channel: 'WECHAT_MINI' } as const;
  expect((await tell(backend, startAttempt, start, { token })).code).toBe('ORDER_PAID');
  const next = await ordered(backend, mine);
  await tell(backend, cancelOrder, { orderNo: next.orderNo }, mine);
  const closed = { orderNo: next.orderNo, channel: 'WECHAT_MINI' } as const;
  expect((await tell(backend, startAttempt, closed, { token })).code).toBe('ORDER_CLOSED');
});

it('does not cancel an order whose money arrived first', async () => {
  const { backend, mine, orderNo } = await started();
  backend.enter('never-notified');
  const { attemptNo } = await attempted(backend, mine, orderNo);
  backend.cashier.pay(attemptNo);
  expect((await tell(backend, cancelOrder, { orderNo }, mine)).code).toBe('ORDER_PAID');
});

it('refunds money that comes after the order was closed', async () => {
  const { backend, mine, orderNo } = await started();
  const { attemptNo } = await attempted(backend, mine, orderNo);
  backend.ledger.clock.advance(16 * MINUTE);
  expect((await asked(backend, mine, orderNo)).status).toBe('CLOSED');
  backend.enter('pay-after-close');
  expect(backend.cashier.pay(attemptNo)).toBe('captured');
  expect((await asked(backend, mine, orderNo)).status).toBe('REFUNDING');
  expect(backend.ledger.unsettled()).toHaveLength(1);
  backend.ledger.clock.advance(MINUTE);
  expect((await asked(backend, mine, orderNo)).status).toBe('REFUNDED');
  expect(backend.ledger.unsettled()).toEqual([]);
  expect(backend.ledger.broken()).toEqual([]);
});

it('shows a late notification only after its 90 seconds', async () => {
  const { backend, mine, orderNo } = await started();
  backend.enter('notify-late');
  const { attemptNo } = await attempted(backend, mine, orderNo);
  backend.cashier.pay(attemptNo);
  backend.ledger.clock.advance(89_000);
  expect((await asked(backend, mine, orderNo)).status).toBe('WAIT_BUYER_PAY');
  backend.ledger.clock.advance(1000);
  expect((await asked(backend, mine, orderNo)).status).toBe('TRADE_SUCCESS');
});

it('never closes an order whose money is captured, even when nobody was told', async () => {
  const { backend, mine, orderNo } = await started();
  backend.enter('never-notified');
  const { attemptNo } = await attempted(backend, mine, orderNo);
  backend.cashier.pay(attemptNo);
  backend.ledger.clock.advance(60 * MINUTE);
  backend.ledger.settle();
  expect(backend.ledger.books.state.orders[orderNo]?.paidAt).not.toBeNull();
});

it('pays an order of nothing without a cashier', async () => {
  const backend = shop();
  const mine: Basket = await basket(backend);
  backend.enter('free');
  const order = await ordered(backend, mine);
  expect(order).toMatchObject({ payableFen: 0, status: 'SUCCESS' });
});

it('knows no trade it did not make', () => {
  const { cashier } = shop();
  expect([cashier.pay(''), cashier.pay('prepay_id=wx1_1'), cashier.cancel('x')]).toEqual([
    'unknown-trade',
    'unknown-trade',
    undefined,
  ]);
});
