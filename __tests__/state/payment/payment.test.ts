import { fen } from '@/domain/money';
import type { QuoteChange } from '@/domain/order/order';
import { BASKET, Device, Disk, newBackend, type Backend } from './bench';

let backend: Backend;
let device: Device;
const go = (ms = 1000) => backend.clock.advance(ms);

beforeEach(() => {
  backend = newBackend();
  device = new Device(backend);
});
afterEach(async () => {
  device.payment.dispose();
  await go(1000);
  const before = backend.calls.length;
  device.show();
  await go(600_000);
  expect([backend.calls.length, backend.clock.pending]).toEqual([before, 0]);
});

async function toCashier(): Promise<void> {
  device.tap();
  await go();
  expect(device.state.name).toBe('INVOKING');
}

function lastCashier() {
  const cashier = device.cashiers[device.cashiers.length - 1];
  if (cashier === undefined) throw new Error('no cashier');
  return cashier;
}

describe('one tap', () => {
  it('makes one quote, one order, one prepay, one cashier, and ends paid by the server’s word', async () => {
    await toCashier();
    const names = ['getQuote', 'createOrder', 'startAttempt', 'queryPayment'];
    expect(names.map((name) => backend.count(name))).toEqual([1, 1, 1, 0]);
    expect(device.cashiers).toHaveLength(1);
    backend.set('SUCCESS');
    lastCashier().settle('CLAIMED_OK');
    await go();
    expect(device.state.name).toBe('PAID');
    expect(device.disk.entries.size).toBe(0);
  });

  it.each([2, 10])('swallows a double tap ×%i, also in the same instant (A6)', async (taps) => {
    for (let i = 0; i < taps; i += 1) device.tap();
    for (let i = 0; i < taps; i += 1) {
      await go(100);
      device.tap();
    }
    await go(2000);
    expect(backend.count('getQuote')).toBe(1);
    expect(backend.orders.size).toBe(1);
    expect(backend.count('createOrder')).toBe(1);
    expect(backend.count('startAttempt')).toBe(1);
    expect(device.cashiers).toHaveLength(1);
  });

  it('stores the key before it is posted (A5)', async () => {
    const { createOrder } = backend.api;
    let onDisk: string[] = [];
    Object.assign(backend.api, {
      createOrder: (...args: Parameters<typeof createOrder>) => {
        onDisk = [...device.disk.entries.values()];
        return createOrder(...args);
      },
    });
    await toCashier();
    expect(onDisk).toHaveLength(1);
    expect(onDisk[0]).toContain(backend.calls.find(({ key }) => key !== undefined)?.key);
  });

  it('creates nothing without a key', async () => {
    device = new Device(backend, new Disk(), { randomKey: () => Promise.resolve(null) });
    device.tap();
    await go();
    expect(device.state).toMatchObject({ name: 'IDLE', notice: 'quote-failed' });
    expect(backend.count('createOrder')).toBe(0);
  });

  it('opens no cashier when nothing is to be paid (A4)', async () => {
    backend.price = fen(0);
    device.tap('WECHAT_MINI', { ...BASKET, expectedPayableFen: fen(0) });
    await go(200);
    expect(device.state).toMatchObject({ name: 'CONFIRMING', reason: 'zero' });
    backend.set('PAID');
    await go(5000);
    expect(device.state.name).toBe('PAID');
    expect(backend.count('startAttempt') + device.cashiers.length).toBe(0);
  });
});

describe('what differs from the screen', () => {
  it.each<QuoteChange['kind']>([
    'PRICE_CHANGED',
    'OUT_OF_STOCK',
    'COUPON_EXPIRED',
    'COUPON_USED',
    'ADDRESS_UNSUPPORTED',
    'LIMIT_EXCEEDED',
    'ITEM_OFF_SHELF',
  ])('is shown and agreed to again: %s, in the quote or as a refusal (A8)', async (kind) => {
    backend.changes = [{ kind, title: '苹果', oldFen: fen(1), newFen: fen(2) }];
    device.tap();
    await go();
    expect(device.state).toMatchObject({ name: 'NEEDS_REVIEW', changes: [{ kind, newFen: 2 }] });
    expect(backend.orders.size).toBe(0);
    device.payment.accept();
    await go();
    expect(device.state.name).toBe('INVOKING');

    const second = new Device(backend);
    backend.fault('getQuote', kind);
    second.tap();
    await go();
    expect(second.state).toMatchObject({ name: 'NEEDS_REVIEW', changes: [{ kind }] });
    second.kill();
  });

  it('stops at another total, and accept agrees to the new one (A3)', async () => {
    backend.price = fen(13_000);
    device.tap();
    await go();
    expect(device.state).toMatchObject({
      changes: [{ kind: 'PRICE_CHANGED', oldFen: 12_800, newFen: 13_000 }],
    });
    device.payment.accept();
    await go();
    expect(device.state).toMatchObject({ name: 'INVOKING', order: { payableFen: 13_000 } });
  });

  it('stops at an order with another amount; back has the server close it (A3)', async () => {
    backend.createPrice = fen(13_000);
    device.tap();
    await go();
    expect(device.state).toMatchObject({ name: 'NEEDS_REVIEW', acceptFen: 13_000 });
    expect(backend.count('startAttempt')).toBe(0);
    device.payment.back();
    await go();
    expect(device.state.name).toBe('CLOSED');
    expect(backend.count('cancelOrder')).toBe(1);
  });

  it('closes an attempt with another amount and opens nothing for it (A3)', async () => {
    backend.prepayPrice = fen(13_000);
    device.tap();
    await go();
    expect(device.state).toMatchObject({ name: 'NEEDS_REVIEW', acceptFen: 13_000 });
    expect(device.cashiers).toHaveLength(0);
    expect(backend.count('closeAttempt')).toBe(1);
    expect(device.reports).toEqual(['amount-mismatch']);
  });

  it('never calls the SDK with parameters of a wrong shape', async () => {
    backend.invocation = { kind: 'alipay', tradeNO: '2026112222001400000000000001' };
    device.tap();
    await go();
    expect(device.cashiers).toHaveLength(0);
    expect(device.state).toMatchObject({ name: 'READY', reason: 'config' });
    device.tap();
    await go();
    expect(backend.count('startAttempt')).toBe(1);
  });
});

describe('a lost or failed reply', () => {
  it('to create is repeated with the same key and makes exactly one order', async () => {
    backend.fault('createOrder', 'lost', 'lost', 'net', 'IN_PROGRESS', 'BUSY');
    device.tap();
    await go(60_000);
    expect(device.state.name).toBe('INVOKING');
    expect(backend.orders.size).toBe(1);
    const keys = backend.calls.flatMap(({ key }) => (key === undefined ? [] : [key]));
    expect(keys).toHaveLength(6);
    expect(new Set(keys).size).toBe(1);
  });

  it('waits as long as the server asks', async () => {
    backend.fault('createOrder', { code: 'RATE_LIMITED', retryAfterMs: 20_000 });
    device.tap();
    await go(20_000);
    expect(backend.count('createOrder')).toBe(1);
    await go(7000);
    expect(backend.count('createOrder')).toBe(2);
  });

  it('takes a new key only after a definite refusal', async () => {
    backend.fault('createOrder', 'OUT_OF_STOCK');
    device.tap();
    await go();
    expect(device.state.name).toBe('NEEDS_REVIEW');
    expect(device.disk.entries.size).toBe(0);
    device.payment.accept();
    await go();
    const keys = backend.calls.flatMap(({ key }) => (key === undefined ? [] : [key]));
    expect(new Set(keys).size).toBe(2);
    expect(backend.orders.size).toBe(1);
  });

  it('looks up a reused key, then takes a new one', async () => {
    backend.fault('createOrder', 'KEY_REUSED');
    device.tap();
    await go();
    expect(backend.count('findOrderByKey')).toBe(1);
    expect(device.state.name).toBe('INVOKING');
    expect(backend.orders.size).toBe(1);
    expect(device.reports).toEqual(['key-reused']);
  });

  it('to prepay leads back to READY after a query, on the same order', async () => {
    backend.fault('startAttempt', 'lost');
    device.tap();
    await go();
    expect(device.state).toMatchObject({ name: 'READY', reason: 'prepay-failed' });
    device.tap();
    await go();
    expect(device.state.name).toBe('INVOKING');
    expect(backend.orders.size).toBe(1);
    expect(backend.single().attempts).toHaveLength(1);
  });
});

describe('the cashier', () => {
  it.each(['CANCELLED', 'DECLINED', 'STALE_PREPAY', 'WRONG_PAYER', 'RISK'] as const)(
    'that says %s leads to READY only after a query; a retry keeps the order and asks for fresh parameters (A7)',
    async (outcome) => {
      await toCashier();
      const { orderNo } = backend.single();
      lastCashier().settle(outcome);
      await go();
      expect(backend.count('queryPayment')).toBe(1);
      expect(device.state).toMatchObject({ name: 'READY', order: { orderNo } });
      device.tap();
      await go();
      expect(backend.count('startAttempt')).toBe(2);
      expect(backend.orders.size).toBe(1);
      expect([...device.disk.entries.values()].join()).not.toMatch(/prepay_id|paySign/);
    },
  );

  it('that claims success for an unpaid order is polled 12 times and stays unresolved (B1)', async () => {
    await toCashier();
    lastCashier().settle('CLAIMED_OK');
    await go(300_000);
    expect(backend.count('queryPayment')).toBe(12);
    expect(device.state.name).toBe('UNRESOLVED');
    device.tap();
    await go();
    expect(device.state.name).toBe('UNRESOLVED');
    backend.set('SUCCESS');
    device.payment.refresh();
    await go();
    expect(device.state.name).toBe('PAID');
  });

  it('is asked about at once, then after 1, 1.5, 2.3, 3.4, 5.1, 7.6, 10, 10 s (B1)', async () => {
    await toCashier();
    backend.latency = 0;
    lastCashier().settle('UNKNOWN');
    await go(300_000);
    const times = backend.calls.filter(({ name }) => name === 'queryPayment').map(({ at }) => at);
    const gaps = times.slice(1).map((at, i) => Math.round((at - (times[i] ?? 0)) / 100) / 10);
    expect(gaps.slice(0, 8)).toEqual([1, 1.5, 2.3, 3.4, 5.1, 7.6, 10, 10]);
  });

  it('that never calls back is given 3 s after the app is in front again (B10)', async () => {
    await toCashier();
    device.hide();
    await go(60_000);
    device.show();
    await go(2900);
    expect(device.state.name).toBe('INVOKING');
    await go(200);
    expect(device.state).toMatchObject({ name: 'CONFIRMING', reason: 'unknown' });
    lastCashier().settle('CANCELLED');
    await go();
    expect(device.state).toMatchObject({ name: 'CONFIRMING', reason: 'unknown' });
    expect(device.reports).toEqual(['late-callback']);
  });

  it('whose promise is rejected is an unknown outcome', async () => {
    device = new Device(backend, new Disk(), {
      cashier: { pay: () => Promise.reject(new Error('host')) },
    });
    device.tap();
    await go();
    expect(device.state).toMatchObject({ name: 'CONFIRMING', reason: 'unknown' });
  });

  it('of a paid order cannot be undone by later words', async () => {
    await toCashier();
    backend.set('SUCCESS');
    device.hide();
    device.show();
    await go(500);
    expect(device.state.name).toBe('PAID');
    lastCashier().settle('CANCELLED');
    backend.set('CLOSED');
    await go();
    expect(device.state.name).toBe('PAID');
  });
});

describe('asking the server', () => {
  it('drops an older answer, and one to an older question (B5)', async () => {
    await toCashier();
    backend.set('NOTPAY');
    device.hide();
    device.show();
    backend.latency = 500;
    await go(250);
    lastCashier().settle('CANCELLED');
    await go(400);
    // The answer to the question put before the cashier spoke is not enough to be READY.
    expect(device.state.name).toBe('CONFIRMING');
    await go(700);
    expect(device.state.name).toBe('READY');
    expect(backend.count('queryPayment')).toBe(2);
    backend.single().rev = 0;
    backend.single().status = 'CLOSED';
    device.payment.refresh();
    await go();
    expect(device.state.name).toBe('READY');
  });

  it('sends nothing while hidden, and one question when shown, however often (B2)', async () => {
    await toCashier();
    lastCashier().settle('UNKNOWN');
    await go(3000);
    device.hide();
    const before = backend.calls.length;
    await go(120_000);
    expect(backend.calls.length).toBe(before);
    device.show();
    device.show();
    device.network(true);
    await go(300);
    expect(backend.calls.length).toBe(before + 1);
  });

  it('puts one question when the app comes back and its page asks at once (B2)', async () => {
    await toCashier();
    lastCashier().settle('CANCELLED');
    await go();
    expect(device.state.name).toBe('READY');
    device.hide();
    await go(5000);
    const before = backend.count('queryPayment');
    device.show();
    device.payment.refresh();
    await go(2000);
    expect(backend.count('queryPayment')).toBe(before + 1);
  });

  it('asks at most once a second when the host flaps (B2)', async () => {
    await toCashier();
    lastCashier().settle('UNKNOWN');
    await go(60_000);
    const before = backend.count('queryPayment');
    for (let i = 0; i < 10; i += 1) {
      device.hide();
      device.show();
      await go(210);
    }
    expect(backend.count('queryPayment') - before).toBeLessThanOrEqual(3);
  });

  it('goes on in order when it was hidden between quote and create (B2)', async () => {
    device.tap();
    device.hide();
    await go(5000);
    expect(backend.count('createOrder')).toBe(0);
    device.show();
    await go();
    expect(device.state.name).toBe('INVOKING');
    expect(backend.orders.size).toBe(1);
  });

  it('asks when the network returns', async () => {
    await toCashier();
    backend.fault('queryPayment', 'net', 'net');
    lastCashier().settle('UNKNOWN');
    await go(2000);
    const before = backend.count('queryPayment');
    device.network(false);
    device.network(true);
    await go(300);
    expect(backend.count('queryPayment')).toBe(before + 1);
  });

  it('counts failures in a row for the notice; an answer ends it (B3)', async () => {
    await toCashier();
    backend.fault('queryPayment', 'net', 'net', 'net');
    lastCashier().settle('UNKNOWN');
    await go(3700);
    expect(device.state).toMatchObject({ name: 'CONFIRMING', poll: { used: 3, failures: 3 } });
    await go(2500);
    expect(device.state).toMatchObject({ name: 'CONFIRMING', poll: { failures: 0 } });
  });

  it('honours Retry-After of a poll', async () => {
    await toCashier();
    backend.fault('queryPayment', { code: 'BUSY', retryAfterMs: 30_000 });
    lastCashier().settle('UNKNOWN');
    await go(30_000);
    expect(backend.count('queryPayment')).toBe(1);
    await go(5000);
    expect(backend.count('queryPayment')).toBe(2);
  });

  it('keeps asking after an unknown word, and a refusal, and never calls it failed', async () => {
    await toCashier();
    backend.set('EXPLODED');
    lastCashier().settle('CANCELLED');
    await go(5000);
    expect(device.state.name).toBe('CONFIRMING');
    backend.set('NOTPAY');
    await go(10_000);
    expect(device.state.name).toBe('READY');
  });
});

describe('time', () => {
  it.each([24, -24])(
    'is the server’s: a device clock %i h off changes nothing (A11)',
    async (h) => {
      device.skew = h * 3_600_000;
      await toCashier();
      lastCashier().settle('CANCELLED');
      await go();
      expect(device.payment.remainingMs()).toBeGreaterThan(1_700_000);
      expect(device.payment.remainingMs()).toBeLessThanOrEqual(1_800_000);
      device.skew = -device.skew;
      device.hide();
      device.show();
      await go(1500);
      expect(device.state.name).toBe('READY');
      expect(backend.count('queryPayment')).toBe(2);
    },
  );

  it('that has run out only asks; the server closes, and money that comes late is shown (A12)', async () => {
    await toCashier();
    lastCashier().settle('CANCELLED');
    await go();
    await go(1_799_000);
    expect(device.state).toMatchObject({ name: 'CONFIRMING', reason: 'expired' });
    backend.set('CLOSED');
    await go(2000);
    expect(device.state.name).toBe('CLOSED');
    expect(device.disk.entries.size).toBe(1);
    backend.set('REFUND');
    device.payment.refresh();
    await go();
    expect(device.state.name).toBe('REFUNDING');
    backend.set('REFUNDED');
    device.payment.refresh();
    await go();
    expect(device.state.name).toBe('REFUNDED');
  });
});
