import fc from 'fast-check';
import { fen } from '@/domain/money';
import {
  CHANNELS,
  isChannel,
  isExternalChannel,
  isOwnCashier,
  type Channel,
} from '@/domain/payment/channel';
import { explain } from '@/domain/payment/explain';
import {
  isAlipayInvocation,
  isCallable,
  isWechatInvocation,
  type AlipayInvocation,
  type WechatInvocation,
} from '@/domain/payment/invocation';
import { deadlineOf } from '@/domain/payment/next';
import { persistence, recordOf } from '@/domain/payment/persist';
import {
  FRESH_POLL,
  POLL_BUDGET,
  basePauseMs,
  isExhausted,
  pollPauseMs,
} from '@/domain/payment/poll-schedule';
import { formatRecord, parseRecord, type PaymentRecord } from '@/domain/payment/record';
import type { OrderRef, PaymentState } from '@/domain/payment/state';
import { GOOD } from './world';

const wechat = GOOD.WECHAT_MINI as WechatInvocation;
const alipay = GOOD.ALIPAY_MINI as AlipayInvocation;
const order: OrderRef = {
  intentId: 'I1',
  createdAt: 1,
  key: 'K1',
  orderNo: 'O1',
  channel: 'WECHAT_MINI',
  rev: 1,
  payableFen: fen(12_800),
  heldFen: fen(0),
  expiresAt: 9000,
  cashierOpened: true,
  disabled: [],
};

describe('channels', () => {
  it('know which of them leave the app', () => {
    const all = Object.keys(CHANNELS);
    expect(all.every(isChannel)).toBe(true);
    expect(all.filter((channel) => isExternalChannel(channel as Channel))).toEqual([
      'ALIPAY_WAP',
      'ALIPAY_LINK',
      'WECHAT_QR',
      'NET_BANK',
      'BANK_TRANSFER',
    ]);
    expect(all.filter((channel) => isOwnCashier(channel as Channel))).toEqual(['WALLET']);
  });

  it('have a name for people, and one of them is slow', () => {
    const labels = Object.values(CHANNELS).map(({ label }) => label);
    expect(labels).toEqual([
      '微信支付',
      '支付宝',
      '支付宝',
      '支付宝',
      '微信支付',
      '网上银行',
      '余额',
      '银行转账',
    ]);
    const floors = Object.values(CHANNELS).map(({ pollFloorMs }) => pollFloorMs);
    expect(floors).toEqual([0, 0, 0, 0, 0, 0, 0, 60_000]);
  });

  it.each(['toString', '', 'QR', null, 3])('are not %p', (value) => {
    expect(isChannel(value)).toBe(false);
  });
});

describe('the parameters of a cashier', () => {
  it('are callable in the documented shape, on their own channel', () => {
    expect(isCallable('WECHAT_MINI', wechat)).toBe(true);
    expect(isCallable('ALIPAY_MINI', alipay)).toBe(true);
    const pairs = (Object.keys(GOOD) as Channel[]).flatMap((of) =>
      (Object.keys(GOOD) as Channel[]).map((on) => [of, on] as const),
    );
    const callable = pairs.filter(([of, on]) => isCallable(on, GOOD[of]));
    const forms = ['ALIPAY_WAP', 'NET_BANK'];
    expect(callable).toEqual(
      pairs.filter(([of, on]) => of === on || (forms.includes(of) && forms.includes(on))),
    );
  });

  it.each<Partial<Record<keyof WechatInvocation, unknown>>>([
    { timeStamp: '170000000' },
    { timeStamp: '17000000001' },
    { timeStamp: '170000000x' },
    { timeStamp: 'x1700000000' },
    { timeStamp: 1_700_000_000 },
    { package: 'prepay_id=' },
    { package: 'xprepay_id=1' },
    { package: `prepay_id=${'1'.repeat(119)}` },
    { nonceStr: '' },
    { nonceStr: 'n'.repeat(33) },
    { signType: 'MD5' },
    { paySign: '' },
    { paySign: undefined },
  ])('of WeChat are refused with %j', (broken) => {
    expect(isWechatInvocation({ ...wechat, ...broken } as WechatInvocation)).toBe(false);
  });

  it('of WeChat are taken up to the longest documented text', () => {
    const longest = { package: `prepay_id=${'1'.repeat(118)}`, nonceStr: 'n'.repeat(32) };
    expect(isWechatInvocation({ ...wechat, ...longest })).toBe(true);
  });

  it.each(['', '1'.repeat(15), '1'.repeat(65), `${'1'.repeat(16)}x`, `x${'1'.repeat(16)}`])(
    'of Alipay are refused with the trade number %j',
    (tradeNO) => {
      expect(isAlipayInvocation({ kind: 'alipay', tradeNO })).toBe(false);
    },
  );

  it.each([16, 64])('of Alipay are taken with %i digits', (length) => {
    expect(isAlipayInvocation({ kind: 'alipay', tradeNO: '1'.repeat(length) })).toBe(true);
  });
});

describe('the poll schedule', () => {
  const at = (used: number, throttled = 0) => basePauseMs({ ...FRESH_POLL, used, throttled });

  it('grows by half from 1 s to a cap of 10 s', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 12].map((used) => Math.round(at(used) / 100) / 10);
    expect(pauses).toEqual([1, 1.5, 2.3, 3.4, 5.1, 7.6, 10, 10, 10]);
    expect(at(0)).toBe(1000);
  });

  it('doubles where the server asked for less', () => {
    expect(at(3, 2)).toBe(4000);
    expect(at(3, 1)).toBe(3000);
    expect(at(1, 5)).toBe(1000);
  });

  it('stays within 30 % and spreads over the whole range', () => {
    const poll = { ...FRESH_POLL, used: 2 };
    const pauses = Array.from({ length: 1000 }, (_, i) => pollPauseMs(poll, 0, i / 1000));
    expect(Math.min(...pauses)).toBe(1050);
    expect(Math.max(...pauses)).toBeGreaterThan(1940);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(1950);
    const mean = pauses.reduce((sum, pause) => sum + pause, 0) / pauses.length;
    expect(Math.abs(mean - 1500)).toBeLessThan(5);
  });

  it('never comes back before Retry-After, and not in step', () => {
    const poll = { ...FRESH_POLL, used: 1 };
    expect(pollPauseMs(poll, 5000, 0)).toBe(5000);
    expect(pollPauseMs(poll, 5000, 0.5)).toBe(5750);
    expect(pollPauseMs(poll, 1e12, 0)).toBe(120_000);
    expect(pollPauseMs(poll, -5, 0)).toBe(700);
  });

  it('ends after 12 polls in the app, and with the attempt outside it', () => {
    const spent = { ...FRESH_POLL, used: POLL_BUDGET };
    expect(isExhausted({ ...spent, used: 11 }, null, 0)).toBe(false);
    expect(isExhausted(spent, null, 0)).toBe(true);
    expect(isExhausted(spent, 1000, 999)).toBe(false);
    expect(isExhausted(spent, 1000, 1000)).toBe(true);
  });
});

describe('the persisted record', () => {
  const record: PaymentRecord = {
    v: 1,
    intentId: 'I1',
    key: 'K1',
    orderNo: 'O1',
    attemptNo: 'A1',
    channel: 'ALIPAY_WAP',
    phase: 'EXTERNAL',
    createdAt: 1,
    expiresAt: 2,
  };

  it('comes back as it was written, in at most 1 KB', () => {
    const text = formatRecord(record);
    expect(parseRecord(text)).toEqual(record);
    expect(text?.length).toBeLessThanOrEqual(1024);
  });

  it('is not written when it would not be read', () => {
    expect(formatRecord({ ...record, orderNo: 'x'.repeat(2000) })).toBeNull();
    expect(formatRecord({ ...record, key: null, orderNo: null })).toBeNull();
  });

  it.each<Partial<Record<keyof PaymentRecord, unknown>>>([
    { v: 2 },
    { v: '1' },
    { intentId: '' },
    { intentId: 'a b' },
    { intentId: 5 },
    { key: 5 },
    { orderNo: '张三 13800000000' },
    { attemptNo: {} },
    { channel: 'toString' },
    { channel: 'GOLD' },
    { phase: 'PAID' },
    { createdAt: -1 },
    { createdAt: 1.5 },
    { expiresAt: 'soon' },
    { key: null, orderNo: null },
  ])('is nothing with %j', (broken) => {
    expect(parseRecord(JSON.stringify({ ...record, ...broken }))).toBeNull();
  });

  it('is nothing when the text is absent, cut, too long or of another kind', () => {
    const text = JSON.stringify(record);
    for (let end = 0; end < text.length; end += 1)
      expect(parseRecord(text.slice(0, end))).toBeNull();
    expect(parseRecord(null)).toBeNull();
    expect(parseRecord('null')).toBeNull();
    expect(parseRecord('"x"')).toBeNull();
    expect(parseRecord(`${text}${' '.repeat(1024)}`)).toBeNull();
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseRecord(text)).toBeNull();
      }),
    );
  });

  it('holds no amount, token, link or signature', () => {
    expect(Object.keys(JSON.parse(formatRecord(record) ?? '{}') as object).sort()).toEqual(
      Object.keys(record).sort(),
    );
  });

  it('is written once, and forgotten when the order is over', () => {
    const ready: PaymentState = { name: 'READY', order, attempt: null, reason: null };
    expect(recordOf(ready)?.phase).toBe('READY');
    expect(persistence(ready, { ...ready, reason: 'cancelled' })).toEqual([]);
    expect(persistence(ready, { name: 'PAID', order })).toEqual([
      { type: 'FORGET', intentId: 'I1' },
    ]);
    expect(persistence(ready, { name: 'DEAD' })).toEqual([]);
    const closed: PaymentState = { name: 'CLOSED', order, watchUntil: 77 };
    expect(recordOf(closed)).toMatchObject({ phase: 'CLOSED', expiresAt: 77, attemptNo: null });
  });
});

describe('the words of a payment', () => {
  const unresolved: PaymentState = { name: 'UNRESOLVED', order, attempt: null, reason: 'unknown' };

  it('call the unknown unknown, without 失败 and without a button to pay (B9)', () => {
    const view = explain(unresolved);
    const kinds = [view.primary, ...view.others].map((action) => action?.kind);
    expect(kinds).toEqual(['refresh', 'orders', 'service']);
    expect(view.title).toBe('支付结果确认中，请勿重复支付');
    expect(JSON.stringify(view)).not.toContain('失败');
  });

  it('name the amount on the button', () => {
    const view = explain({ name: 'READY', order, attempt: null, reason: 'cancelled' });
    expect(view.primary).toEqual({ kind: 'pay', label: '支付 ¥128.00' });
    expect(view.title).toBe('支付未完成');
    expect(view.countdownTo).toBe(9000);
  });

  it('speak of a poor network after three failures in a row, not before (B3)', () => {
    const confirming = (failures: number): PaymentState => ({
      name: 'CONFIRMING',
      order,
      reason: 'claimed',
      attempt: null,
      poll: { used: 3, failures, throttled: 0 },
      tap: null,
      review: null,
    });
    expect(explain(confirming(2)).notice).toBeNull();
    expect(explain(confirming(3)).notice).toBe('网络不太稳定，正在继续确认');
  });

  it('count down to the state’s own end', () => {
    expect(deadlineOf(unresolved)).toBeNull();
  });
});
