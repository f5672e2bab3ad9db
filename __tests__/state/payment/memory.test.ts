import { fen } from '@/domain/money';
import { formatRecord, type PaymentRecord, type Phase } from '@/domain/payment/record';
import { services } from '@/services';
import { lastChannel, rememberChannel } from '@/state/payment/last-channel';
import { planSplit, splitPlan } from '@/state/payment/split-plan';
import { unfinishedPayment } from '@/state/payment/unfinished';
import { session } from '@/state/session';

const { storage } = services.platform;

const signIn = (userId: string | null) =>
  session.setState(
    userId === null
      ? { status: 'guest', session: null }
      : { status: 'signed-in', session: { userId, nickname: '', maskedPhone: null } },
  );

beforeEach(() => {
  storage.keys().forEach((key) => storage.remove(key));
  signIn('u1');
});

describe('the channel paid with last', () => {
  it('is nothing until something was paid with', () => {
    expect(lastChannel()).toBeNull();
  });

  it('is kept by its name, for one account alone', () => {
    rememberChannel('WECHAT_QR');
    expect(lastChannel()).toBe('WECHAT_QR');
    expect(storage.keys().map((key) => [key, storage.read(key)])).toEqual([
      ['amphi.last-channel:u1', 'WECHAT_QR'],
    ]);
    signIn('u2');
    expect(lastChannel()).toBeNull();
    signIn('u1');
    expect(lastChannel()).toBe('WECHAT_QR');
  });

  it('keeps an account’s name from reaching into another’s place', () => {
    signIn('a b:c');
    rememberChannel('WALLET');
    expect(storage.keys()).toEqual(['amphi.last-channel:a%20b%3Ac']);
  });

  it('is not what the disk makes of it', () => {
    storage.write('amphi.last-channel:u1', 'A_NEWER_CHANNEL');
    expect(lastChannel()).toBeNull();
  });

  it('is nobody’s without an account', () => {
    signIn(null);
    rememberChannel('WALLET');
    expect([lastChannel(), storage.keys()]).toEqual([null, []]);
  });
});

describe('a payment that a kill cut off', () => {
  const keep = (phase: Phase, changes: Partial<PaymentRecord> = {}, account = 'u1') => {
    const record: PaymentRecord = {
      v: 1,
      intentId: `i-${phase}`,
      key: 'k'.repeat(32),
      orderNo: '202611220001',
      attemptNo: null,
      channel: 'ALIPAY_WAP',
      phase,
      createdAt: services.serverNow(),
      expiresAt: services.serverNow() + 600_000,
      ...changes,
    };
    storage.write(`amphi:pay:${account}:${record.intentId}`, formatRecord(record) ?? '');
  };

  it.each(['PREPAYING', 'EXTERNAL', 'PENDING'] as const)('is known in %s', (phase) => {
    keep(phase);
    expect(unfinishedPayment()).toEqual({ orderNo: '202611220001' });
  });

  it('is known without an order, too', () => {
    keep('CREATING', { orderNo: null });
    expect(unfinishedPayment()).toEqual({ orderNo: null });
  });

  it.each(['READY', 'CLOSED'] as const)('is none in %s: its outcome is known', (phase) => {
    keep(phase);
    expect(unfinishedPayment()).toBeNull();
  });

  it('is found behind a newer order that simply waits', () => {
    keep('PENDING', { createdAt: services.serverNow() - 5_000 });
    keep('READY', { orderNo: '202611220002' });
    expect(unfinishedPayment()).toEqual({ orderNo: '202611220001' });
  });

  it('is nobody else’s', () => {
    keep('PENDING', {}, 'u2');
    expect(unfinishedPayment()).toBeNull();
    signIn(null);
    expect(unfinishedPayment()).toBeNull();
  });
});

it('what is wanted from the balance lives in memory until it is taken away', () => {
  const plan = { orderNo: null, walletFen: fen(300), restChannel: 'ALIPAY_WAP' } as const;
  expect(splitPlan.getState().plan).toBeNull();
  planSplit(plan);
  expect(splitPlan.getState().plan).toEqual(plan);
  expect(storage.keys()).toEqual([]);
  planSplit(null);
  expect(splitPlan.getState().plan).toBeNull();
});
