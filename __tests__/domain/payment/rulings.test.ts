import { fen } from '@/domain/money';
import { CHANNELS, isExternalChannel, type Channel } from '@/domain/payment/channel';
import type { PaymentStatus } from '@/domain/payment/order-status';
import { next } from '@/domain/payment/next';
import type { CashierOutcome } from '@/domain/payment/outcome';
import { BACK_REASONS, type PollReason } from '@/domain/payment/reason';
import type { PaymentState, WithOrder } from '@/domain/payment/state';
import { readWechatOutcome } from '@/domain/payment/wechat-outcome';
import * as at from './states';
import { BAD, GOOD } from './world';

const ALL = Object.keys(CHANNELS) as Channel[];
const AWAY = ALL.filter(isExternalChannel);
const { AT, END, confirming, effects, order, queried, ready, tap } = at;

const settled = (outcome: CashierOutcome) =>
  next(at.invoking(), { type: 'SDK_SETTLED', orderNo: 'O1', attemptNo: 'A1', outcome });

/** Asks on and on, and the server goes on saying "unpaid". */
function askedOut(state: PaymentState): PaymentState {
  let now = state;
  for (let i = 0; i < 12; i += 1) now = next(now, queried()).state;
  return now;
}

describe('what "unpaid" means after the cashier’s word (4.1, third column)', () => {
  it.each([
    ['4.1-cancel', 'requestPayment:fail cancel', 'cancelled'],
    ['4.1-stale', 'requestPayment:fail 该订单已过期', 'stale-prepay'],
    ['4.1-payer', 'requestPayment:fail 订单与微信号不一致', 'wrong-payer'],
    ['4.1-config', 'requestPayment:fail appid', 'config'],
    ['4.1-risk', 'requestPayment:fail 风险', 'risk'],
  ])('%s: %s is asked about once and leads to READY (%s)', (_, errMsg, reason) => {
    const asked = settled(readWechatOutcome({ kind: 'fail', value: { errMsg } }));
    expect(asked.state).toMatchObject({ name: 'CONFIRMING', reason });
    expect(effects(asked, 'REPORT')).toEqual(['QUERY']);
    const back = next(asked.state, queried()).state;
    expect(back).toMatchObject({ name: 'READY', reason, order: { orderNo: 'O1' } });
    const again = next(back, tap());
    expect(again.state.name).toBe(reason === 'config' ? 'READY' : 'PREPAYING');
    expect(effects(again)).toEqual(reason === 'config' ? [] : ['START_ATTEMPT']);
  });

  it.each([
    ['4.1-ok', 'requestPayment:ok'],
    ['4.1-paid', 'requestPayment:fail 已支付'],
    ['4.1-network', 'requestPayment:fail timeout'],
    ['4.1-other', 'requestPayment:fail (-1)'],
  ])('%s: %s polls until it is UNRESOLVED', (_, errMsg) => {
    const kind = errMsg.endsWith('ok') ? 'ok' : 'fail';
    const asked = settled(readWechatOutcome({ kind, value: { errMsg } }));
    expect(askedOut(asked.state).name).toBe('UNRESOLVED');
  });

  it('4.1-silent: the watchdog makes the server be asked until it is UNRESOLVED', () => {
    const asked = next(at.invoking(), { type: 'WATCHDOG' });
    expect(asked.state).toMatchObject({ name: 'CONFIRMING', reason: 'unknown' });
    expect(effects(asked)).toEqual(['QUERY']);
    expect(askedOut(asked.state).name).toBe('UNRESOLVED');
  });

  it('4.1-silent: a screen of ours that is still open is not silent', () => {
    const open = at.invoking('WALLET');
    expect(next(open, { type: 'WATCHDOG' })).toEqual({ state: open, effects: [] });
  });

  it.each(ALL)(
    '4.1-params: %s with broken parameters opens nothing and is switched off',
    (channel) => {
      const broken = at.prepaid(channel, {
        attempt: at.attempt(channel, { invocation: BAD[channel] }),
      });
      const asked = next(at.prepaying(channel), broken);
      expect(asked.state).toMatchObject({
        name: 'CONFIRMING',
        reason: 'config',
        order: { disabled: [channel] },
      });
      expect(effects(asked)).toEqual(['QUERY', 'REPORT']);
    },
  );
});

describe('a channel that the server refuses at prepay', () => {
  const refused = (channel: Channel, code: 'FORBIDDEN' | 'LIMIT_EXCEEDED' | 'BUSY') =>
    next(at.prepaying(channel), { type: 'PREPAY_REFUSED', orderNo: 'O1', channel, code });

  it.each(['FORBIDDEN', 'LIMIT_EXCEEDED'] as const)(
    '%s: is switched off for the order, which can be paid otherwise',
    (code) => {
      const asked = refused('ALIPAY_LINK', code);
      expect(asked.state).toMatchObject({ name: 'CONFIRMING', reason: 'config' });
      expect(effects(asked)).toEqual(['QUERY']);
      const back = next(asked.state, queried()).state;
      expect(back).toMatchObject({ name: 'READY', order: { disabled: ['ALIPAY_LINK'] } });
    },
  );

  it('BUSY: stays on, because it says nothing of the channel', () => {
    const asked = refused('ALIPAY_LINK', 'BUSY');
    expect(asked.state).toMatchObject({
      name: 'CONFIRMING',
      reason: 'prepay-failed',
      order: { disabled: [] },
    });
  });
});

describe('ruling 1', () => {
  it.each(BACK_REASONS)('4.5-r1: %s leads back to READY at the first "unpaid"', (reason) => {
    const back = next(confirming(reason), queried());
    expect(back.state).toMatchObject({ name: 'READY', reason, attempt: { attemptNo: 'A1' } });
    expect(effects(back)).toEqual([]);
  });

  const OTHERS: readonly PollReason[] = [
    'claimed',
    'unknown',
    'conflict',
    'expired',
    'switch-failed',
    'zero',
    'closing',
    'relaunch',
  ];
  it.each(OTHERS)('4.5-r1: %s is asked about again', (reason) => {
    const again = next(confirming(reason), queried());
    expect(again.state).toMatchObject({ name: 'CONFIRMING', reason, poll: { used: 1 } });
    expect(effects(again)).toEqual(['SCHEDULE_POLL']);
  });

  it('4.5-r1: there are nine reasons that lead back', () => {
    expect([...BACK_REASONS].sort()).toEqual(
      ['cancelled', 'config', 'declined', 'expired-unopened', 'prepay-failed', 'resume-ready']
        .concat(['risk', 'stale-prepay', 'wrong-payer'])
        .sort(),
    );
  });

  it('4.5-r1: an order whose time is up is believed unpaid only if no cashier was opened', () => {
    const reason = (cashierOpened: boolean) =>
      next(ready({ order: order({ cashierOpened }) }), { type: 'EXPIRE' }).state;
    expect(reason(false)).toMatchObject({ name: 'CONFIRMING', reason: 'expired-unopened' });
    expect(reason(true)).toMatchObject({ name: 'CONFIRMING', reason: 'expired' });
  });

  it('4.5-r1: an order that has just been made is one that no cashier was opened for', () => {
    const { state } = next(
      { name: 'CREATING', intent: at.intent({ holdFirst: true }) },
      at.created(),
    );
    expect(state).toMatchObject({ order: { cashierOpened: false, disabled: [] } });
    expect(next(state, { type: 'EXPIRE' }).state).toMatchObject({ reason: 'expired-unopened' });
  });
});

describe('ruling 2', () => {
  it.each(ALL)(
    '4.5-r2: one tap on %s makes one quote, one order, one prepay, one cashier',
    (channel) => {
      const told: string[] = [];
      let state: PaymentState = { name: 'IDLE', notice: null };
      const send = (event: Parameters<typeof next>[1]) => {
        const step = next(state, event);
        state = step.state;
        told.push(...effects(step, 'SCHEDULE_POLL'));
      };
      send({ ...tap(channel), basket: at.basket });
      const { quote } = at.intent();
      send({ type: 'QUOTE_OK', intentId: 'I9', quote, key: 'K1' });
      send(at.created());
      send(at.prepaid(channel));
      expect(told).toEqual(['QUOTE', 'CREATE_ORDER', 'START_ATTEMPT', 'OPEN_CASHIER']);
      expect(state).toMatchObject({
        name: isExternalChannel(channel) ? 'AWAIT_EXTERNAL' : 'INVOKING',
      });
    },
  );

  it.each(AWAY)(
    '4.5-r2: going back from %s keeps its attempt; the same tap shows it again',
    (channel) => {
      const away = next(at.prepaying(channel), at.prepaid(channel)).state;
      const back = next(away, { type: 'BACK' }).state;
      expect(back).toMatchObject({ name: 'READY', reason: 'left-external' });
      const asked = next(back, tap(channel));
      expect(asked.state).toMatchObject({ name: 'CONFIRMING', reason: 'resume-tap' });
      const shown = next(asked.state, queried());
      expect(shown.state).toMatchObject({ name: 'AWAIT_EXTERNAL', attempt: { attemptNo: 'A1' } });
      expect(effects(shown)).toEqual(['OPEN_CASHIER', 'SCHEDULE_POLL']);
    },
  );

  it('4.5-r2: an attempt that has ended is not shown again', () => {
    const late = confirming('resume-tap', { attempt: at.attempt('ALIPAY_LINK') });
    expect(next(late, queried({}, END)).state).toMatchObject({
      name: 'READY',
      attempt: null,
      reason: 'attempt-expired',
    });
    expect(next(late, queried({}, END - 1)).state.name).toBe('AWAIT_EXTERNAL');
  });

  it('4.5-r2: a link that a kill has swept away is asked for again, by a tap only', () => {
    const gone = at.attempt('ALIPAY_LINK', { invocation: null });
    const byTap = next(confirming('resume-tap', { attempt: gone }), queried());
    expect(byTap.state).toMatchObject({ name: 'PREPAYING', channel: 'ALIPAY_LINK' });
    const byRelaunch = next(confirming('relaunch-external', { attempt: gone }), queried());
    expect(byRelaunch.state.name).toBe('AWAIT_EXTERNAL');
    expect(effects(byRelaunch)).toEqual(['SCHEDULE_POLL']);
  });

  it('4.5-r2: another channel closes the open attempt first', () => {
    const switching = next(ready({ attempt: at.attempt('ALIPAY_LINK') }), tap('WECHAT_QR'));
    expect(switching.state).toMatchObject({ name: 'SWITCHING', channel: 'WECHAT_QR' });
    expect(effects(switching)).toEqual(['CLOSE_ATTEMPT']);
  });
});

describe('ruling 4', () => {
  it.each(BACK_REASONS)(
    '4.5-r4: %s and an answer that nobody can read stay CONFIRMING',
    (reason) => {
      const step = next(confirming(reason), queried({ status: 'ERR' }));
      expect(step.state).toMatchObject({ name: 'CONFIRMING', reason, poll: { used: 1 } });
      expect(effects(step)).toEqual(['REPORT', 'SCHEDULE_POLL']);
    },
  );

  it('4.5-r4: twelve of them are UNRESOLVED, never closed', () => {
    const last = confirming('claimed', { poll: at.polled(11) });
    expect(next(last, queried({ status: 'ERR' })).state.name).toBe('UNRESOLVED');
  });

  it('4.5-r4: a failed poll means nothing but itself, and a good one ends the row of them', () => {
    const failed = next(confirming('cancelled', { poll: at.polled(2, 2) }), {
      type: 'QUERY_FAILED',
      orderNo: 'O1',
      at: AT,
      throttled: true,
      retryAfterMs: 7000,
    });
    expect(failed.state).toMatchObject({ poll: { used: 3, failures: 3, throttled: 1 } });
    expect(failed.effects).toContainEqual(
      expect.objectContaining({ type: 'SCHEDULE_POLL', retryAfterMs: 7000 }),
    );
    const good = next(
      confirming('claimed', { poll: { used: 3, failures: 3, throttled: 1 } }),
      queried(),
    );
    expect(good.state).toMatchObject({ poll: { used: 4, failures: 0, throttled: 1 } });
  });
});

describe('ruling 5', () => {
  const OPEN: readonly WithOrder[] = [
    ready(),
    at.prepaying(),
    at.invoking(),
    confirming('claimed'),
    { name: 'UNRESOLVED', order: order(), attempt: null, reason: 'claimed' },
    { name: 'PAID', order: order() },
    { name: 'CLOSED', order: order(), watchUntil: 0 },
    { name: 'REFUNDING', order: order(), watchUntil: 0 },
    { name: 'REFUNDED', order: order() },
  ];
  const WORDS: readonly PaymentStatus[] = [
    'PAID',
    'UNPAID',
    'CLOSED',
    'REFUNDING',
    'REFUNDED',
    'ERR',
  ];

  it.each(OPEN)(
    '4.5-r5: in $name an older answer, or one about another order, is dropped',
    (state) => {
      for (const status of WORDS) {
        const old = next(state, queried({ status, rev: 4 }));
        const polls = state.name === 'CONFIRMING';
        expect(old.state).toEqual(polls ? { ...state, poll: at.polled(1) } : state);
        expect(effects(old)).toEqual(polls ? ['SCHEDULE_POLL'] : []);
        expect(next(state, queried({ status, rev: 99, orderNo: 'O2' }))).toEqual({
          state,
          effects: [],
        });
      }
    },
  );

  it('4.5-r5: an equal revision is taken', () => {
    expect(next(confirming('claimed'), queried({ status: 'PAID' })).state.name).toBe('PAID');
  });

  const AFTER: Readonly<Record<string, readonly string[]>> = {
    CLOSED: ['PAID', 'REFUNDING', 'REFUNDED'],
    PAID: ['REFUNDING', 'REFUNDED'],
    REFUNDING: ['REFUNDED'],
    REFUNDED: [],
  };
  const PAIRS = Object.keys(AFTER).flatMap((name) =>
    WORDS.map((status) => [name, status] as const),
  );
  it.each(PAIRS)('4.5-r5, 4.5-27, 4.5-28: %s hears %s', (name, status) => {
    const state = OPEN.find((one) => one.name === name) as WithOrder;
    const step = next(state, queried({ status, rev: 6 }));
    expect(step.state.name).toBe(AFTER[name]?.includes(status) ? status : name);
    if (!AFTER[name]?.includes(status)) expect(step).toEqual({ state, effects: [] });
  });

  it('4.5-r5: READY takes amount, hold and end from an answer, and nothing from the same one twice', () => {
    const heard = next(ready(), queried({ rev: 6, heldFen: fen(2800), expiresAt: END + 5 })).state;
    expect(heard).toMatchObject({ order: { rev: 6, heldFen: 2800, expiresAt: END + 5 } });
    const same = queried({ rev: 6, heldFen: fen(2800), expiresAt: END + 5 });
    expect(next(heard, same)).toEqual({ state: heard, effects: [] });
    for (const more of [
      { heldFen: fen(1) },
      { payableFen: fen(1) },
      { expiresAt: 9 },
      { rev: 7 },
    ]) {
      const news = { ...same.order, ...more };
      expect(next(heard, { ...same, order: news }).state).toMatchObject({ order: more });
    }
    expect(next(heard, queried({ rev: 6, expiresAt: END + 5 })).state).toMatchObject({
      order: { heldFen: 0 },
    });
  });

  it('4.5-r5: elsewhere only the revision is remembered, so that an agreed amount stays agreed', () => {
    const step = next(at.invoking(), queried({ rev: 6, payableFen: fen(1), heldFen: fen(1) }));
    expect(step.state).toEqual({ ...at.invoking(), order: order({ rev: 6 }) });
    expect(next(at.invoking(), queried())).toEqual({ state: at.invoking(), effects: [] });
  });

  it('4.5-26: a closed order stays watched for a day', () => {
    expect(next(ready(), queried({ status: 'CLOSED' })).state).toMatchObject({
      name: 'CLOSED',
      watchUntil: AT + 86_400_000,
    });
    expect(next(ready(), queried({ status: 'REFUNDING' })).state).toMatchObject({
      watchUntil: AT + 86_400_000,
    });
  });
});

describe('ruling 6', () => {
  const spent = (channel: Channel, used: number, now: number) =>
    next(
      confirming('claimed', { attempt: at.attempt(channel), poll: at.polled(used - 1) }),
      queried({}, now),
    ).state.name;

  it.each(ALL)('4.5-r6: %s is asked about as long as its kind says', (channel) => {
    expect(spent(channel, 11, END + 1)).toBe('CONFIRMING');
    expect(spent(channel, 12, AT)).toBe(isExternalChannel(channel) ? 'CONFIRMING' : 'UNRESOLVED');
    expect(spent(channel, 12, END - 1)).toBe(
      isExternalChannel(channel) ? 'CONFIRMING' : 'UNRESOLVED',
    );
    expect(spent(channel, 12, END)).toBe('UNRESOLVED');
    expect(spent(channel, 500, END - 1)).toBe(
      isExternalChannel(channel) ? 'CONFIRMING' : 'UNRESOLVED',
    );
  });

  it('4.5-r6: without an attempt it is twelve', () => {
    const last = confirming('zero', { attempt: null, poll: at.polled(11) });
    expect(next(last, queried()).state.name).toBe('UNRESOLVED');
  });

  it('4.5-r6: a transfer is asked about once a minute at most, however it is reached', () => {
    const slow = (step: ReturnType<typeof next>) =>
      step.effects.find((effect) => effect.type === 'SCHEDULE_POLL');
    const minute = { retryAfterMs: 60_000 };
    const opened = next(at.prepaying('BANK_TRANSFER'), at.prepaid('BANK_TRANSFER'));
    expect(slow(opened)).toMatchObject(minute);
    expect(slow(next(opened.state, queried()))).toMatchObject(minute);
    const failed = { type: 'QUERY_FAILED', orderNo: 'O1', at: AT, throttled: true } as const;
    expect(slow(next(opened.state, { ...failed, retryAfterMs: 5000 }))).toMatchObject(minute);
    expect(slow(next(opened.state, { ...failed, retryAfterMs: 90_000 }))).toMatchObject({
      retryAfterMs: 90_000,
    });
    const paid = next(opened.state, { type: 'I_PAID' });
    expect(slow(next(paid.state, queried()))).toMatchObject(minute);
    const link = next(at.prepaying('ALIPAY_LINK'), at.prepaid('ALIPAY_LINK'));
    expect(slow(link)).toMatchObject({ retryAfterMs: 0 });
  });
});

describe('ruling 7', () => {
  const creating = { name: 'CREATING', intent: at.intent() } as const;

  it('4.5-r7: nothing to pay opens no cashier', () => {
    const free = at.intent({ quote: { ...at.intent().quote, payableFen: fen(0) } });
    const step = next({ ...creating, intent: free }, at.created({ payableFen: fen(0) }));
    expect(step.state).toMatchObject({ name: 'CONFIRMING', reason: 'zero' });
    expect(effects(step)).toEqual(['QUERY']);
  });

  it.each(ALL)('4.5-r7: nothing left beside a hold opens no cashier of %s', (channel) => {
    const held = order({ heldFen: fen(12_800) });
    const step = next(ready({ order: held }), tap(channel));
    expect(step.state).toMatchObject({ name: 'CONFIRMING', reason: 'zero' });
    expect(effects(step)).toEqual(['QUERY']);
    const resumed = confirming('resume-tap', {
      attempt: at.attempt(channel, { invocation: null }),
    });
    const zero = next(resumed, queried({ heldFen: fen(12_800) }));
    expect(zero.state).toMatchObject({ name: 'CONFIRMING', reason: 'zero' });
    expect(effects(zero)).toEqual(['QUERY']);
  });

  it('4.5-r7: another amount at the order is shown; agreed, that order is paid', () => {
    const review = next(creating, at.created({ payableFen: fen(13_000) }));
    expect(review.state).toMatchObject({
      name: 'NEEDS_REVIEW',
      acceptFen: 13_000,
      changes: [{ kind: 'PRICE_CHANGED', title: '应付金额', oldFen: 12_800, newFen: 13_000 }],
    });
    expect(effects(review)).toEqual(['REPORT']);
    const agreed = next(review.state, { type: 'ACCEPT' });
    expect(agreed.state).toMatchObject({ name: 'PREPAYING', order: { payableFen: 13_000 } });
    const refused = next(review.state, { type: 'BACK' });
    expect(refused.state).toMatchObject({ name: 'CONFIRMING', reason: 'closing' });
    expect(effects(refused)).toEqual(['CLOSE_ORDER']);
    expect(next(refused.state, queried({ rev: 8 })).state).toMatchObject({
      name: 'NEEDS_REVIEW',
      order: { rev: 8 },
    });
  });

  it('4.5-r7: an order whose buyer wants to use a balance waits for the hold, agreed or not', () => {
    const holding = { ...creating, intent: at.intent({ holdFirst: true }) };
    const waiting = next(holding, at.created());
    expect(waiting.state).toMatchObject({ name: 'READY', reason: 'hold-first', attempt: null });
    expect(effects(waiting)).toEqual([]);
    const review = next(holding, at.created({ payableFen: fen(13_000) })).state;
    const agreed = next(review, { type: 'ACCEPT' });
    expect(agreed.state).toMatchObject({
      name: 'READY',
      reason: 'hold-first',
      order: { payableFen: 13_000 },
    });
    expect(effects(agreed)).toEqual([]);
    const free = next(holding, at.created({ payableFen: fen(0) })).state;
    expect(next(free, { type: 'ACCEPT' }).state).toMatchObject({
      name: 'CONFIRMING',
      reason: 'zero',
    });
  });

  it('4.5-r7: a cashier takes the price without the hold, and nothing else', () => {
    const held = at.prepaying('WECHAT_MINI', order({ heldFen: fen(2800) }));
    const right = next(held, at.prepaid('WECHAT_MINI', { amountFen: fen(10_000) }));
    expect(right.state.name).toBe('INVOKING');
    const wrong = next(held, at.prepaid('WECHAT_MINI', { amountFen: fen(12_800) }));
    expect(wrong.state).toMatchObject({
      name: 'NEEDS_REVIEW',
      acceptFen: 15_600,
      attempt: { attemptNo: 'A1' },
    });
    expect(effects(wrong)).toEqual(['CLOSE_ATTEMPT', 'REPORT']);
    const closed = next(wrong.state, {
      type: 'ATTEMPT_CLOSED',
      orderNo: 'O1',
      attemptNo: 'A1',
    }).state;
    expect(closed).toMatchObject({ name: 'NEEDS_REVIEW', attempt: null });
    expect(effects(next(wrong.state, { type: 'ACCEPT' }))).toEqual(['CLOSE_ATTEMPT']);
    expect(effects(next(closed, { type: 'ACCEPT' }))).toEqual(['START_ATTEMPT']);
  });

  it.each(['orderNo', 'attemptNo'])(
    '4.5-r7: another %s is not the attempt that was closed',
    (name) => {
      const review = next(at.prepaying(), at.prepaid('WECHAT_MINI', { amountFen: fen(1) })).state;
      const other = {
        type: 'ATTEMPT_CLOSED',
        orderNo: 'O1',
        attemptNo: 'A1',
        [name]: 'X',
      } as const;
      expect(next(review, other)).toEqual({ state: review, effects: [] });
    },
  );

  it('4.5-r7: a key that was used before is looked up, and replaced once', () => {
    const refusal = {
      type: 'CREATE_REFUSED',
      key: 'K1',
      message: '说明',
      retryAfterMs: 0,
    } as const;
    const asked = next(creating, { ...refusal, code: 'KEY_REUSED' });
    expect(asked.state).toMatchObject({ name: 'CONFIRMING', reason: 'key-reused', order: null });
    expect(effects(asked)).toEqual(['FIND_ORDER', 'REPORT']);
    const lost = { type: 'ORDER_NOT_FOUND', key: 'K1', freshKey: 'K2' } as const;
    const fresh = next(asked.state, lost);
    expect(fresh.state).toMatchObject({ name: 'CREATING', intent: { key: 'K2', rekeyed: true } });
    const twice = next(fresh.state, { ...refusal, key: 'K2', code: 'KEY_REUSED' });
    expect(next(twice.state, { ...lost, key: 'K2', freshKey: 'K3' }).state).toMatchObject({
      name: 'NEEDS_REVIEW',
      changes: [{ kind: 'PRICE_CHANGED', title: '说明' }],
    });
  });

  it.each(['CONFIRMING', 'UNRESOLVED', 'PAID', 'CLOSED'])(
    '4.5-r7: a late callback in %s is reported and asked about, and changes nothing',
    (name) => {
      const states: readonly PaymentState[] = [
        confirming('claimed'),
        { name: 'UNRESOLVED', order: order(), attempt: null, reason: 'claimed' },
        { name: 'PAID', order: order() },
        { name: 'CLOSED', order: order(), watchUntil: 0 },
      ];
      const state = states.find((one) => one.name === name) as PaymentState;
      const said = {
        type: 'SDK_SETTLED',
        orderNo: 'O1',
        attemptNo: 'A7',
        outcome: 'CANCELLED',
      } as const;
      const late = next(state, said);
      expect(late.state).toBe(state);
      expect(late.effects).toEqual([
        { type: 'REPORT', what: 'late-callback', detail: 'CANCELLED' },
        { type: 'QUERY', orderNo: 'O1' },
      ]);
      expect(next(state, { ...said, orderNo: 'O2' })).toEqual({ state, effects: [] });
    },
  );
});

describe('ruling 8', () => {
  const locked = {
    name: 'SWITCH_LOCKED',
    order: order(),
    attempt: at.attempt('ALIPAY_LINK'),
    channel: 'WECHAT_MINI',
    closesAt: END,
  } as const;

  it('4.5-r8: what cannot be closed locks the switch until its end', () => {
    const switching = { ...locked, name: 'SWITCHING' } as const;
    const stuck = { type: 'ATTEMPT_STUCK', orderNo: 'O1', attemptNo: 'A1', closesAt: END } as const;
    expect(next(switching, stuck).state).toMatchObject({ name: 'SWITCH_LOCKED', closesAt: END });
    for (const other of [{ orderNo: 'O2' }, { attemptNo: 'A2' }]) {
      expect(next(switching, { ...stuck, ...other }).state).toBe(switching);
    }
  });

  it('4.5-r8: it is left by agreeing, by its end, by the server’s word, or by going back', () => {
    expect(effects(next(locked, { type: 'ACCEPT' }))).toEqual(['START_ATTEMPT']);
    expect(next(locked, { type: 'EXPIRE' }).state.name).toBe('SWITCHING');
    expect(effects(next(locked, { type: 'EXPIRE' }))).toEqual(['CLOSE_ATTEMPT']);
    const closed = { type: 'ATTEMPT_CLOSED', orderNo: 'O1', attemptNo: 'A1' } as const;
    expect(effects(next(locked, closed))).toEqual(['START_ATTEMPT']);
    expect(next(locked, { type: 'BACK' }).state).toMatchObject({
      name: 'READY',
      attempt: { attemptNo: 'A1' },
    });
  });
});

it('has good and broken parameters for every channel', () => {
  expect(Object.keys(GOOD)).toEqual(ALL);
  expect(Object.keys(BAD)).toEqual(ALL);
});
