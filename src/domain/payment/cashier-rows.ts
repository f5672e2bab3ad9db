import { isOwnCashier } from './channel';
import { confirm, confirming } from './confirming';
import { step, type Step } from './effect';
import type { EventOf } from './event';
import { dueOf } from './orders';
import { awaitExternal, disable, prepay, switchTo } from './pay-rows';
import { REASON_OF_OUTCOME } from './reason';
import type { Attempt, OrderRef, StateOf } from './state';

/** The cashier's word, whatever it is, only makes the server be asked (I4). */
function answered(order: OrderRef, attempt: Attempt, event: EventOf<'SDK_SETTLED'>): Step {
  const reason = REASON_OF_OUTCOME[event.outcome];
  if (event.outcome !== 'CONFIG') return confirm(order, reason, attempt);
  return step(
    confirming(disable(order, attempt.channel), reason, attempt),
    { type: 'QUERY', orderNo: order.orderNo },
    { type: 'REPORT', what: 'channel-config', detail: attempt.channel },
  );
}

/** INVOKING and AWAIT_EXTERNAL, row 16. */
export function sdkSettled(
  { order, attempt }: StateOf<'INVOKING'> | StateOf<'AWAIT_EXTERNAL'>,
  event: EventOf<'SDK_SETTLED'>,
): Step | null {
  const mine = event.orderNo === order.orderNo && event.attemptNo === attempt.attemptNo;
  return mine ? answered(order, attempt, event) : null;
}

/** INVOKING, row 16: back in front for 3 s and no callback (B10). A screen of ours is simply still open. */
export function watchdog({ order, attempt }: StateOf<'INVOKING'>): Step | null {
  return isOwnCashier(attempt.channel) ? null : confirm(order, 'unknown', attempt);
}

/** AWAIT_EXTERNAL, row 18. */
export function iPaid({ order, attempt }: StateOf<'AWAIT_EXTERNAL'>): Step {
  return confirm(order, 'claimed', attempt);
}

/** AWAIT_EXTERNAL, row 18. */
export function externalExpired({ order, attempt }: StateOf<'AWAIT_EXTERNAL'>): Step {
  return confirm(order, 'expired', attempt);
}

/** AWAIT_EXTERNAL, row 19, and leaving a locked switch: the attempt stays open and remembered. */
export function backToReady({
  order,
  attempt,
}: StateOf<'AWAIT_EXTERNAL'> | StateOf<'SWITCH_LOCKED'>): Step {
  return step({ name: 'READY', order, attempt, reason: 'left-external' });
}

type Switching = StateOf<'SWITCHING'> | StateOf<'SWITCH_LOCKED'>;

function isAbout(
  state: Switching,
  event: { readonly orderNo: string; readonly attemptNo: string },
): boolean {
  return event.orderNo === state.order.orderNo && event.attemptNo === state.attempt.attemptNo;
}

/** SWITCHING and SWITCH_LOCKED, row 11. */
export function oldClosed(state: Switching, event: EventOf<'ATTEMPT_CLOSED'>): Step | null {
  return isAbout(state, event) ? prepay(state.order, state.channel, null) : null;
}

/** SWITCHING, row 12 and ruling 8: the old attempt can't be closed before its own end. */
export function oldStuck(
  state: StateOf<'SWITCHING'>,
  event: EventOf<'ATTEMPT_STUCK'>,
): Step | null {
  const { order, attempt, channel } = state;
  if (!isAbout(state, event)) return null;
  return step({ name: 'SWITCH_LOCKED', order, attempt, channel, closesAt: event.closesAt });
}

/** SWITCHING, row 12. */
export function closeFailed(
  state: StateOf<'SWITCHING'>,
  event: EventOf<'CLOSE_FAILED'>,
): Step | null {
  return isAbout(state, event) ? confirm(state.order, 'switch-failed', state.attempt) : null;
}

/** SWITCH_LOCKED, ruling 8: the shopper has read that a second charge would be returned. */
export function goOnAnyway({ order, channel }: StateOf<'SWITCH_LOCKED'>): Step {
  return prepay(order, channel, null);
}

/** SWITCH_LOCKED: the old attempt should be dead by now; the server has to say so. */
export function lockEnded({ order, attempt, channel }: StateOf<'SWITCH_LOCKED'>): Step {
  return switchTo(order, attempt, channel);
}

/** CONFIRMING after a tap or a relaunch on an external attempt (ruling 2). */
export function takeUpExternal(
  order: OrderRef,
  attempt: Attempt | null,
  byTap: boolean,
  at: number,
): Step {
  if (dueOf(order) === 0) return confirm(order, 'zero', attempt);
  if (attempt === null || at >= attempt.expiresAt) {
    return step({ name: 'READY', order, attempt: null, reason: 'attempt-expired' });
  }
  if (byTap && attempt.invocation === null) return prepay(order, attempt.channel, attempt);
  return awaitExternal(order, byTap ? attempt : { ...attempt, invocation: null });
}
