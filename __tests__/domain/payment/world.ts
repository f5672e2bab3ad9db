import { fen, type Fen } from '@/domain/money';
import type { Quote } from '@/domain/order/order';
import { CHANNELS, isExternalChannel, type Channel } from '@/domain/payment/channel';
import type { EffectOf, PaymentEffect, Step } from '@/domain/payment/effect';
import type { EventOf, PaymentEvent } from '@/domain/payment/event';
import type { Invocation } from '@/domain/payment/invocation';
import { deadlineOf } from '@/domain/payment/next';
import { CASHIER_OUTCOMES } from '@/domain/payment/outcome';
import type { PaymentRecord } from '@/domain/payment/record';
import {
  hasOrder,
  type Attempt,
  type Basket,
  type PaymentState,
  type StateName,
} from '@/domain/payment/state';
import { REFUSAL_CODES } from '@/domain/result';
import type { Dice } from './dice';
import { Ledger, type LedgerOrder } from './ledger';

export type Machine = (state: PaymentState, event: PaymentEvent) => Step;

const CHANNEL_NAMES = Object.keys(CHANNELS) as Channel[];
const AWAY = CHANNEL_NAMES.filter(isExternalChannel);
/** Cashiers that call back; the others leave, or are only shown. */
export const IN_APP: readonly Invocation['kind'][] = ['wechat', 'alipay', 'wallet'];
const CODES = [...REFUSAL_CODES, 'UNKNOWN_REFUSAL'] as const;
const REQUESTS = [
  'QUOTE',
  'CREATE_ORDER',
  'FIND_ORDER',
  'START_ATTEMPT',
  'CLOSE_ATTEMPT',
  'CLOSE_ORDER',
] as const;
/** States that few runs reach: there the backend says more, so that every row is heard often. */
const RARE: readonly StateName[] = ['UNRESOLVED', 'SWITCH_LOCKED', 'CLOSED', 'PAID'];
const ENDED: readonly StateName[] = [
  'CONFIRMING',
  'UNRESOLVED',
  'PAID',
  'REFUNDING',
  'REFUNDED',
  'CLOSED',
];
type RequestEffect = EffectOf<(typeof REQUESTS)[number]>;

export const GOOD: Readonly<Record<Channel, Invocation>> = {
  WECHAT_MINI: {
    kind: 'wechat',
    timeStamp: '1700000000',
    nonceStr: 'n',
    package: 'prepay_id=1',
    signType: 'RSA',
    paySign: 's',
  },
  ALIPAY_MINI: { kind: 'alipay', tradeNO: '2026112222001400000000000001' },
  ALIPAY_WAP: {
    kind: 'form',
    action: 'https://openapi.alipay.com/gateway.do',
    fields: { method: 'alipay.trade.wap.pay', out_trade_no: 'A1', total_amount: '1.00' },
  },
  ALIPAY_LINK: { kind: 'link', url: `https://pay.shop.example.com/c/#${'t'.repeat(43)}` },
  WECHAT_QR: { kind: 'code', text: 'weixin://wxpay/bizpayurl?pr=AbC123' },
  NET_BANK: { kind: 'form', action: 'https://gateway.95516.com/front.do', fields: { txnAmt: '1' } },
  WALLET: { kind: 'wallet', nonce: 'n'.repeat(32) },
  BANK_TRANSFER: { kind: 'transfer' },
};

export const BAD: Readonly<Record<Channel, Invocation>> = {
  WECHAT_MINI: {
    kind: 'wechat',
    timeStamp: '1700000000',
    nonceStr: 'n',
    package: '',
    signType: 'RSA',
    paySign: 's',
  },
  ALIPAY_MINI: { kind: 'alipay', tradeNO: '' },
  ALIPAY_WAP: { kind: 'form', action: '', fields: {} },
  ALIPAY_LINK: { kind: 'link', url: '' },
  WECHAT_QR: { kind: 'code', text: '' },
  NET_BANK: { kind: 'form', action: '', fields: {} },
  WALLET: { kind: 'wallet', nonce: '' },
  // A transfer has no parameters, so only those of another channel can be wrong.
  BANK_TRANSFER: { kind: 'wallet', nonce: '' },
};

function quoteOf(basket: Basket, payableFen: Fen, changes: Quote['changes']): Quote {
  const lines = basket.lines.map(({ skuId, quantity, seenFen }) => ({
    skuId,
    spuId: skuId,
    title: skuId,
    spec: '',
    picture: '/p',
    tint: '#ffffff',
    unitPriceFen: seenFen,
    quantity,
    amountFen: seenFen,
  }));
  return {
    quoteId: 'Q',
    lines,
    goodsFen: payableFen,
    freightFen: fen(0),
    discountFen: fen(0),
    payableFen,
    expiresAt: 0,
    changes,
  };
}

/** Deep in polling: stay there, so that the end of the budget is reached. */
function isDeep(state: PaymentState): boolean {
  return state.name === 'CONFIRMING' && state.order !== null && state.poll.used >= 4;
}

/** One device, one shopper, one backend: produces events that can happen in the present state. */
export class World {
  state: PaymentState = { name: 'DEAD' };
  readonly ledger = new Ledger();
  disk: PaymentRecord | null = null;
  pending: RequestEffect[] = [];
  query: string | null = null;
  /** In-app cashiers that have not called back yet. */
  cashiers: { orderNo: string; attemptNo: string }[] = [];
  /** Attempts whose parameters have reached this device. */
  readonly heardOf = new Set<string>();
  private keys = 0;
  private intents = 0;

  /** A shopper who leaves external cashiers and changes channels: else the locked switch is rare. */
  constructor(
    private readonly machine: Machine,
    private readonly fickle = false,
  ) {}

  apply(event: PaymentEvent): Step {
    const result = this.machine(this.state, event);
    this.state = result.state;
    if (event.type === 'KILL') this.died();
    return result;
  }

  died(): void {
    this.pending = [];
    this.query = null;
    this.cashiers = [];
  }

  take(effect: PaymentEffect): void {
    if (effect.type === 'PERSIST') this.disk = effect.record;
    else if (effect.type === 'FORGET') this.disk = null;
    else if (effect.type === 'QUERY' || effect.type === 'SCHEDULE_POLL')
      this.query = effect.orderNo;
    else if (effect.type === 'OPEN_CASHIER') this.opened(effect);
    else if (effect.type !== 'REPORT' && !this.isFlying(effect)) this.pending.push(effect);
  }

  /** The runner has one call a key in flight at a time. */
  private isFlying(effect: RequestEffect): boolean {
    return (
      'key' in effect && this.pending.some((other) => 'key' in other && other.key === effect.key)
    );
  }

  private opened({ orderNo, attemptNo, invocation }: EffectOf<'OPEN_CASHIER'>): void {
    if (IN_APP.includes(invocation.kind)) this.cashiers.push({ orderNo, attemptNo });
  }

  freshKey(): string {
    this.keys += 1;
    return `K${this.keys}`;
  }

  tap(dice: Dice): EventOf<'TAP_PAY'> {
    this.intents += 1;
    const price = fen(dice.chance(0.1) ? 0 : 100 * (1 + Math.floor(dice.roll() * 3)));
    const basket: Basket = {
      lines: dice.chance(0.03) ? [] : [{ skuId: 'S1', quantity: 1, seenFen: price }],
      addressId: 'AD1',
      remark: '',
      expectedPayableFen: price,
    };
    return {
      type: 'TAP_PAY',
      channel: this.wanted(dice),
      ...(dice.chance(0.2) ? { holdFirst: true } : {}),
      intentId: `I${this.intents}`,
      at: this.ledger.now,
      basket: dice.chance(0.05) ? null : basket,
    };
  }

  private wanted(dice: Dice): Channel {
    const { state } = this;
    const open = state.name === 'READY' ? (state.attempt?.channel ?? null) : null;
    if (open !== null && dice.chance(this.fickle ? 0.15 : 0.3)) return open;
    const away = this.fickle ? open === null : dice.chance(0.4);
    return dice.pick(away ? AWAY : CHANNEL_NAMES);
  }

  /** An event that the present state waits for: four steps in five are of this kind. */
  likely(dice: Dice): PaymentEvent {
    this.ledger.now += Math.floor(dice.roll() * (dice.chance(0.05) ? 1_000_000 : 5_000));
    this.background(dice);
    const options = this.options(dice);
    return dice.pick(options)();
  }

  private background(dice: Dice): void {
    const order = this.currentOrder();
    if (order === undefined) return;
    if (dice.chance(0.04)) this.ledger.drift(order, dice);
    if (dice.chance(0.02) && order.status === 'UNPAID') {
      this.ledger.reprice(order, dice.chance(0.3) ? 0 : 400);
    }
    if (dice.chance(0.04)) this.ledger.hold(order, dice.pick([0, 40, 40, 1000]));
    const payable = order.attempts.filter((attempt) => this.heardOf.has(attempt.attemptNo));
    if (payable.length > 0 && dice.chance(0.05)) this.ledger.capture(order, dice.pick(payable));
  }

  currentOrder(): LedgerOrder | undefined {
    return hasOrder(this.state) ? this.ledger.byNo(this.state.order.orderNo) : undefined;
  }

  private options(dice: Dice): (() => PaymentEvent)[] {
    const { state } = this;
    const options: (() => PaymentEvent)[] = [];
    const add = (weight: number, make: () => PaymentEvent) => {
      for (let i = 0; i < weight; i += 1) options.push(make);
    };
    for (const request of this.pending) add(5, () => this.reply(request, dice));
    const { query } = this;
    if (query !== null)
      add(isDeep(state) ? 40 : state.name === 'CONFIRMING' ? 9 : 5, () =>
        this.queryReply(query, dice),
      );
    for (const cashier of this.cashiers) add(3, () => this.callback(cashier, dice));
    if (state.name === 'IDLE') add(6, () => this.tap(dice));
    if (state.name === 'READY') add(6, () => this.tap(dice));
    if (state.name === 'UNRESOLVED') add(2, () => this.tap(dice));
    if (state.name === 'NEEDS_REVIEW' || state.name === 'SWITCH_LOCKED') {
      add(4, () => ({ type: 'ACCEPT' }));
      add(2, () => ({ type: 'BACK' }));
    }
    if (state.name === 'AWAIT_EXTERNAL') {
      add(this.fickle ? 30 : 5, () => ({ type: 'BACK' }));
      add(1, () => ({ type: 'I_PAID' }));
      add(1, () => this.settledExternally(dice));
    }
    if (state.name === 'SWITCH_LOCKED') {
      const { order, attempt } = state;
      add(2, () => this.closedByServer(order.orderNo));
      add(3, () => ({ type: dice.pick(['EXPIRE', 'SHOW', 'KILL'] as const) }));
      add(4, () =>
        this.closeReply(
          { type: 'CLOSE_ATTEMPT', orderNo: order.orderNo, attemptNo: attempt.attemptNo },
          dice,
        ),
      );
    }
    const order = this.currentOrder();
    if (order !== undefined) {
      add(RARE.includes(state.name) ? 12 : 2, () => this.news(order, dice));
      add(1, () => this.queryReply(order.orderNo, dice));
      if (state.name === 'READY') add(2, () => this.held(order, dice));
      add(ENDED.includes(state.name) ? 3 : 0, () => this.lateCallback(order, dice));
    }
    if (deadlineOf(state) !== null) add(1, () => ({ type: 'EXPIRE' }));
    if (state.name === 'INVOKING') add(1, () => ({ type: 'WATCHDOG' }));
    if (state.name === 'DEAD') add(6, () => this.relaunch(dice));
    else add(1, () => ({ type: dice.chance(0.5) ? 'KILL' : 'SHOW' }));
    add(1, () => ({ type: 'SHOW' }));
    add(1, () => ({ type: dice.pick(['REFRESH', 'SHOW'] as const) }));
    return options;
  }

  /** The backend moves on by itself, or another device does, and the next answer says so. */
  private news(order: LedgerOrder, dice: Dice): PaymentEvent {
    this.progress(order, dice);
    return { type: 'QUERIED', order: this.garbled(order, dice), at: this.ledger.now };
  }

  private closedByServer(orderNo: string): PaymentEvent {
    const order = this.ledger.byNo(orderNo);
    if (order === undefined) return { type: 'SHOW' };
    this.ledger.close(order);
    return { type: 'QUERIED', order: this.ledger.answer(order), at: this.ledger.now };
  }

  /** The screen puts a part of the balance aside, and hears of it from the server. */
  private held(order: LedgerOrder, dice: Dice): PaymentEvent {
    this.ledger.hold(order, dice.pick([0, 40, 40, 1000]));
    return { type: 'QUERIED', order: this.ledger.answer(order), at: this.ledger.now };
  }

  private progress(order: LedgerOrder, dice: Dice): void {
    if (order.captures === 0 && dice.chance(0.5)) {
      this.ledger.capture(order, this.ledger.start(order, dice.pick(CHANNEL_NAMES)));
    }
    for (let steps = Math.floor(dice.roll() * 4); steps > 0; steps -= 1) {
      this.ledger.drift(order, dice);
    }
  }

  private lateCallback({ orderNo }: LedgerOrder, dice: Dice): PaymentEvent {
    return {
      type: 'SDK_SETTLED',
      orderNo,
      attemptNo: 'A999',
      outcome: dice.pick(CASHIER_OUTCOMES),
    };
  }

  relaunch(dice: Dice): PaymentEvent {
    const tap = dice.chance(0.7)
      ? { channel: this.likedOnDisk(dice), expectedFen: this.dueOnDisk(dice) }
      : null;
    return { type: 'RELAUNCH', record: this.disk, tap };
  }

  private likedOnDisk(dice: Dice): Channel {
    return dice.chance(0.4) && this.disk ? this.disk.channel : dice.pick(CHANNEL_NAMES);
  }

  private dueOnDisk(dice: Dice): Fen {
    const due = this.disk?.orderNo ? this.ledger.byNo(this.disk.orderNo)?.payableFen : undefined;
    return due === undefined || dice.chance(0.2) ? fen(777) : due;
  }

  private settledExternally(dice: Dice): PaymentEvent {
    if (this.state.name !== 'AWAIT_EXTERNAL') return { type: 'SHOW' };
    const { order, attempt } = this.state;
    return {
      type: 'SDK_SETTLED',
      orderNo: order.orderNo,
      attemptNo: attempt.attemptNo,
      outcome: dice.pick(['CONFIG', 'UNKNOWN'] as const),
    };
  }

  private callback(
    cashier: { orderNo: string; attemptNo: string },
    dice: Dice,
  ): EventOf<'SDK_SETTLED'> {
    this.cashiers = this.cashiers.filter((other) => other !== cashier);
    const order = this.ledger.byNo(cashier.orderNo);
    const attempt = order?.attempts.find(({ attemptNo }) => attemptNo === cashier.attemptNo);
    if (order && attempt && dice.chance(0.25)) this.ledger.capture(order, attempt);
    return {
      type: 'SDK_SETTLED',
      ...cashier,
      outcome: dice.chance(0.3) ? 'CANCELLED' : dice.pick(CASHIER_OUTCOMES),
    };
  }

  private reply(request: RequestEffect, dice: Dice): PaymentEvent {
    this.pending = this.pending.filter((other) => other !== request);
    switch (request.type) {
      case 'QUOTE':
        return this.quoteReply(request, dice);
      case 'CREATE_ORDER':
        return this.createReply(request, dice);
      case 'FIND_ORDER':
        return this.findReply(request, dice);
      case 'START_ATTEMPT':
        return this.startReply(request, dice);
      case 'CLOSE_ATTEMPT':
        return this.closeReply(request, dice);
      case 'CLOSE_ORDER': {
        const order = this.ledger.byNo(request.orderNo);
        if (order && dice.chance(0.6)) this.ledger.close(order);
        return this.queryReply(request.orderNo, dice);
      }
    }
  }

  private quoteReply({ intent }: EffectOf<'QUOTE'>, dice: Dice): PaymentEvent {
    const { intentId, basket } = intent;
    if (dice.chance(0.04)) return { type: 'QUOTE_FAILED', intentId };
    if (dice.chance(0.08)) {
      return { type: 'QUOTE_REFUSED', intentId, code: dice.pick(CODES), message: '说明' };
    }
    const changed = dice.chance(0.08);
    const changes = changed ? [{ kind: 'PRICE_CHANGED' as const, title: 't' }] : [];
    const total = dice.chance(0.08) ? fen(500) : basket.expectedPayableFen;
    const quote = quoteOf(
      changed && dice.chance(0.3) ? { ...basket, lines: [] } : basket,
      total,
      changes,
    );
    return { type: 'QUOTE_OK', intentId, quote, key: this.freshKey() };
  }

  private createReply({ key }: EffectOf<'CREATE_ORDER'>, dice: Dice): PaymentEvent {
    const seen = 'intent' in this.state && 'quote' in this.state.intent ? this.state.intent : null;
    const at = this.ledger.now;
    const known = this.ledger.orders.get(key);
    const lost: PaymentEvent = { type: 'CREATE_FAILED', key, retryAfterMs: 0 };
    const refused = (code: (typeof CODES)[number]): PaymentEvent => ({
      type: 'CREATE_REFUSED',
      key,
      code,
      message: '说明',
      retryAfterMs: 0,
    });
    if (dice.chance(0.1)) return lost;
    if (dice.chance(0.1)) {
      return refused(dice.pick(['IN_PROGRESS', 'BUSY', 'RATE_LIMITED', 'UNAUTHORISED']));
    }
    if (dice.chance(0.12)) {
      if (dice.chance(0.5)) this.ledger.create(key, seen?.quote.payableFen ?? fen(100));
      return refused(dice.pick(['KEY_REUSED', 'KEY_REUSED', 'CONFLICT', 'UNKNOWN_REFUSAL']));
    }
    if (known === undefined && (this.ledger.refusedKeys.has(key) || dice.chance(0.08))) {
      this.ledger.refusedKeys.add(key);
      return refused(dice.pick(['OUT_OF_STOCK', 'QUOTE_EXPIRED', 'VALIDATION', 'ITEM_OFF_SHELF']));
    }
    const due = dice.chance(0.07)
      ? fen(dice.chance(0.4) ? 0 : 600)
      : (seen?.quote.payableFen ?? fen(100));
    const order = this.ledger.create(key, due);
    if (dice.chance(0.15)) this.progress(order, dice);
    if (dice.chance(0.12)) return lost;
    return { type: 'CREATE_OK', key, order: this.garbled(order, dice), at };
  }

  private garbled(order: LedgerOrder, dice: Dice) {
    const answer = this.ledger.answer(order);
    return dice.chance(0.05) ? { ...answer, status: 'ERR' as const } : answer;
  }

  private findReply({ key }: EffectOf<'FIND_ORDER'>, dice: Dice): PaymentEvent {
    if (dice.chance(0.2)) return { type: 'CREATE_FAILED', key, retryAfterMs: 0 };
    const order = this.ledger.orders.get(key);
    if (order === undefined) {
      const freshKey = dice.chance(0.1) ? null : this.freshKey();
      return { type: 'ORDER_NOT_FOUND', key, freshKey };
    }
    if (dice.chance(0.4)) this.progress(order, dice);
    return { type: 'CREATE_OK', key, order: this.garbled(order, dice), at: this.ledger.now };
  }

  private startReply({ orderNo, channel }: EffectOf<'START_ATTEMPT'>, dice: Dice): PaymentEvent {
    const order = this.ledger.byNo(orderNo);
    const refused = (code: (typeof CODES)[number]): PaymentEvent => ({
      type: 'PREPAY_REFUSED',
      orderNo,
      channel,
      code,
    });
    const lost: PaymentEvent = { type: 'PREPAY_FAILED', orderNo, channel };
    if (order === undefined || dice.chance(0.06)) return lost;
    if (order.status !== 'UNPAID')
      return refused(order.status === 'CLOSED' ? 'ORDER_CLOSED' : 'ORDER_PAID');
    if (dice.chance(0.06)) return refused(dice.pick(CODES));
    const others = this.ledger.openAttempts(order).filter((other) => other.channel !== channel);
    if (others.length > 0 && !order.duplicateAccepted) return refused('CONFLICT');
    const attempt = this.ledger.start(order, channel);
    if (dice.chance(0.06)) return lost;
    this.heardOf.add(attempt.attemptNo);
    const told: Attempt = {
      attemptNo: attempt.attemptNo,
      channel,
      expiresAt: attempt.expiresAt,
      invocation: dice.chance(0.06) ? BAD[dice.pick([channel, ...CHANNEL_NAMES])] : GOOD[channel],
    };
    const due = this.ledger.due(order);
    const amountFen = dice.chance(order.heldFen > 0 ? 0.3 : 0.05)
      ? dice.pick([fen(due + 1), order.payableFen, order.payableFen])
      : due;
    return { type: 'PREPAY_OK', orderNo, attempt: told, amountFen };
  }

  private closeReply({ orderNo, attemptNo }: EffectOf<'CLOSE_ATTEMPT'>, dice: Dice): PaymentEvent {
    const order = this.ledger.byNo(orderNo);
    const attempt = order?.attempts.find((other) => other.attemptNo === attemptNo);
    if (attempt === undefined || dice.chance(0.08))
      return { type: 'CLOSE_FAILED', orderNo, attemptNo };
    if (
      isExternalChannel(attempt.channel) &&
      attempt.expiresAt > this.ledger.now &&
      dice.chance(0.5)
    ) {
      return { type: 'ATTEMPT_STUCK', orderNo, attemptNo, closesAt: attempt.expiresAt };
    }
    attempt.open = false;
    if (dice.chance(0.1)) return { type: 'CLOSE_FAILED', orderNo, attemptNo };
    return { type: 'ATTEMPT_CLOSED', orderNo, attemptNo };
  }

  queryReply(orderNo: string, dice: Dice): PaymentEvent {
    this.query = null;
    const at = this.ledger.now;
    const order = this.ledger.byNo(orderNo);
    if (order === undefined || dice.chance(0.12)) {
      const throttled = dice.chance(0.3);
      return { type: 'QUERY_FAILED', orderNo, at, throttled, retryAfterMs: 0 };
    }
    if (dice.chance(0.08)) {
      return { type: 'QUERIED', order: { ...this.ledger.answer(order), status: 'ERR' }, at };
    }
    const old = order.history[order.history.length - 1];
    if (old !== undefined && dice.chance(0.15)) return { type: 'QUERIED', order: old, at };
    return { type: 'QUERIED', order: this.ledger.answer(order), at };
  }

  /** Anything at all, also about other orders, keys and attempts: one step in five. */
  wild(dice: Dice): PaymentEvent {
    const own = hasOrder(this.state) && dice.chance(0.5) ? this.state.order.orderNo : 'O999';
    const attemptNo = 'A999';
    const status = dice.pick(['UNPAID', 'ERR'] as const);
    const order = {
      orderNo: own,
      status,
      rev: -5,
      payableFen: fen(100),
      expiresAt: 0,
    };
    return dice.pick<PaymentEvent>([
      this.tap(dice),
      this.tap(dice),
      { type: 'ACCEPT' },
      { type: 'BACK' },
      { type: 'SHOW' },
      { type: 'REFRESH' },
      { type: 'I_PAID' },
      { type: 'EXPIRE' },
      { type: 'WATCHDOG' },
      { type: 'QUOTE_FAILED', intentId: 'I0' },
      { type: 'QUOTE_REFUSED', intentId: 'I0', code: 'BUSY', message: '' },
      { type: 'CREATE_FAILED', key: 'K0', retryAfterMs: 0 },
      { type: 'ORDER_NOT_FOUND', key: 'K0', freshKey: null },
      { type: 'CREATE_REFUSED', key: 'K0', code: 'VALIDATION', message: '', retryAfterMs: 0 },
      { type: 'CREATE_OK', key: 'K0', order: { ...order, status: 'PAID' }, at: 0 },
      { type: 'CREATE_OK', key: 'K0', order: { ...order, status: 'ERR' }, at: 0 },
      { type: 'PREPAY_FAILED', orderNo: 'O999', channel: 'ALIPAY_MINI' },
      { type: 'PREPAY_REFUSED', orderNo: 'O999', channel: 'ALIPAY_MINI', code: 'BUSY' },
      { type: 'ATTEMPT_CLOSED', orderNo: own, attemptNo: 'A999' },
      { type: 'ATTEMPT_STUCK', orderNo: own, attemptNo: 'A999', closesAt: 0 },
      { type: 'CLOSE_FAILED', orderNo: own, attemptNo: 'A999' },
      { type: 'SDK_SETTLED', orderNo: own, attemptNo, outcome: dice.pick(CASHIER_OUTCOMES) },
      { type: 'QUERIED', order, at: this.ledger.now },
      {
        type: 'QUERIED',
        order: { ...order, orderNo: 'O999', status: 'PAID' },
        at: this.ledger.now,
      },
      { type: 'QUERIED', order: { ...order, rev: -5, status: 'PAID' }, at: this.ledger.now },
      {
        type: 'QUERY_FAILED',
        orderNo: own,
        at: this.ledger.now,
        throttled: false,
        retryAfterMs: 0,
      },
      { type: 'RELAUNCH', record: this.disk, tap: null },
    ]);
  }
}
