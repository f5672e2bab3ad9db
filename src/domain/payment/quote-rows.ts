import type { QuoteChange } from '@/domain/order/order';
import { confirming } from './confirming';
import { step, type PaymentEffect, type Step } from './effect';
import type { EventOf } from './event';
import { dueOf } from './orders';
import { payOrder, readyForHold } from './pay-rows';
import { totalChanged } from './review';
import type { Basket, Intent, PricedIntent, ReviewBasket, ReviewOrder, StateOf } from './state';

function quoting(intent: Intent): Step {
  return step({ name: 'QUOTING', intent }, { type: 'QUOTE', intent });
}

/** IDLE, row 1. */
export function firstTap(_state: StateOf<'IDLE'>, event: EventOf<'TAP_PAY'>): Step | null {
  const { intentId, at, channel, holdFirst = false, basket } = event;
  if (basket === null || basket.lines.length === 0) return null;
  return quoting({ intentId, createdAt: at, channel, holdFirst, basket });
}

export function createEffect(
  { key, quote, basket }: PricedIntent,
  tries: number,
  retryAfterMs: number,
): PaymentEffect {
  return {
    type: 'CREATE_ORDER',
    key,
    quoteId: quote.quoteId,
    addressId: basket.addressId,
    remark: basket.remark,
    tries,
    retryAfterMs,
  };
}

/** QUOTING, rows 2 and 3: an order is made only at the price and for the basket on screen. */
export function quoteOk({ intent }: StateOf<'QUOTING'>, event: EventOf<'QUOTE_OK'>): Step | null {
  if (event.intentId !== intent.intentId) return null;
  const { quote, key } = event;
  const seen = intent.basket.expectedPayableFen;
  if (quote.changes.length > 0 || quote.payableFen !== seen) {
    const changes =
      quote.changes.length > 0 ? quote.changes : [totalChanged(seen, quote.payableFen)];
    return step({ name: 'NEEDS_REVIEW', order: null, intent, quote, changes });
  }
  const priced: PricedIntent = { ...intent, quote, key, rekeyed: false };
  return step({ name: 'CREATING', intent: priced }, createEffect(priced, 0, 0));
}

const CHANGE_KINDS: readonly QuoteChange['kind'][] = [
  'PRICE_CHANGED',
  'OUT_OF_STOCK',
  'COUPON_EXPIRED',
  'COUPON_USED',
  'ADDRESS_UNSUPPORTED',
  'LIMIT_EXCEEDED',
  'ITEM_OFF_SHELF',
];

/** A refusal as something to look at again; the words are the server's. */
export function refusalChange(code: string, message: string): QuoteChange {
  const kind = CHANGE_KINDS.find((known) => known === code) ?? 'PRICE_CHANGED';
  return { kind, title: message };
}

/** QUOTING, rows 3 and 4: a refusal about the basket is shown, any other made nothing happen. */
export function quoteRefused(
  { intent }: StateOf<'QUOTING'>,
  { intentId, code, message }: EventOf<'QUOTE_REFUSED'>,
): Step | null {
  if (intentId !== intent.intentId) return null;
  if (!CHANGE_KINDS.some((kind) => kind === code)) {
    return step({ name: 'IDLE', notice: 'quote-failed' });
  }
  const changes = [refusalChange(code, message)];
  return step({ name: 'NEEDS_REVIEW', order: null, intent, quote: null, changes });
}

/** QUOTING, row 4. */
export function quoteFailed(
  { intent }: StateOf<'QUOTING'>,
  event: EventOf<'QUOTE_FAILED'>,
): Step | null {
  return event.intentId === intent.intentId ? step({ name: 'IDLE', notice: 'quote-failed' }) : null;
}

/** The basket that the quote says can be had, at its prices. */
function offered({ intent, quote }: ReviewBasket): Basket {
  const { basket } = intent;
  if (quote === null) return basket;
  return {
    ...basket,
    lines: quote.lines.map(({ skuId, quantity, unitPriceFen }) => ({
      skuId,
      quantity,
      seenFen: unitPriceFen,
    })),
    expectedPayableFen: quote.payableFen,
  };
}

/** NEEDS_REVIEW, row 5. */
export function accepted(state: ReviewBasket | ReviewOrder): Step | null {
  if (state.order !== null) {
    const order = { ...state.order, payableFen: state.acceptFen };
    const waits = state.holdFirst && dueOf(order) !== 0;
    return waits ? readyForHold(order) : closeThenPay({ ...state, order });
  }
  const basket = offered(state);
  return basket.lines.length === 0 ? null : quoting({ ...state.intent, basket });
}

/** An attempt with another amount must be closed before the next one, also on the same channel. */
function closeThenPay({ order, attempt, channel }: ReviewOrder): Step | null {
  if (attempt === null || dueOf(order) === 0) return payOrder(order, null, channel);
  return step(
    { name: 'SWITCHING', order, attempt, channel },
    { type: 'CLOSE_ATTEMPT', orderNo: order.orderNo, attemptNo: attempt.attemptNo },
  );
}

/** NEEDS_REVIEW, row 5 and ruling 7: an order that was made is not forgotten, the server closes it. */
export function declined(state: ReviewBasket | ReviewOrder): Step {
  if (state.order === null) return step({ name: 'IDLE', notice: null });
  return step(confirming(state.order, 'closing', state.attempt, { review: state }), {
    type: 'CLOSE_ORDER',
    orderNo: state.order.orderNo,
  });
}

/** NEEDS_REVIEW: the attempt with the other amount is gone. */
export function reviewAttemptClosed(
  state: ReviewBasket | ReviewOrder,
  event: EventOf<'ATTEMPT_CLOSED'>,
): Step | null {
  if (state.order === null || state.attempt === null) return null;
  const mine = event.orderNo === state.order.orderNo && event.attemptNo === state.attempt.attemptNo;
  return mine ? step({ ...state, attempt: null }) : null;
}
