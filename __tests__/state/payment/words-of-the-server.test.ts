import { fen } from '@/domain/money';
import type { PaymentRecord } from '@/domain/payment/record';
import type { Failure, RefusalCode, Result } from '@/domain/result';
import type { OrderAnswer } from '@/state/payment/ports';
import { createRecords } from '@/state/payment/records';
import { createEvent, queryEvent, retryAfter, settle } from '@/state/payment/replies';
import { Device, Disk, newBackend, type Backend } from './bench';

const answer: OrderAnswer = {
  ...{ orderNo: 'O1', status: 'SUCCESS', rev: 3, payableFen: fen(900), expiresAt: 9 },
};
const no = (code: RefusalCode, retryAfterMs?: number): Result<OrderAnswer> => ({
  ok: false,
  error: {
    ...{ kind: 'refused', code, message: '说明' },
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  },
});
const net: Failure = { kind: 'net', reason: 'timeout' };
const lost: Result<OrderAnswer> = { ok: false, error: net };

describe('an answer about an order', () => {
  it('is told with the status in our own words', () => {
    expect(queryEvent('O1', { ok: true, value: answer, serverTime: 1 }, 7)).toEqual({
      type: 'QUERIED',
      order: { ...answer, status: 'PAID' },
      at: 7,
    });
  });

  it.each([
    ['RATE_LIMITED', true],
    ['BUSY', true],
    ['CONFLICT', false],
    ['UNAUTHORISED', false],
  ] as const)('%s asks for fewer requests: %s', (code, throttled) => {
    expect(queryEvent('O1', no(code, 400), 7)).toEqual({
      ...{ type: 'QUERY_FAILED', orderNo: 'O1', at: 7, throttled, retryAfterMs: 400 },
    });
  });

  it('that never came says nothing about the server’s load', () => {
    expect(queryEvent('O1', lost, 7)).toEqual({
      ...{ type: 'QUERY_FAILED', orderNo: 'O1', at: 7, throttled: false, retryAfterMs: 0 },
    });
    const odd = { ...net, code: 'BUSY', retryAfterMs: 900 } as unknown as Failure;
    expect(queryEvent('O1', { ok: false, error: odd }, 7)).toMatchObject({
      throttled: false,
      retryAfterMs: 0,
    });
  });

  it('may be awaited only when the server says how long', () => {
    expect(retryAfter({ kind: 'refused', code: 'BUSY', message: '' })).toBe(0);
  });

  it('a call that rejects is an unknown outcome like any other', async () => {
    expect(await settle(Promise.reject(new Error('never')))).toEqual({
      ok: false,
      error: { kind: 'net', reason: 'unknown' },
    });
  });
});

describe('an answer about a key', () => {
  it('is an order, a refusal or nothing', () => {
    expect(createEvent('k', { ok: true, value: answer, serverTime: 1 }, 7)).toEqual({
      type: 'CREATE_OK',
      key: 'k',
      order: { ...answer, status: 'PAID' },
      at: 7,
    });
    expect(createEvent('k', no('BUSY', 300), 7)).toEqual({
      ...{ type: 'CREATE_REFUSED', key: 'k', code: 'BUSY', message: '说明', retryAfterMs: 300 },
    });
    expect(createEvent('k', lost, 7)).toEqual({ type: 'CREATE_FAILED', key: 'k', retryAfterMs: 0 });
  });
});

describe('the records on the disk', () => {
  const record = (intentId: string, more: Partial<PaymentRecord> = {}): PaymentRecord => ({
    ...{ v: 1, intentId, key: 'k'.repeat(32), orderNo: 'O1', attemptNo: null },
    ...{ channel: 'ALIPAY_WAP', phase: 'READY', createdAt: 1, expiresAt: 100 },
    ...more,
  });

  it('are read newest first, the closed ones apart', () => {
    const records = createRecords(new Disk(), 'u1');
    records.save(record('old', { createdAt: 1 }));
    records.save(record('new', { createdAt: 3 }));
    records.save(record('shut', { createdAt: 2, phase: 'CLOSED' }));
    const { live, watched, corrupt } = records.load(99);
    expect(live.map(({ intentId }) => intentId)).toEqual(['new', 'old']);
    expect(watched.map(({ intentId }) => intentId)).toEqual(['shut']);
    expect(corrupt).toEqual([]);
  });

  it('are thrown away when their watch ends, to the millisecond', () => {
    const disk = new Disk();
    const records = createRecords(disk, 'u1');
    records.save(record('shut', { phase: 'CLOSED', expiresAt: 100 }));
    expect(records.load(99).watched).toHaveLength(1);
    expect(records.load(100).watched).toHaveLength(0);
    expect(disk.keys()).toEqual([]);
  });
});

describe('what the server is asked for', () => {
  let backend: Backend;
  let device: Device;
  const go = (ms = 1000) => backend.clock.advance(ms);

  beforeEach(() => {
    backend = newBackend();
    device = new Device(backend);
  });
  afterEach(() => device.kill());

  async function inReadyAgain(): Promise<void> {
    device.tap();
    await go();
    device.cashiers[0]?.settle('CANCELLED');
    await go();
    expect(device.state).toMatchObject({ name: 'READY', reason: 'cancelled' });
  }

  it('an order is made from the quote, the address and the remark, under its key', async () => {
    const create = jest.spyOn(backend.api, 'createOrder');
    device.tap();
    await go();
    expect(create.mock.calls).toEqual([
      [{ quoteId: 'Q1', addressId: 'AD1', remark: '' }, expect.stringMatching(/^key-/)],
    ]);
  });

  it.each(['net', 'CONFLICT'] as const)(
    'an old attempt whose closing ends in %s is asked about, and no other is begun',
    async (fault) => {
      await inReadyAgain();
      backend.fault('closeAttempt', fault);
      const before = backend.count('startAttempt');
      device.tap('ALIPAY_LINK', null);
      await go(60);
      expect(device.state).toMatchObject({ name: 'CONFIRMING', reason: 'switch-failed' });
      await go();
      expect(backend.count('startAttempt')).toBe(before);
    },
  );

  async function givenUp(...faults: ('net' | RefusalCode)[]): Promise<void> {
    backend.createPrice = fen(13_000);
    device.tap();
    await go();
    expect(device.state.name).toBe('NEEDS_REVIEW');
    backend.fault('cancelOrder', ...faults);
    device.payment.back();
    await go(60);
  }

  it('an order that is given up is closed, and nothing more is asked', async () => {
    await givenUp();
    expect(device.state.name).toBe('CLOSED');
    expect([backend.count('cancelOrder'), backend.count('queryPayment')]).toEqual([1, 0]);
  });

  it('a refusal to close it is answered with a question at once', async () => {
    await givenUp('ORDER_PAID');
    expect(backend.count('queryPayment')).toBe(1);
  });

  it('no answer to it is followed by a question after a pause', async () => {
    await givenUp('net');
    expect(backend.count('queryPayment')).toBe(0);
    await go(3_000);
    expect(backend.count('queryPayment')).toBe(1);
  });

  it.each(['net', 'BUSY'] as const)('a quote that ends in %s makes nothing', async (fault) => {
    backend.fault('getQuote', fault);
    device.tap();
    await go();
    expect(device.state).toEqual({ name: 'IDLE', notice: 'quote-failed' });
    expect(backend.count('createOrder')).toBe(0);
  });

  it('a paid answer to an outdated question is believed, an unpaid one is not', async () => {
    device.tap();
    await go();
    device.show();
    await go(210);
    const asked = backend.count('queryPayment');
    device.cashiers[0]?.settle('CANCELLED');
    await go(10);
    expect(device.state.name).toBe('CONFIRMING');
    await go(45);
    expect(device.state.name).toBe('CONFIRMING');
    expect(backend.count('queryPayment')).toBe(asked + 1);
    await go(60);
    expect(device.state.name).toBe('READY');
  });

  it.each(['SUCCESS', 'CLOSED', 'REFUND', 'REFUNDED'])(
    'an outdated question that %s answers is not put again',
    async (status) => {
      device.tap();
      await go();
      device.show();
      await go(210);
      backend.set(status);
      const asked = backend.count('queryPayment');
      device.cashiers[0]?.settle('CLAIMED_OK');
      await go(55);
      expect(device.state.name).not.toBe('CONFIRMING');
      expect(backend.count('queryPayment')).toBe(asked);
    },
  );
});
