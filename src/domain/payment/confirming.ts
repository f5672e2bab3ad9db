import { step, type Step } from './effect';
import { FRESH_POLL } from './poll-schedule';
import type { PollReason } from './reason';
import type { Attempt, ConfirmingOrder, OrderRef } from './state';

/** Enters CONFIRMING without asking: the effect that asks is the caller's. */
export function confirming(
  order: OrderRef,
  reason: PollReason,
  attempt: Attempt | null,
  extra: Partial<Pick<ConfirmingOrder, 'tap' | 'review'>> = {},
): ConfirmingOrder {
  return {
    name: 'CONFIRMING',
    order,
    reason,
    attempt,
    poll: FRESH_POLL,
    tap: null,
    review: null,
    ...extra,
  };
}

/** Asks the server now, for a reason that decides what "unpaid" will mean. */
export function confirm(order: OrderRef, reason: PollReason, attempt: Attempt | null): Step {
  return step(confirming(order, reason, attempt), { type: 'QUERY', orderNo: order.orderNo });
}
