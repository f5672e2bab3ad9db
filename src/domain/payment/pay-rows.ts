import { addFen } from '@/domain/money';
import { CHANNELS, isExternalChannel, type Channel } from './channel';
import { confirm, confirming } from './confirming';
import { step, type Step } from './effect';
import type { EventOf } from './event';
import { isCallable } from './invocation';
import { dueOf } from './orders';
import { FRESH_POLL } from './poll-schedule';
import { amountReview } from './review';
import type { Attempt, OrderRef, StateOf } from './state';

/** Prepay on a channel, nothing else being open (rows 9, 11). */
export function prepay(order: OrderRef, channel: Channel, attempt: Attempt | null): Step {
  return step(
    { name: 'PREPAYING', order: { ...order, channel }, channel, attempt },
    { type: 'START_ATTEMPT', orderNo: order.orderNo, channel },
  );
}

/** Closes an attempt before another one is started (row 10). */
export function switchTo(order: OrderRef, attempt: Attempt, channel: Channel): Step {
  return step(
    { name: 'SWITCHING', order, attempt, channel },
    { type: 'CLOSE_ATTEMPT', orderNo: order.orderNo, attemptNo: attempt.attemptNo },
  );
}

/**
 * Rows 9, 10 and rulings 2, 7: pays an order that exists. Nothing to pay opens no cashier; an open
 * attempt is taken up on its own channel and closed for another.
 */
export function payOrder(order: OrderRef, attempt: Attempt | null, channel: Channel): Step | null {
  if (order.disabled.includes(channel)) return null;
  if (dueOf(order) === 0) return confirm(order, 'zero', attempt);
  if (attempt === null) return prepay(order, channel, null);
  if (attempt.channel !== channel) return switchTo(order, attempt, channel);
  return isExternalChannel(channel)
    ? confirm(order, 'resume-tap', attempt)
    : prepay(order, channel, attempt);
}

/** The order is made: a part of the balance is put aside before another tap opens the channel (E2). */
export function readyForHold(order: OrderRef): Step {
  return step({ name: 'READY', order, attempt: null, reason: 'hold-first' });
}

/** READY, row 24. Before any cashier was opened, "unpaid" can simply be believed. */
export function readyExpired({ order, attempt }: StateOf<'READY'>): Step {
  return confirm(order, order.cashierOpened ? 'expired' : 'expired-unopened', attempt);
}

/**
 * Opens an external cashier, or shows it again (row 14, ruling 2). An attempt with more time than
 * its order, such as a transfer, has prolonged it.
 */
export function awaitExternal(order: OrderRef, attempt: Attempt): Step {
  const expiresAt = Math.max(order.expiresAt, attempt.expiresAt);
  return step(
    { name: 'AWAIT_EXTERNAL', order: { ...order, expiresAt }, attempt, poll: FRESH_POLL },
    ...(attempt.invocation === null
      ? []
      : [
          {
            type: 'OPEN_CASHIER' as const,
            orderNo: order.orderNo,
            attemptNo: attempt.attemptNo,
            invocation: attempt.invocation,
          },
        ]),
    {
      type: 'SCHEDULE_POLL',
      orderNo: order.orderNo,
      poll: FRESH_POLL,
      retryAfterMs: CHANNELS[attempt.channel].pollFloorMs,
    },
  );
}

/** PREPAYING, rows 13, 14 and ruling 7: nothing is opened for another amount or with bad parameters. */
export function prepaid(state: StateOf<'PREPAYING'>, event: EventOf<'PREPAY_OK'>): Step | null {
  const { order, channel } = state;
  const { attempt } = event;
  if (event.orderNo !== order.orderNo || attempt.channel !== channel) return null;
  if (event.amountFen !== dueOf(order)) {
    return step(
      amountReview(order, channel, attempt, addFen(event.amountFen, order.heldFen)),
      { type: 'CLOSE_ATTEMPT', orderNo: order.orderNo, attemptNo: attempt.attemptNo },
      { type: 'REPORT', what: 'amount-mismatch', detail: attempt.attemptNo },
    );
  }
  if (attempt.invocation === null || !isCallable(channel, attempt.invocation)) {
    return step(
      confirming(disable(order, channel), 'config', attempt),
      { type: 'QUERY', orderNo: order.orderNo },
      { type: 'REPORT', what: 'channel-config', detail: channel },
    );
  }
  const opened = { ...order, cashierOpened: true };
  if (isExternalChannel(channel)) return awaitExternal(opened, attempt);
  return step(
    { name: 'INVOKING', order: opened, attempt },
    {
      type: 'OPEN_CASHIER',
      orderNo: order.orderNo,
      attemptNo: attempt.attemptNo,
      invocation: attempt.invocation,
    },
  );
}

/** Refusals after which an attempt may be open elsewhere, or the order is already final. */
const CONFLICTS: readonly string[] = [
  'ORDER_PAID',
  'ORDER_CLOSED',
  'CONFLICT',
  'IN_PROGRESS',
  'UNKNOWN_REFUSAL',
];

/** Refusals of the channel itself: off here, or this is more than one payment on it may cost. */
const UNUSABLE: readonly string[] = ['FORBIDDEN', 'LIMIT_EXCEEDED'];

/** PREPAYING, row 15. A channel that the server refuses is not offered for this order again. */
export function prepayRefused(
  { order, channel, attempt }: StateOf<'PREPAYING'>,
  event: EventOf<'PREPAY_REFUSED'>,
): Step | null {
  if (event.orderNo !== order.orderNo || event.channel !== channel) return null;
  if (UNUSABLE.includes(event.code)) return confirm(disable(order, channel), 'config', attempt);
  return confirm(order, CONFLICTS.includes(event.code) ? 'conflict' : 'prepay-failed', attempt);
}

/** PREPAYING, row 15: no reply, so no cashier was opened from here. */
export function prepayFailed(
  { order, channel, attempt }: StateOf<'PREPAYING'>,
  event: EventOf<'PREPAY_FAILED'>,
): Step | null {
  if (event.orderNo !== order.orderNo || event.channel !== channel) return null;
  return confirm(order, 'prepay-failed', attempt);
}

export function disable(order: OrderRef, channel: Channel): OrderRef {
  return order.disabled.includes(channel)
    ? order
    : { ...order, disabled: [...order.disabled, channel] };
}
