import { act, renderHook } from '@testing-library/react';
import type { Result } from '@/domain/result';
import { formatRecord, type PaymentRecord } from '@/domain/payment/record';
import { services } from '@/services';
import { endPayment, live, openOrder, openTill, useLive } from '@/state/payment/live';
import { session } from '@/state/session';
import { BASKET } from './bench';

const { api, platform } = services;
const { storage } = platform;
const lost: Result<never> = { ok: false, error: { kind: 'net', reason: 'timeout' } };

const signIn = (userId: string | null) =>
  session.setState(
    userId === null
      ? { status: 'guest', session: null }
      : { status: 'signed-in', session: { userId, nickname: '', maskedPhone: null } },
  );

const keep = (changes: Partial<PaymentRecord>) =>
  storage.write(
    'amphi:pay:u1:i1',
    formatRecord({
      ...{ v: 1, intentId: 'i1', key: 'k'.repeat(32), orderNo: null, attemptNo: null },
      ...{ channel: 'ALIPAY_WAP', phase: 'CREATING', createdAt: services.serverNow() },
      expiresAt: 0,
      ...changes,
    }) ?? '',
  );

const calls = {} as Record<
  'getQuote' | 'findOrderByKey' | 'queryPayment' | 'listOrders',
  jest.SpyInstance
>;
const name = () => live.getState().state.name;
const turn = async () => {
  for (let i = 0; i < 10; i += 1) await Promise.resolve();
};

beforeEach(() => {
  jest.useFakeTimers();
  storage.keys().forEach((key) => storage.remove(key));
  signIn('u1');
  for (const each of ['getQuote', 'findOrderByKey', 'queryPayment', 'listOrders'] as const) {
    calls[each] = jest.spyOn(api, each).mockResolvedValue(lost);
  }
});
afterEach(() => {
  endPayment();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe('at the till', () => {
  it('a payment begins, and its state is told to whoever shows it', async () => {
    const { result } = renderHook(() => useLive(({ state }) => state.name));
    act(openTill);
    expect([name(), live.getState().from]).toEqual(['IDLE', 'till']);
    calls.getQuote.mockReturnValue(new Promise(() => undefined));
    act(() => live.getState().payment?.tap('ALIPAY_WAP', BASKET));
    expect(result.current).toBe('QUOTING');
    expect(calls.findOrderByKey).not.toHaveBeenCalled();
    expect(calls.listOrders).not.toHaveBeenCalled();
  });

  it('nobody pays who is not signed in', () => {
    signIn(null);
    openTill();
    expect(live.getState().payment).toBeNull();
  });

  it('each visit is a payment of its own, and the one before has ended', () => {
    openTill();
    const first = live.getState().payment;
    openTill();
    expect(live.getState().payment).not.toBe(first);
    expect(first?.store.getState().name).toBe('DEAD');
    expect(name()).toBe('IDLE');
  });

  it('a key that may have made an order is looked up before anything else', async () => {
    keep({});
    openTill();
    await turn();
    expect(calls.findOrderByKey).toHaveBeenCalledWith({ idempotencyKey: 'k'.repeat(32) });
    expect(name()).toBe('CREATE_UNKNOWN');
  });

  it('a creation in doubt is not dropped by coming back to the till', async () => {
    keep({});
    openTill();
    await turn();
    const { payment } = live.getState();
    openTill();
    expect(live.getState().payment).toBe(payment);
    signIn('u2');
    openTill();
    expect(live.getState().payment).not.toBe(payment);
    expect(name()).toBe('IDLE');
  });

  it('a record that cannot be read is asked about', async () => {
    storage.write('amphi:pay:u1:i1', '{"v":1');
    openTill();
    await turn();
    expect(calls.listOrders).toHaveBeenCalledTimes(1);
  });

  it('an order that waits elsewhere does not stand in the way of another', async () => {
    keep({ orderNo: 'o1', phase: 'READY' });
    openTill();
    await turn();
    expect(name()).toBe('IDLE');
    expect(calls.queryPayment).not.toHaveBeenCalled();
    expect(calls.listOrders).not.toHaveBeenCalled();
  });
});

describe('for an order', () => {
  it('the server is asked before anything payable is shown', async () => {
    openOrder('o1');
    expect([name(), live.getState().from]).toEqual(['CONFIRMING', 'order']);
    await turn();
    expect(calls.queryPayment.mock.calls).toEqual([[{ orderNo: 'o1' }]]);
  });

  it('the payment that runs goes on, and asks again', async () => {
    openOrder('o1');
    await turn();
    const { payment } = live.getState();
    openOrder('o1');
    await turn();
    expect(live.getState().payment).toBe(payment);
    expect(calls.queryPayment).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['another order', () => undefined, 'o2'],
    ['another account', () => signIn('u2'), 'o1'],
  ])('%s is a payment of its own', async (_what, change, orderNo) => {
    openOrder('o1');
    await turn();
    const { payment } = live.getState();
    change();
    openOrder(orderNo);
    expect(live.getState().payment).not.toBe(payment);
    expect(payment?.store.getState().name).toBe('DEAD');
  });

  it('nothing is asked for a guest', async () => {
    signIn(null);
    openOrder('o1');
    await turn();
    expect(live.getState().payment).toBeNull();
    expect(calls.queryPayment).not.toHaveBeenCalled();
  });
});

it('an ended payment tells nothing any more, and its record stays', async () => {
  keep({ orderNo: 'o1', phase: 'PENDING' });
  openOrder('o1');
  const { payment } = live.getState();
  endPayment();
  payment?.refresh();
  await turn();
  expect(live.getState()).toEqual({
    payment: null,
    state: { name: 'IDLE', notice: null },
    from: 'order',
  });
  expect(storage.keys()).toEqual(['amphi:pay:u1:i1']);
  endPayment();
  openTill();
  expect(name()).toBe('IDLE');
});
