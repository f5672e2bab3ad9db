import type { Fen } from '@/domain/money';
import type { QuoteChange } from '@/domain/order/order';
import type { Channel } from './channel';
import type { Attempt, OrderRef, ReviewOrder } from './state';

/** The total, before and now. */
export function totalChanged(oldFen: Fen | null, newFen: Fen): QuoteChange {
  return {
    kind: 'PRICE_CHANGED',
    title: '应付金额',
    ...(oldFen === null ? {} : { oldFen }),
    newFen,
  };
}

/** The server's amount is not what the shopper agreed to: the order is kept, they look again. */
export function amountReview(
  order: OrderRef,
  channel: Channel,
  attempt: Attempt | null,
  now: Fen,
  before: Fen | null = order.payableFen,
): ReviewOrder {
  return {
    name: 'NEEDS_REVIEW',
    order,
    channel,
    attempt,
    acceptFen: now,
    holdFirst: false,
    changes: [totalChanged(before, now)],
  };
}
