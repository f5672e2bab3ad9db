import type { PaymentEffect, Step } from '@/domain/payment/effect';
import type { PaymentEvent } from '@/domain/payment/event';
import { hasOrder, type PaymentState, type StateName } from '@/domain/payment/state';
import { IN_APP, type World } from './world';

const FINALS: readonly StateName[] = ['PAID', 'CLOSED', 'REFUNDING', 'REFUNDED'];
const KEEPS_KEY = [
  'IN_PROGRESS',
  'RATE_LIMITED',
  'BUSY',
  'UNAUTHORISED',
  'KEY_REUSED',
  'CONFLICT',
  'ORDER_PAID',
  'ORDER_CLOSED',
  'UNKNOWN_REFUSAL',
];
const AFTER: Partial<Record<StateName, readonly StateName[]>> = {
  PAID: ['PAID', 'REFUNDING', 'REFUNDED', 'DEAD'],
  REFUNDING: ['REFUNDING', 'REFUNDED', 'DEAD'],
  REFUNDED: ['REFUNDED', 'DEAD'],
  CLOSED: ['CLOSED', 'PAID', 'REFUNDING', 'REFUNDED', 'DEAD'],
};

function must(holds: boolean, rule: string): void {
  if (!holds) throw new Error(rule);
}

const statusOf = (event: PaymentEvent) =>
  event.type === 'QUERIED' || event.type === 'CREATE_OK' ? event.order.status : null;

/** I1–I11, watched over one run of a world. */
export class Invariants {
  private liveKey: string | null = null;
  private unknown = false;
  private asking: 'no' | 'cashier-open' | 'answer-due' = 'no';
  private readonly intentOfKey = new Map<string, string>();

  constructor(private readonly world: World) {}

  step(before: PaymentState, event: PaymentEvent, { state, effects }: Step): void {
    this.states(before, event, state);
    this.cashierWord(before, event, state, effects);
    this.relaunch(before, event, state, effects);
    this.remember(before, event, state);
    for (const effect of effects) {
      this.storage(event, state, effect);
      this.requests(before, event, effect);
      this.world.take(effect);
      this.posted(state, effect);
    }
  }

  private states(before: PaymentState, event: PaymentEvent, state: PaymentState): void {
    const moved = before.name !== state.name;
    if (moved && FINALS.includes(state.name)) {
      must(statusOf(event) === state.name, `I1/I11: ${state.name} only when the server says so`);
    }
    const allowed = AFTER[before.name];
    must(allowed === undefined || allowed.includes(state.name), `I6: ${before.name} regressed`);
    if (hasOrder(before) && hasOrder(state)) {
      must(before.order.orderNo === state.order.orderNo, 'I8: the order number changed');
      must(state.order.rev >= before.order.rev, 'B5: an older answer was taken');
    }
    if (state.name === 'IDLE' && moved) {
      must(!hasOrder(before), 'I10: an order was forgotten');
    }
    if (event.type === 'SHOW' && hasOrder(before) && !['PAID', 'REFUNDED'].includes(before.name)) {
      must(hasOrder(state), 'I9: coming back lost the order');
    }
  }

  private cashierWord(
    before: PaymentState,
    event: PaymentEvent,
    state: PaymentState,
    effects: readonly PaymentEffect[],
  ): void {
    const asks = effects.some(({ type }) => type === 'QUERY');
    if (event.type === 'SDK_SETTLED' && (effects.length > 0 || before !== state)) {
      must(asks, 'I4: the word of a cashier is followed by a query');
      must(
        !FINALS.includes(state.name) || state === before,
        'I4: the word of a cashier is not final',
      );
    }
    if (event.type === 'SHOW' && hasOrder(before) && !['PAID', 'REFUNDED'].includes(before.name)) {
      must(asks, 'I9: coming back asks the server');
    }
  }

  private relaunch(
    before: PaymentState,
    event: PaymentEvent,
    state: PaymentState,
    effects: readonly PaymentEffect[],
  ): void {
    const { disk } = this.world;
    if (event.type === 'KILL' && hasOrder(before)) {
      const over = before.name === 'PAID' || before.name === 'REFUNDED';
      must(over || disk?.orderNo === before.order.orderNo, 'I10: a kill lost the order');
    }
    if (event.type === 'KILL' && (before.name === 'CREATING' || before.name === 'CREATE_UNKNOWN')) {
      must(disk !== null && disk.key !== null, 'I10: a kill lost the key');
    }
    if (event.type === 'RELAUNCH' && before.name === 'DEAD' && event.record !== null) {
      const asks = effects.some(({ type }) => type === 'QUERY' || type === 'FIND_ORDER');
      const calm = state.name === 'CONFIRMING' || state.name === 'CREATE_UNKNOWN';
      must(asks && calm, 'I10: a relaunch asks before anything is payable');
    }
  }

  /** What the invariants about unknown outcomes need to know. */
  private remember(before: PaymentState, event: PaymentEvent, state: PaymentState): void {
    if (before.name === 'INVOKING' && state.name !== 'INVOKING') {
      if (this.asking === 'cashier-open') this.asking = 'answer-due';
      const said = event.type === 'SDK_SETTLED' ? event.outcome : null;
      // A screen of ours dies with the app, and a new prepay ends the nonce that it was given.
      const died = event.type === 'KILL' && before.attempt.channel === 'WALLET';
      const unclear = said === null || said === 'CLAIMED_OK' || said === 'UNKNOWN';
      if (unclear && !died) this.unknown = true;
    }
    const unpaid = event.type === 'QUERIED' && event.order.status === 'UNPAID';
    if (unpaid && before !== state && before.name === 'CONFIRMING') this.asking = 'no';
    if (event.type === 'I_PAID' && before !== state) this.unknown = true;
    if (state.name === 'QUOTING' || FINALS.includes(state.name)) {
      this.unknown = false;
      this.asking = 'no';
    }
    if (event.type === 'ORDER_NOT_FOUND' && before !== state) this.liveKey = null;
    if (before.name === 'SWITCH_LOCKED' && event.type === 'ACCEPT') {
      const order = this.world.ledger.byNo(before.order.orderNo);
      if (order !== undefined) order.duplicateAccepted = true;
    }
  }

  private storage(event: PaymentEvent, state: PaymentState, effect: PaymentEffect): void {
    if (effect.type !== 'FORGET') return;
    const refused = event.type === 'CREATE_REFUSED' && !KEEPS_KEY.includes(event.code);
    const over = state.name === 'PAID' || state.name === 'REFUNDED';
    must(refused || over || event.type === 'ORDER_NOT_FOUND', 'I2: a key was given up too early');
    this.liveKey = null;
  }

  private requests(before: PaymentState, event: PaymentEvent, effect: PaymentEffect): void {
    if (effect.type === 'CREATE_ORDER') {
      must(this.world.disk?.key === effect.key, 'I2: a key was posted before it was stored');
      must(this.liveKey === null || this.liveKey === effect.key, 'I2: a second live key');
      must(!this.unknown, 'I5: an order was made while an outcome is unknown');
    }
    if (effect.type === 'OPEN_CASHIER') {
      must(this.world.cashiers.length === 0, 'I3: two cashiers');
      if (IN_APP.includes(effect.invocation.kind)) this.asking = 'cashier-open';
      if (event.type === 'PREPAY_OK') this.amount(before, event.amountFen);
    }
    if (effect.type !== 'START_ATTEMPT') return;
    const waiting = event.type === 'CREATE_OK' && 'intent' in before && before.intent;
    must(
      !waiting || !('holdFirst' in waiting && waiting.holdFirst),
      'money: nothing was put aside',
    );
    must(!this.unknown, 'I5: a prepay while an outcome is unknown');
    must(this.asking === 'no', 'I5: a prepay before the server said "unpaid"');
    const order = this.world.ledger.byNo(effect.orderNo);
    const others = (order === undefined ? [] : this.world.ledger.openAttempts(order)).filter(
      ({ channel, attemptNo }) => channel !== effect.channel && this.world.heardOf.has(attemptNo),
    );
    must(
      others.length === 0 || order?.duplicateAccepted === true,
      `I7: another attempt is open (${before.name}, ${event.type})`,
    );
  }

  /** What a cashier takes is the price that the shopper saw, without what was put aside (A3, E2). */
  private amount(before: PaymentState, amountFen: number): void {
    if (!hasOrder(before)) return;
    const { payableFen, heldFen } = before.order;
    must(amountFen + heldFen === payableFen, 'money: a cashier was opened for another amount');
    must(amountFen > 0, 'money: a cashier was opened for nothing');
  }

  private posted(state: PaymentState, effect: PaymentEffect): void {
    if (effect.type !== 'CREATE_ORDER') return;
    this.liveKey = effect.key;
    if ('intent' in state) this.intentOfKey.set(effect.key, state.intent.intentId);
  }

  /** At rest: one order an intent, money once, and the screen says what the ledger says (I5 oracle). */
  atRest(send: (event: PaymentEvent) => void): void {
    const { world } = this;
    const perIntent = new Map<string, number>();
    for (const { key, captures, refunds } of world.ledger.orders.values()) {
      const intent = this.intentOfKey.get(key) ?? key;
      perIntent.set(intent, (perIntent.get(intent) ?? 0) + 1);
      must(perIntent.get(intent) === 1, 'one order an intent');
      must(captures - refunds <= 1, 'money was kept twice');
    }
    if (world.state.name === 'DEAD') send({ type: 'RELAUNCH', record: world.disk, tap: null });
    const order = world.currentOrder();
    if (order === undefined) return;
    const seen = world.state.name;
    send({ type: 'SHOW' });
    send({ type: 'QUERIED', order: world.ledger.answer(order), at: world.ledger.now });
    if (order.status === 'PAID' && seen !== 'REFUNDING' && seen !== 'REFUNDED') {
      must(world.state.name === 'PAID', 'I9: SHOW with a paid order ends in PAID');
    }
    if (order.status === 'UNPAID')
      must(!FINALS.includes(world.state.name), 'I1: unpaid is not final');
  }
}
