import { confirm } from './confirming';
import { step, type PaymentEffect, type Step } from './effect';
import type { EventOf } from './event';
import { dueOf, newOrder } from './orders';
import { prepay, readyForHold } from './pay-rows';
import { createEffect, refusalChange } from './quote-rows';
import { amountReview } from './review';
import { settled } from './settle-rows';
import type { ConfirmingKey, CreateLookup, CreateUnknown, OrderRef, StateOf } from './state';

type Posting = StateOf<'CREATING'> | CreateUnknown;
type Creating = Posting | CreateLookup | ConfirmingKey;

function keyOf(state: Creating): string {
  return 'intent' in state ? state.intent.key : state.record.key;
}

function findEffect(key: string, tries: number, retryAfterMs: number): PaymentEffect {
  return { type: 'FIND_ORDER', key, tries, retryAfterMs };
}

/** Rows 6, 25: the order exists. The server may already know more of it than "unpaid". */
export function created(state: Creating, event: EventOf<'CREATE_OK'>): Step | null {
  if (event.key !== keyOf(state)) return null;
  const order = orderOf(state, event);
  const known = settled(order, event.order, event.at);
  if (known !== null) return known;
  if (event.order.status !== 'UNPAID') return confirm(order, 'relaunch', null);
  if (!('intent' in state)) return step({ name: 'READY', order, attempt: null, reason: null });
  const { channel, quote, holdFirst } = state.intent;
  if (state.name === 'CONFIRMING' || event.order.payableFen !== quote.payableFen) {
    const review = amountReview(order, channel, null, event.order.payableFen, quote.payableFen);
    return step(
      { ...review, holdFirst },
      { type: 'REPORT', what: 'amount-mismatch', detail: order.orderNo },
    );
  }
  if (dueOf(order) === 0) return confirm(order, 'zero', null);
  return holdFirst ? readyForHold(order) : prepay(order, channel, null);
}

function orderOf(state: Creating, event: EventOf<'CREATE_OK'>): OrderRef {
  const { intentId, createdAt, channel } = 'intent' in state ? state.intent : state.record;
  return newOrder({ intentId, createdAt, channel }, event.key, event.order);
}

/** Refusals that say nothing about the order: the same key is tried again. */
const TRY_AGAIN: readonly string[] = ['IN_PROGRESS', 'RATE_LIMITED', 'BUSY', 'UNAUTHORISED'];

/** Refusals after which an order may exist under this key: it is looked up before anything else. */
const LOOK_UP: readonly string[] = [
  'KEY_REUSED',
  'CONFLICT',
  'ORDER_PAID',
  'ORDER_CLOSED',
  'UNKNOWN_REFUSAL',
];

/** CREATING and CREATE_UNKNOWN, row 7; only a definite refusal gives up the key (I2). */
export function createRefused(state: Posting, event: EventOf<'CREATE_REFUSED'>): Step | null {
  const { key, code, message, retryAfterMs } = event;
  if (key !== state.intent.key) return null;
  if (TRY_AGAIN.includes(code)) return retry(state, retryAfterMs);
  const { intent } = state;
  if (!LOOK_UP.includes(code)) return refused(state, code, message);
  return step(
    {
      name: 'CONFIRMING',
      order: null,
      reason: 'key-reused',
      intent,
      refusal: { code, message },
      tries: 0,
    },
    findEffect(key, 0, 0),
    { type: 'REPORT', what: 'key-reused', detail: code },
  );
}

function refused({ intent }: Posting | ConfirmingKey, code: string, message: string): Step {
  const { intentId, createdAt, channel, holdFirst, basket } = intent;
  return step({
    name: 'NEEDS_REVIEW',
    order: null,
    intent: { intentId, createdAt, channel, holdFirst, basket },
    quote: null,
    changes: [refusalChange(code, message)],
  });
}

/** Row 8: the same key, later. */
function retry(state: Posting, retryAfterMs: number): Step {
  const tries = (state.name === 'CREATING' ? 0 : state.tries) + 1;
  return step(
    { name: 'CREATE_UNKNOWN', mode: 'post', intent: state.intent, tries },
    createEffect(state.intent, tries, retryAfterMs),
  );
}

/** Row 8; a look-up without an answer is repeated too. */
export function createFailed(state: Creating, event: EventOf<'CREATE_FAILED'>): Step | null {
  if (event.key !== keyOf(state)) return null;
  if (state.name === 'CREATING') return retry(state, event.retryAfterMs);
  if (state.name === 'CREATE_UNKNOWN' && state.mode === 'post') {
    return retry(state, event.retryAfterMs);
  }
  const tries = state.tries + 1;
  return step({ ...state, tries }, findEffect(event.key, tries, event.retryAfterMs));
}

/** The key made no order: nothing was lost after a relaunch; after KEY_REUSED one new key is taken. */
export function notFound(
  state: CreateUnknown | CreateLookup | ConfirmingKey,
  { key, freshKey }: EventOf<'ORDER_NOT_FOUND'>,
): Step | null {
  if (key !== keyOf(state)) return null;
  if (state.name === 'CREATE_UNKNOWN') {
    return state.mode === 'lookup' ? step({ name: 'IDLE', notice: 'nothing-created' }) : null;
  }
  const { intent, refusal } = state;
  if (refusal.code !== 'KEY_REUSED' || intent.rekeyed || freshKey === null) {
    return refused(state, refusal.code, refusal.message);
  }
  const rekeyed = { ...intent, key: freshKey, rekeyed: true };
  return step({ name: 'CREATING', intent: rekeyed }, createEffect(rekeyed, 0, 0));
}

/** CREATE_UNKNOWN and the look-up of a key: back in front, or the shopper asks: no pause now. */
export function createNow(state: CreateUnknown | CreateLookup | ConfirmingKey): Step {
  return state.name === 'CREATE_UNKNOWN' && state.mode === 'post'
    ? step(state, createEffect(state.intent, 0, 0))
    : step(state, findEffect(keyOf(state), 0, 0));
}
