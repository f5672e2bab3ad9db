import type { EffectType } from '@/domain/payment/effect';
import type { EventOf, EventType, PaymentEvent } from '@/domain/payment/event';
import type { OrderRef, PaymentState, StateName, StateOf } from '@/domain/payment/state';

/** Table 4.5 with rulings 1–8, written down a second time and independently of the code. */
export interface TableRow {
  readonly id: string;
  readonly from: StateName;
  readonly event: EventType;
  readonly when: (state: PaymentState, event: PaymentEvent) => boolean;
  readonly to: StateName;
  /** Effects but for storage, in order. */
  readonly effects: readonly EffectType[];
}

const rows: TableRow[] = [];

function row<N extends StateName, T extends EventType>(
  id: string,
  from: N | readonly N[],
  event: T | readonly T[],
  when: ((state: StateOf<N>, event: EventOf<T>) => boolean) | null,
  to: StateName | 'same',
  effects: readonly EffectType[],
): void {
  const states = typeof from === 'string' ? [from] : from;
  const events = typeof event === 'string' ? [event] : event;
  for (const state of states) {
    for (const type of events) {
      rows.push({
        id: states.length * events.length === 1 ? id : `${id}/${state}/${type}`,
        from: state,
        event: type,
        when: (s, e) => when === null || when(s as StateOf<N>, e as EventOf<T>),
        to: to === 'same' ? state : to,
        effects,
      });
    }
  }
}

type Ordered = Extract<PaymentState, { order: { orderNo: string } }>;
const ordered = (s: PaymentState): s is Ordered => 'order' in s && s.order !== null;
const current = (s: PaymentState, e: EventOf<'QUERIED'>) =>
  ordered(s) && e.order.orderNo === s.order.orderNo && e.order.rev >= s.order.rev;

row('1', 'IDLE', 'TAP_PAY', (_, e) => (e.basket?.lines.length ?? 0) > 0, 'QUOTING', ['QUOTE']);

const sameIntent = (s: StateOf<'QUOTING'>, e: { intentId: string }) =>
  s.intent.intentId === e.intentId;
const clean = (s: StateOf<'QUOTING'>, e: EventOf<'QUOTE_OK'>) =>
  e.quote.changes.length === 0 && e.quote.payableFen === s.intent.basket.expectedPayableFen;
row('2', 'QUOTING', 'QUOTE_OK', (s, e) => sameIntent(s, e) && clean(s, e), 'CREATING', [
  'CREATE_ORDER',
]);
row(
  '3a',
  'QUOTING',
  'QUOTE_OK',
  (s, e) => sameIntent(s, e) && e.quote.changes.length > 0,
  'NEEDS_REVIEW',
  [],
);
row(
  '3b',
  'QUOTING',
  'QUOTE_OK',
  (s, e) => sameIntent(s, e) && e.quote.changes.length === 0 && !clean(s, e),
  'NEEDS_REVIEW',
  [],
);
const BASKET_CODES = [
  'PRICE_CHANGED',
  'OUT_OF_STOCK',
  'COUPON_EXPIRED',
  'COUPON_USED',
  'ADDRESS_UNSUPPORTED',
  'LIMIT_EXCEEDED',
  'ITEM_OFF_SHELF',
];
row(
  '3c',
  'QUOTING',
  'QUOTE_REFUSED',
  (s, e) => sameIntent(s, e) && BASKET_CODES.includes(e.code),
  'NEEDS_REVIEW',
  [],
);
row(
  '4a',
  'QUOTING',
  'QUOTE_REFUSED',
  (s, e) => sameIntent(s, e) && !BASKET_CODES.includes(e.code),
  'IDLE',
  [],
);
row('4b', 'QUOTING', 'QUOTE_FAILED', sameIntent, 'IDLE', []);

type Review = StateOf<'NEEDS_REVIEW'>;
/** What a cashier would have to take: the price without what is put aside (E2). */
const rest = (payable: number | null, held = 0) =>
  payable === null ? NaN : Math.max(payable - held, 0);
const dueOf = ({ payableFen, heldFen }: OrderRef) => rest(payableFen, heldFen);
const agreed = (s: Review) => (s.order === null ? NaN : rest(s.acceptFen, s.order.heldFen));
const waits = (s: Review) => s.order !== null && s.holdFirst && agreed(s) > 0;
const soldOut = (s: Review) =>
  s.order === null && (s.quote?.lines ?? s.intent.basket.lines).length === 0;
row('5a', 'NEEDS_REVIEW', 'ACCEPT', (s) => s.order === null && !soldOut(s), 'QUOTING', ['QUOTE']);
row('5b', 'NEEDS_REVIEW', 'BACK', (s) => s.order === null, 'IDLE', []);
row(
  '5c',
  'NEEDS_REVIEW',
  'ACCEPT',
  (s) =>
    s.order !== null &&
    agreed(s) > 0 &&
    !waits(s) &&
    s.attempt === null &&
    !s.order.disabled.includes(s.channel),
  'PREPAYING',
  ['START_ATTEMPT'],
);
row(
  '5d',
  'NEEDS_REVIEW',
  'ACCEPT',
  (s) => s.order !== null && agreed(s) > 0 && !waits(s) && s.attempt !== null,
  'SWITCHING',
  ['CLOSE_ATTEMPT'],
);
row(
  '5e',
  'NEEDS_REVIEW',
  'ACCEPT',
  (s) => s.order !== null && agreed(s) === 0 && !s.order.disabled.includes(s.channel),
  'CONFIRMING',
  ['QUERY'],
);
row('5h', 'NEEDS_REVIEW', 'ACCEPT', waits, 'READY', []);
row('5f', 'NEEDS_REVIEW', 'BACK', (s) => s.order !== null, 'CONFIRMING', ['CLOSE_ORDER']);
row(
  '5g',
  'NEEDS_REVIEW',
  'ATTEMPT_CLOSED',
  (s, e) =>
    s.order !== null && s.order.orderNo === e.orderNo && s.attempt?.attemptNo === e.attemptNo,
  'same',
  [],
);

type Creating = StateOf<'CREATING'> | StateOf<'CREATE_UNKNOWN'> | StateOf<'CONFIRMING'>;
const keyOf = (s: Creating) =>
  'intent' in s ? s.intent.key : 'record' in s ? s.record.key : undefined;
const byTap = (s: Creating) => s.name === 'CREATING' || ('mode' in s && s.mode === 'post');
const CREATE_STATES = ['CREATING', 'CREATE_UNKNOWN', 'CONFIRMING'] as const;
const FINAL = { PAID: '25', CLOSED: '26', REFUNDING: '27a', REFUNDED: '27b' } as const;
const same = (s: Creating, e: { key: string }) => keyOf(s) === e.key;
const quoted = (s: Creating) =>
  'intent' in s && 'quote' in s.intent ? s.intent.quote.payableFen : -1;
const holds = (s: Creating) => 'intent' in s && s.intent.holdFirst;
const POSTING = ['CREATING', 'CREATE_UNKNOWN'] as const;
const unpaidOf = (s: Creating, e: EventOf<'CREATE_OK'>) =>
  same(s, e) && e.order.status === 'UNPAID';
row(
  '6a',
  POSTING,
  'CREATE_OK',
  (s, e) =>
    unpaidOf(s, e) &&
    byTap(s) &&
    e.order.payableFen === quoted(s) &&
    rest(e.order.payableFen, e.order.heldFen) > 0 &&
    !holds(s),
  'PREPAYING',
  ['START_ATTEMPT'],
);
row(
  '6g',
  POSTING,
  'CREATE_OK',
  (s, e) =>
    unpaidOf(s, e) &&
    byTap(s) &&
    e.order.payableFen === quoted(s) &&
    rest(e.order.payableFen, e.order.heldFen) > 0 &&
    holds(s),
  'READY',
  [],
);
row('6b', 'CREATE_UNKNOWN', 'CREATE_OK', (s, e) => unpaidOf(s, e) && !byTap(s), 'READY', []);
row(
  '6c',
  POSTING,
  'CREATE_OK',
  (s, e) =>
    unpaidOf(s, e) &&
    byTap(s) &&
    e.order.payableFen === quoted(s) &&
    rest(e.order.payableFen, e.order.heldFen) === 0,
  'CONFIRMING',
  ['QUERY'],
);
row(
  '6d',
  POSTING,
  'CREATE_OK',
  (s, e) => unpaidOf(s, e) && byTap(s) && e.order.payableFen !== quoted(s),
  'NEEDS_REVIEW',
  ['REPORT'],
);
row(
  '6e',
  CREATE_STATES,
  'CREATE_OK',
  (s, e) => same(s, e) && e.order.status === 'ERR',
  'CONFIRMING',
  ['QUERY'],
);
for (const status of ['PAID', 'CLOSED', 'REFUNDING', 'REFUNDED'] as const) {
  row(
    `6f-${status}`,
    CREATE_STATES,
    'CREATE_OK',
    (s, e) => same(s, e) && e.order.status === status,
    status,
    [],
  );
}

const SAME_KEY = ['IN_PROGRESS', 'RATE_LIMITED', 'BUSY', 'UNAUTHORISED'];
const LOOK_UP = ['KEY_REUSED', 'CONFLICT', 'ORDER_PAID', 'ORDER_CLOSED', 'UNKNOWN_REFUSAL'];
row(
  '7a',
  POSTING,
  'CREATE_REFUSED',
  (s, e) => byTap(s) && same(s, e) && ![...SAME_KEY, ...LOOK_UP].includes(e.code),
  'NEEDS_REVIEW',
  [],
);
row(
  '7b',
  POSTING,
  'CREATE_REFUSED',
  (s, e) => byTap(s) && same(s, e) && LOOK_UP.includes(e.code),
  'CONFIRMING',
  ['FIND_ORDER', 'REPORT'],
);
row('7c', 'CONFIRMING', 'CREATE_OK', (s, e) => s.order === null && unpaidOf(s, e), 'NEEDS_REVIEW', [
  'REPORT',
]);
const rekeys = (s: StateOf<'CONFIRMING'>, e: EventOf<'ORDER_NOT_FOUND'>) =>
  s.order === null && s.refusal.code === 'KEY_REUSED' && !s.intent.rekeyed && e.freshKey !== null;
row(
  '7d',
  'CONFIRMING',
  'ORDER_NOT_FOUND',
  (s, e) => s.order === null && same(s, e) && rekeys(s, e),
  'CREATING',
  ['CREATE_ORDER'],
);
row(
  '7e',
  'CONFIRMING',
  'ORDER_NOT_FOUND',
  (s, e) => s.order === null && same(s, e) && !rekeys(s, e),
  'NEEDS_REVIEW',
  [],
);
row(
  '8a',
  POSTING,
  'CREATE_REFUSED',
  (s, e) => byTap(s) && same(s, e) && SAME_KEY.includes(e.code),
  'CREATE_UNKNOWN',
  ['CREATE_ORDER'],
);
row('8b', POSTING, 'CREATE_FAILED', (s, e) => byTap(s) && same(s, e), 'CREATE_UNKNOWN', [
  'CREATE_ORDER',
]);
row(
  '8c',
  ['CREATE_UNKNOWN', 'CONFIRMING'],
  'CREATE_FAILED',
  (s, e) => !byTap(s) && same(s, e),
  'same',
  ['FIND_ORDER'],
);
row('8d', 'CREATE_UNKNOWN', ['SHOW', 'REFRESH'], byTap, 'same', ['CREATE_ORDER']);
row(
  '8e',
  ['CREATE_UNKNOWN', 'CONFIRMING'],
  ['SHOW', 'REFRESH'],
  (s) => !byTap(s) && keyOf(s) !== undefined,
  'same',
  ['FIND_ORDER'],
);

type Ready = StateOf<'READY'>;
const usable = (s: Ready, e: EventOf<'TAP_PAY'>) => !s.order.disabled.includes(e.channel);
const costs = (s: Ready) => dueOf(s.order) !== 0;
/** Cashiers outside the app (product table of payments). */
const AWAY = ['ALIPAY_WAP', 'ALIPAY_LINK', 'WECHAT_QR', 'NET_BANK', 'BANK_TRANSFER'];
const isAway = (channel: string) => AWAY.includes(channel);
row(
  '9a',
  'READY',
  'TAP_PAY',
  (s, e) => usable(s, e) && costs(s) && s.attempt === null,
  'PREPAYING',
  ['START_ATTEMPT'],
);
row(
  '9b',
  'READY',
  'TAP_PAY',
  (s, e) => usable(s, e) && costs(s) && s.attempt?.channel === e.channel && !isAway(e.channel),
  'PREPAYING',
  ['START_ATTEMPT'],
);
row(
  '9c',
  'READY',
  'TAP_PAY',
  (s, e) => usable(s, e) && costs(s) && s.attempt?.channel === e.channel && isAway(e.channel),
  'CONFIRMING',
  ['QUERY'],
);
row('9d', 'READY', 'TAP_PAY', (s, e) => usable(s, e) && !costs(s), 'CONFIRMING', ['QUERY']);
row(
  '10',
  'READY',
  'TAP_PAY',
  (s, e) => usable(s, e) && costs(s) && s.attempt !== null && s.attempt.channel !== e.channel,
  'SWITCHING',
  ['CLOSE_ATTEMPT'],
);

const mine = (
  s: { order: { orderNo: string }; attempt: { attemptNo: string } },
  e: { orderNo: string; attemptNo: string },
) => s.order.orderNo === e.orderNo && s.attempt.attemptNo === e.attemptNo;
row('11', ['SWITCHING', 'SWITCH_LOCKED'], 'ATTEMPT_CLOSED', mine, 'PREPAYING', ['START_ATTEMPT']);
row('12a', 'SWITCHING', 'ATTEMPT_STUCK', mine, 'SWITCH_LOCKED', []);
row('12b', 'SWITCHING', 'CLOSE_FAILED', mine, 'CONFIRMING', ['QUERY']);
row('12c', 'SWITCH_LOCKED', 'ACCEPT', null, 'PREPAYING', ['START_ATTEMPT']);
row('12d', 'SWITCH_LOCKED', 'EXPIRE', null, 'SWITCHING', ['CLOSE_ATTEMPT']);
row('12e', 'SWITCH_LOCKED', 'BACK', null, 'READY', []);

type Prepaid = EventOf<'PREPAY_OK'>;
const answers = (s: StateOf<'PREPAYING'>, e: Prepaid) =>
  e.orderNo === s.order.orderNo && e.attempt.channel === s.channel;
const right = (s: StateOf<'PREPAYING'>, e: Prepaid) =>
  answers(s, e) && e.amountFen === dueOf(s.order);
const KIND = {
  WECHAT_MINI: 'wechat',
  ALIPAY_MINI: 'alipay',
  ALIPAY_WAP: 'form',
  ALIPAY_LINK: 'link',
  WECHAT_QR: 'code',
  NET_BANK: 'form',
  WALLET: 'wallet',
  BANK_TRANSFER: 'transfer',
} as const;
const EMPTY: readonly unknown[] = ['', undefined];
/** The model's broken parameters are empty or of another channel: see world.ts. */
const callable = ({ attempt }: Prepaid) => {
  const { invocation, channel } = attempt;
  if (invocation === null || invocation.kind !== KIND[channel]) return false;
  const told = { package: 'x', tradeNO: 'x', action: 'x', url: 'x', text: 'x', nonce: 'x' };
  return !Object.values({ ...told, ...invocation }).some((value) => EMPTY.includes(value));
};
row(
  '13',
  'PREPAYING',
  'PREPAY_OK',
  (s, e) => right(s, e) && callable(e) && !isAway(s.channel),
  'INVOKING',
  ['OPEN_CASHIER'],
);
row(
  '14a',
  'PREPAYING',
  'PREPAY_OK',
  (s, e) => right(s, e) && callable(e) && isAway(s.channel),
  'AWAIT_EXTERNAL',
  ['OPEN_CASHIER', 'SCHEDULE_POLL'],
);
row('14b', 'PREPAYING', 'PREPAY_OK', (s, e) => right(s, e) && !callable(e), 'CONFIRMING', [
  'QUERY',
  'REPORT',
]);
row('14c', 'PREPAYING', 'PREPAY_OK', (s, e) => answers(s, e) && !right(s, e), 'NEEDS_REVIEW', [
  'CLOSE_ATTEMPT',
  'REPORT',
]);
const asked = (s: StateOf<'PREPAYING'>, e: { orderNo: string; channel: string }) =>
  e.orderNo === s.order.orderNo && e.channel === s.channel;
row('15a', 'PREPAYING', 'PREPAY_REFUSED', asked, 'CONFIRMING', ['QUERY']);
row('15b', 'PREPAYING', 'PREPAY_FAILED', asked, 'CONFIRMING', ['QUERY']);

const CASHIERS = ['INVOKING', 'AWAIT_EXTERNAL'] as const;
row('16a', CASHIERS, 'SDK_SETTLED', (s, e) => mine(s, e) && e.outcome !== 'CONFIG', 'CONFIRMING', [
  'QUERY',
]);
row('16b', CASHIERS, 'SDK_SETTLED', (s, e) => mine(s, e) && e.outcome === 'CONFIG', 'CONFIRMING', [
  'QUERY',
  'REPORT',
]);
row('16c', 'INVOKING', 'WATCHDOG', (s) => s.attempt.channel !== 'WALLET', 'CONFIRMING', ['QUERY']);
row(
  '17a',
  [
    'NEEDS_REVIEW',
    'READY',
    'PREPAYING',
    'INVOKING',
    'AWAIT_EXTERNAL',
    'SWITCHING',
    'SWITCH_LOCKED',
    'CONFIRMING',
    'CLOSED',
    'REFUNDING',
  ],
  'SHOW',
  ordered,
  'same',
  ['QUERY'],
);
row(
  '17b',
  ['READY', 'AWAIT_EXTERNAL', 'CONFIRMING', 'CLOSED', 'REFUNDING'],
  'REFRESH',
  ordered,
  'same',
  ['QUERY'],
);
row('18', 'AWAIT_EXTERNAL', ['I_PAID', 'EXPIRE'], null, 'CONFIRMING', ['QUERY']);
row('19', 'AWAIT_EXTERNAL', 'BACK', null, 'READY', []);

type Confirming = StateOf<'CONFIRMING'>;
type Q = EventOf<'QUERIED'>;
const BACK: readonly string[] = [
  'cancelled',
  'declined',
  'stale-prepay',
  'wrong-payer',
  'config',
  'risk',
  'resume-ready',
  'expired-unopened',
  'prepay-failed',
];
const unpaid = (s: Confirming, e: Q) => current(s, e) && e.order.status === 'UNPAID';
/** A tap on an order in a list that still costs what was shown goes on by itself. */
const goesOn = (s: Confirming, e: Q) =>
  s.order !== null &&
  s.tap !== null &&
  s.tap.expectedFen === e.order.payableFen &&
  !s.order.disabled.includes(s.tap.channel);
const back = (s: Confirming, e: Q) => unpaid(s, e) && BACK.includes(s.reason);
const attemptOf = (s: Confirming) => (s.order === null ? null : s.attempt);
row('20a', 'CONFIRMING', 'QUERIED', (s, e) => back(s, e) && !goesOn(s, e), 'READY', []);
const owed = (e: Q) => rest(e.order.payableFen, e.order.heldFen);
const onBy = (s: Confirming, e: Q) =>
  s.order === null || s.tap === null
    ? 'none'
    : owed(e) === 0
      ? 'zero'
      : attemptOf(s) === null
        ? 'prepay'
        : attemptOf(s)?.channel !== s.tap.channel
          ? 'switch'
          : isAway(s.tap.channel)
            ? 'external'
            : 'prepay';
const on = (s: Confirming, e: Q, how: string) => back(s, e) && goesOn(s, e) && onBy(s, e) === how;
row('20b', 'CONFIRMING', 'QUERIED', (s, e) => on(s, e, 'prepay'), 'PREPAYING', ['START_ATTEMPT']);
row('20c', 'CONFIRMING', 'QUERIED', (s, e) => on(s, e, 'zero'), 'CONFIRMING', ['QUERY']);
row('20j', 'CONFIRMING', 'QUERIED', (s, e) => on(s, e, 'external'), 'CONFIRMING', ['QUERY']);
row('20d', 'CONFIRMING', 'QUERIED', (s, e) => on(s, e, 'switch'), 'SWITCHING', ['CLOSE_ATTEMPT']);
const external = (s: Confirming, e: Q) =>
  unpaid(s, e) && (s.reason === 'resume-tap' || s.reason === 'relaunch-external');
const takesUp = (s: Confirming, e: Q) => external(s, e) && owed(e) > 0;
row('20k', 'CONFIRMING', 'QUERIED', (s, e) => external(s, e) && owed(e) === 0, 'CONFIRMING', [
  'QUERY',
]);
const alive = (s: Confirming, e: Q) => e.at < (attemptOf(s)?.expiresAt ?? 0);
const link = (s: Confirming) => attemptOf(s)?.invocation ?? null;
row('20e', 'CONFIRMING', 'QUERIED', (s, e) => takesUp(s, e) && !alive(s, e), 'READY', []);
row(
  '20f',
  'CONFIRMING',
  'QUERIED',
  (s, e) => takesUp(s, e) && alive(s, e) && s.reason === 'resume-tap' && link(s) !== null,
  'AWAIT_EXTERNAL',
  ['OPEN_CASHIER', 'SCHEDULE_POLL'],
);
row(
  '20g',
  'CONFIRMING',
  'QUERIED',
  (s, e) => takesUp(s, e) && alive(s, e) && s.reason === 'resume-tap' && link(s) === null,
  'PREPAYING',
  ['START_ATTEMPT'],
);
row(
  '20h',
  'CONFIRMING',
  'QUERIED',
  (s, e) => takesUp(s, e) && alive(s, e) && s.reason === 'relaunch-external',
  'AWAIT_EXTERNAL',
  ['SCHEDULE_POLL'],
);
row(
  '20i',
  'CONFIRMING',
  'QUERIED',
  (s, e) => unpaid(s, e) && s.reason === 'closing',
  'NEEDS_REVIEW',
  [],
);

const LEAVES = [...BACK, 'resume-tap', 'relaunch-external', 'closing'];
const polls = (s: Confirming, e: Q) => unpaid(s, e) && !LEAVES.includes(s.reason);
const unclear = (s: PaymentState, e: Q) => current(s, e) && e.order.status === 'ERR';
/** 12 polls; an external attempt also until its end (ruling 6). */
const spent = (s: Confirming, at: number) => {
  if (s.order === null || s.poll.used + 1 < 12) return false;
  return s.attempt === null || !isAway(s.attempt.channel) || at >= s.attempt.expiresAt;
};
row('21a', 'CONFIRMING', 'QUERIED', (s, e) => polls(s, e) && !spent(s, e.at), 'same', [
  'SCHEDULE_POLL',
]);
row('21b', 'CONFIRMING', 'QUERIED', (s, e) => unclear(s, e) && !spent(s, e.at), 'same', [
  'REPORT',
  'SCHEDULE_POLL',
]);
const failedOf = (s: Confirming | StateOf<'AWAIT_EXTERNAL'>, e: EventOf<'QUERY_FAILED'>) =>
  s.order !== null && s.order.orderNo === e.orderNo;
row('21c', 'CONFIRMING', 'QUERY_FAILED', (s, e) => failedOf(s, e) && !spent(s, e.at), 'same', [
  'SCHEDULE_POLL',
]);
/** An answer with a lower revision says nothing, but the asking goes on. */
const outdated = (s: PaymentState, e: Q) =>
  ordered(s) && e.order.orderNo === s.order.orderNo && e.order.rev < s.order.rev;
row('21d', 'CONFIRMING', 'QUERIED', (s, e) => outdated(s, e) && !spent(s, e.at), 'same', [
  'SCHEDULE_POLL',
]);
row('22d', 'CONFIRMING', 'QUERIED', (s, e) => outdated(s, e) && spent(s, e.at), 'UNRESOLVED', []);
row('14g', 'AWAIT_EXTERNAL', 'QUERIED', outdated, 'same', ['SCHEDULE_POLL']);
row('22a', 'CONFIRMING', 'QUERIED', (s, e) => polls(s, e) && spent(s, e.at), 'UNRESOLVED', []);
row('22b', 'CONFIRMING', 'QUERIED', (s, e) => unclear(s, e) && spent(s, e.at), 'UNRESOLVED', [
  'REPORT',
]);
row(
  '22c',
  'CONFIRMING',
  'QUERY_FAILED',
  (s, e) => failedOf(s, e) && spent(s, e.at),
  'UNRESOLVED',
  [],
);
row(
  '14d',
  'AWAIT_EXTERNAL',
  'QUERIED',
  (s, e) => current(s, e) && e.order.status === 'UNPAID',
  'same',
  ['SCHEDULE_POLL'],
);
row('14e', 'AWAIT_EXTERNAL', 'QUERIED', unclear, 'same', ['REPORT', 'SCHEDULE_POLL']);
row('14f', 'AWAIT_EXTERNAL', 'QUERY_FAILED', failedOf, 'same', ['SCHEDULE_POLL']);
row('23', 'UNRESOLVED', ['SHOW', 'REFRESH'], null, 'CONFIRMING', ['QUERY']);
row('24', 'READY', 'EXPIRE', null, 'CONFIRMING', ['QUERY']);

const OPEN = [
  'NEEDS_REVIEW',
  'READY',
  'PREPAYING',
  'INVOKING',
  'AWAIT_EXTERNAL',
  'SWITCHING',
  'SWITCH_LOCKED',
  'CONFIRMING',
  'UNRESOLVED',
] as const;
for (const status of ['PAID', 'CLOSED', 'REFUNDING', 'REFUNDED'] as const) {
  row(
    FINAL[status],
    OPEN,
    'QUERIED',
    (s, e) => current(s, e) && e.order.status === status,
    status,
    [],
  );
}
const says = (status: string) => (s: PaymentState, e: Q) =>
  current(s, e) && e.order.status === status;
row('27c', 'CLOSED', 'QUERIED', says('PAID'), 'PAID', []);
row('27d', ['CLOSED', 'PAID'], 'QUERIED', says('REFUNDING'), 'REFUNDING', []);
row('27e', ['CLOSED', 'PAID', 'REFUNDING'], 'QUERIED', says('REFUNDED'), 'REFUNDED', []);

/** Answers that change nothing but what is known: the revision, and READY's amount and expiry. */
const newer = (s: Ordered, e: Q) => current(s, e) && e.order.rev > s.order.rev;
const news = (s: Ready, e: Q) =>
  current(s, e) &&
  e.order.status === 'UNPAID' &&
  (newer(s, e) ||
    e.order.payableFen !== s.order.payableFen ||
    (e.order.heldFen ?? 0) !== s.order.heldFen ||
    e.order.expiresAt !== s.order.expiresAt);
row('28a', 'READY', 'QUERIED', (s, e) => news(s, e) || (unclear(s, e) && newer(s, e)), 'same', []);
row(
  '28b',
  ['NEEDS_REVIEW', 'PREPAYING', 'INVOKING', 'SWITCHING', 'SWITCH_LOCKED', 'UNRESOLVED'],
  'QUERIED',
  (s, e) => ordered(s) && newer(s, e) && (e.order.status === 'UNPAID' || e.order.status === 'ERR'),
  'same',
  [],
);

const NAMES: readonly StateName[] = [
  'IDLE',
  'QUOTING',
  'CREATING',
  'CREATE_UNKNOWN',
  ...OPEN,
  'PAID',
  'REFUNDING',
  'REFUNDED',
  'CLOSED',
];
row('29', NAMES, 'KILL', null, 'DEAD', []);
row('30a', 'DEAD', 'RELAUNCH', (_, e) => e.record === null, 'IDLE', []);
row(
  '30b',
  'DEAD',
  'RELAUNCH',
  (_, e) => e.record !== null && e.record.orderNo === null,
  'CREATE_UNKNOWN',
  ['FIND_ORDER'],
);
row('30d', 'CREATE_UNKNOWN', 'ORDER_NOT_FOUND', (s, e) => !byTap(s) && same(s, e), 'IDLE', []);
row('30c', 'DEAD', 'RELAUNCH', (_, e) => typeof e.record?.orderNo === 'string', 'CONFIRMING', [
  'QUERY',
]);
row(
  '32',
  ['CONFIRMING', 'UNRESOLVED', 'PAID', 'REFUNDING', 'REFUNDED', 'CLOSED'],
  'SDK_SETTLED',
  (s, e) => ordered(s) && s.order.orderNo === e.orderNo,
  'same',
  ['REPORT', 'QUERY'],
);

export const TABLE: readonly TableRow[] = rows;
export const STATE_NAMES: readonly StateName[] = [...NAMES, 'DEAD'];

/** The reason that a row leaves in the state: it decides what the next "unpaid" means. */
export const REASONS: Readonly<Record<string, string>> = {
  '5e': 'zero',
  '5h': 'hold-first',
  '5f': 'closing',
  '6c/CREATING/CREATE_OK': 'zero',
  '6c/CREATE_UNKNOWN/CREATE_OK': 'zero',
  '6g/CREATING/CREATE_OK': 'hold-first',
  '6g/CREATE_UNKNOWN/CREATE_OK': 'hold-first',
  '9c': 'resume-tap',
  '9d': 'zero',
  '12b': 'switch-failed',
  '12e': 'left-external',
  '14b': 'config',
  '15b': 'prepay-failed',
  '16b/INVOKING/SDK_SETTLED': 'config',
  '16b/AWAIT_EXTERNAL/SDK_SETTLED': 'config',
  '16c': 'unknown',
  '18/AWAIT_EXTERNAL/I_PAID': 'claimed',
  '18/AWAIT_EXTERNAL/EXPIRE': 'expired',
  '19': 'left-external',
  '20c': 'zero',
  '20e': 'attempt-expired',
  '20j': 'resume-tap',
  '20k': 'zero',
};

/** F3: while a transfer is on its way the server is asked once a minute at most. */
export function slowest(state: PaymentState): number {
  const away = 'attempt' in state && state.attempt?.channel === 'BANK_TRANSFER';
  return away ? 60_000 : 0;
}

const index = new Map<string, TableRow[]>();
for (const entry of rows) {
  const at = `${entry.from} ${entry.event}`;
  index.set(at, [...(index.get(at) ?? []), entry]);
}

export function rowsFor(state: PaymentState, event: PaymentEvent): readonly TableRow[] {
  const candidates = index.get(`${state.name} ${event.type}`) ?? [];
  return candidates.filter(({ when }) => when(state, event));
}
