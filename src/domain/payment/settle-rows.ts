import { step, type PaymentEffect, type Step } from './effect';
import type { EventOf, ServerOrder } from './event';
import { heard } from './orders';
import type { OrderRef, WithOrder } from './state';

/** How long a closed order stays watched for money that comes late (A12). */
export const WATCH_MS = 24 * 60 * 60 * 1000;

/**
 * Rows 25–27: the server's word that ends or reverses a payment, from wherever it is heard.
 * null when the word is not one of these.
 */
export function settled(order: OrderRef, answer: ServerOrder, at: number): Step | null {
  const known = heard(order, answer);
  switch (answer.status) {
    case 'PAID':
      return step({ name: 'PAID', order: known });
    case 'CLOSED':
      return step({ name: 'CLOSED', order: known, watchUntil: at + WATCH_MS });
    case 'REFUNDING':
      return step({ name: 'REFUNDING', order: known, watchUntil: at + WATCH_MS });
    case 'REFUNDED':
      return step({ name: 'REFUNDED', order: known });
    default:
      return null;
  }
}

/** What may still follow a final state: money that arrived late, and money that went back. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  CLOSED: ['PAID', 'REFUNDING', 'REFUNDED'],
  PAID: ['REFUNDING', 'REFUNDED'],
  REFUNDING: ['REFUNDED'],
  REFUNDED: [],
};

/** Rows 25–28: true when the answer moves this state to a final one. */
export function maySettle(state: WithOrder, answer: ServerOrder): boolean {
  return AFTER[state.name]?.includes(answer.status) ?? true;
}

/** An SDK callback that nobody waits for any more: kept for operations, answered with one query. */
export function lateCallback(state: WithOrder, event: EventOf<'SDK_SETTLED'>): Step | null {
  if (event.orderNo !== state.order.orderNo) return null;
  return step(
    state,
    { type: 'REPORT', what: 'late-callback', detail: event.outcome },
    { type: 'QUERY', orderNo: event.orderNo },
  );
}

/** Row 17 and I9: coming back to the front always asks. */
export function ask(state: WithOrder, ...before: readonly PaymentEffect[]): Step {
  return step(state, ...before, { type: 'QUERY', orderNo: state.order.orderNo });
}
