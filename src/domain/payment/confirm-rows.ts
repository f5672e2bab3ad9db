import { takeUpExternal } from './cashier-rows';
import { CHANNELS, isExternalChannel } from './channel';
import { confirming } from './confirming';
import { step, type PaymentEffect, type Step } from './effect';
import type { EventOf, ServerOrder } from './event';
import { heard, isCurrent, isLockedOut } from './orders';
import { payOrder } from './pay-rows';
import { isExhausted, type Poll } from './poll-schedule';
import { isBackReason } from './reason';
import { maySettle, settled } from './settle-rows';
import type { ConfirmingOrder, OrderRef, StateOf, WithOrder } from './state';

type Polling = ConfirmingOrder | StateOf<'AWAIT_EXTERNAL'>;

/** Rows 20–22 and 25–28: an answer of the server, heard in any state that has an order. */
export function queried(state: WithOrder, { order: answer, at }: EventOf<'QUERIED'>): Step | null {
  if (!isCurrent(state.order, answer)) return outdated(state, answer, at);
  const end = maySettle(state, answer) ? settled(state.order, answer, at) : null;
  if (end !== null) return end;
  if (state.name === 'CONFIRMING' && answer.status === 'UNPAID') {
    const known = { ...state, order: heard(state.order, answer) };
    return unpaid(known, at) ?? again(known, used(state.poll, false), at);
  }
  if (state.name === 'CONFIRMING' || state.name === 'AWAIT_EXTERNAL') {
    const { rev, expiresAt, lockedTo } = answer;
    const known = { ...state, order: { ...state.order, rev, expiresAt, lockedTo } };
    return again(known, used(state.poll, false), at, ...unreadable(answer.status));
  }
  return noted(state, answer);
}

/** An older answer says nothing (B5), but the asking goes on: it has used up its poll. */
function outdated(state: WithOrder, answer: ServerOrder, at: number): Step | null {
  const polls = state.name === 'CONFIRMING' || state.name === 'AWAIT_EXTERNAL';
  if (!polls || answer.orderNo !== state.order.orderNo) return null;
  return again(state, used(state.poll, false), at);
}

function unreadable(status: string): readonly PaymentEffect[] {
  return status === 'ERR' ? [{ type: 'REPORT', what: 'status-unreadable', detail: status }] : [];
}

function isSame(now: OrderRef, before: OrderRef): boolean {
  return (
    now.rev === before.rev &&
    now.payableFen === before.payableFen &&
    now.heldFen === before.heldFen &&
    (now.lockedTo ?? null) === (before.lockedTo ?? null) &&
    now.expiresAt === before.expiresAt
  );
}

/** READY shows the amount and expiry that the server says; other states only remember the revision. */
function noted(state: WithOrder, answer: EventOf<'QUERIED'>['order']): Step | null {
  if (state.name === 'READY' && answer.status === 'UNPAID') {
    const order = heard(state.order, answer);
    return isSame(order, state.order) ? null : step({ ...state, order });
  }
  const final = maySettle(state, { ...answer, status: 'UNPAID' }) === false;
  if (final || answer.rev === state.order.rev) return null;
  return step({ ...state, order: { ...state.order, rev: answer.rev } });
}

/** CONFIRMING, row 20: "unpaid" is believed for these reasons; null: it has to be asked again. */
function unpaid(state: ConfirmingOrder, at: number): Step | null {
  const { order, reason, attempt, tap, review } = state;
  if (reason === 'resume-tap') return takeUpExternal(order, attempt, true, at);
  if (reason === 'relaunch-external') return takeUpExternal(order, attempt, false, at);
  if (reason === 'closing' && review !== null) return step({ ...review, order });
  const locked = lockedBack(state, at);
  if (locked !== null) return locked;
  if (!isBackReason(reason)) return null;
  const agreed = tap !== null && tap.expectedFen === order.payableFen;
  const on = agreed ? payOrder(order, attempt, tap.channel) : null;
  return on ?? step({ name: 'READY', order, attempt, reason });
}

/**
 * Money came through a channel meanwhile, so the server refused another one (F5): nothing of that
 * other is under way, and the shopper goes back to the one that has to be finished.
 */
function lockedBack({ order, reason, attempt }: ConfirmingOrder, at: number): Step | null {
  if (reason === 'switch-failed' && attempt !== null && order.lockedTo === attempt.channel) {
    return takeUpExternal(order, attempt, true, at);
  }
  return reason === 'conflict' && isLockedOut(order.channel, order)
    ? step({ name: 'READY', order, attempt, reason: 'locked' })
    : null;
}

function used(poll: Poll, failed: boolean, throttled = false): Poll {
  return {
    used: poll.used + 1,
    failures: failed ? poll.failures + 1 : 0,
    throttled: poll.throttled + (throttled ? 1 : 0),
  };
}

/** Rows 21, 22: ask again later, or stop and say that it isn't known. */
function again(state: Polling, poll: Poll, at: number, ...first: readonly PaymentEffect[]): Step {
  return schedule(state, poll, at, 0, first);
}

function schedule(
  state: Polling,
  poll: Poll,
  at: number,
  retryAfterMs: number,
  first: readonly PaymentEffect[],
): Step {
  const { order, attempt } = state;
  const until = attempt !== null && isExternalChannel(attempt.channel) ? attempt.expiresAt : null;
  if (state.name === 'CONFIRMING' && isExhausted(poll, until, at)) {
    return step({ name: 'UNRESOLVED', order, attempt, reason: state.reason }, ...first);
  }
  return step({ ...state, poll }, ...first, {
    type: 'SCHEDULE_POLL',
    orderNo: order.orderNo,
    poll,
    retryAfterMs: Math.max(retryAfterMs, attempt ? CHANNELS[attempt.channel].pollFloorMs : 0),
  });
}

/** CONFIRMING and AWAIT_EXTERNAL: a failed poll uses one up and means nothing else (B3). */
export function queryFailed(state: Polling, event: EventOf<'QUERY_FAILED'>): Step | null {
  if (event.orderNo !== state.order.orderNo) return null;
  return schedule(state, used(state.poll, true, event.throttled), event.at, event.retryAfterMs, []);
}

/** UNRESOLVED, row 23: a new round of questions, with the same meaning of "unpaid". */
export function askAgain({ order, attempt, reason }: StateOf<'UNRESOLVED'>): Step {
  return step(confirming(order, reason, attempt), { type: 'QUERY', orderNo: order.orderNo });
}
