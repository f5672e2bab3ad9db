import { isExternalChannel, isOwnCashier } from './channel';
import type { PaymentEffect } from './effect';
import { isBackReason } from './reason';
import { RECORD_VERSION, type PaymentRecord, type Phase } from './record';
import type { Attempt, ConfirmingOrder, OrderRef, PaymentState, PricedIntent } from './state';

function ofOrder(
  order: OrderRef,
  attempt: Attempt | null,
  phase: Phase,
  at?: number,
): PaymentRecord {
  return {
    v: RECORD_VERSION,
    intentId: order.intentId,
    key: order.key,
    orderNo: order.orderNo,
    attemptNo: attempt?.attemptNo ?? null,
    channel: attempt?.channel ?? order.channel,
    phase,
    createdAt: order.createdAt,
    expiresAt: at ?? attempt?.expiresAt ?? order.expiresAt,
  };
}

function ofKey({ intentId, key, channel, createdAt }: PricedIntent): PaymentRecord {
  return {
    v: RECORD_VERSION,
    intentId,
    key,
    orderNo: null,
    attemptNo: null,
    channel,
    phase: 'CREATING',
    createdAt,
    expiresAt: 0,
  };
}

function pendingPhase(attempt: Attempt): Phase {
  return isExternalChannel(attempt.channel) ? 'EXTERNAL' : 'PENDING';
}

function confirmingPhase({ reason }: ConfirmingOrder): Phase {
  if (reason === 'prepay-failed') return 'PREPAYING';
  if (reason === 'relaunch-external' || reason === 'resume-tap') return 'EXTERNAL';
  return reason === 'closing' || isBackReason(reason) ? 'READY' : 'PENDING';
}

/**
 * What has to survive a kill in this state; null when nothing does. A cashier's answer that allows
 * a way back is kept as READY: a relaunch asks the server and reads "unpaid" the same way.
 */
export function recordOf(state: PaymentState): PaymentRecord | null {
  switch (state.name) {
    case 'CREATING':
      return ofKey(state.intent);
    case 'CREATE_UNKNOWN':
      return state.mode === 'lookup' ? state.record : ofKey(state.intent);
    case 'NEEDS_REVIEW':
      return state.order === null ? null : ofOrder(state.order, state.attempt, 'READY');
    case 'READY':
      return ofOrder(state.order, state.attempt, 'READY');
    case 'PREPAYING':
      return ofOrder(state.order, state.attempt, 'PREPAYING');
    case 'INVOKING':
      // A screen of ours dies with the app: what it did not send, nobody will.
      return ofOrder(
        state.order,
        state.attempt,
        isOwnCashier(state.attempt.channel) ? 'PREPAYING' : 'PENDING',
      );
    case 'AWAIT_EXTERNAL':
    case 'SWITCHING':
    case 'SWITCH_LOCKED':
      return ofOrder(state.order, state.attempt, pendingPhase(state.attempt));
    case 'CONFIRMING':
      return state.order === null
        ? ofKey(state.intent)
        : ofOrder(state.order, state.attempt, confirmingPhase(state));
    case 'UNRESOLVED':
      return ofOrder(state.order, state.attempt, 'PENDING');
    case 'CLOSED':
    case 'REFUNDING':
      return ofOrder(state.order, null, 'CLOSED', state.watchUntil);
    default:
      return null;
  }
}

/** Storage work between two states, to be done before anything else: the record precedes the POST. */
export function persistence(from: PaymentState, to: PaymentState): readonly PaymentEffect[] {
  if (to.name === 'DEAD') return [];
  const [before, after] = [recordOf(from), recordOf(to)];
  if (after === null) {
    return before === null ? [] : [{ type: 'FORGET', intentId: before.intentId }];
  }
  const same = before !== null && JSON.stringify(before) === JSON.stringify(after);
  return same ? [] : [{ type: 'PERSIST', record: after }];
}
