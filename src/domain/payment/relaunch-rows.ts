import { fen } from '@/domain/money';
import { confirming } from './confirming';
import { isExternalChannel } from './channel';
import { step, type Step } from './effect';
import type { EventOf } from './event';
import type { PollReason } from './reason';
import type { PaymentRecord, Phase } from './record';
import { IDLE, type Attempt, type OrderRef } from './state';

/** What "unpaid" will mean after a relaunch, by where the payment stood. */
const REASON_OF_PHASE: Readonly<Record<Phase, PollReason>> = {
  CREATING: 'relaunch',
  READY: 'resume-ready',
  PREPAYING: 'prepay-failed',
  EXTERNAL: 'relaunch-external',
  PENDING: 'relaunch',
  CLOSED: 'relaunch',
};

/** DEAD, row 30: the server is asked before anything payable is shown (B7). */
export function relaunched(_state: { readonly name: 'DEAD' }, event: EventOf<'RELAUNCH'>): Step {
  const { record, tap } = event;
  if (record === null) return step(IDLE);
  const { orderNo, key } = record;
  if (orderNo !== null) return resumed(record, orderNo, tap);
  if (key === null) return step(IDLE);
  return step(
    { name: 'CREATE_UNKNOWN', mode: 'lookup', record: { ...record, key }, tries: 0 },
    { type: 'FIND_ORDER', key, tries: 0, retryAfterMs: 0 },
  );
}

function resumed(record: PaymentRecord, orderNo: string, tap: EventOf<'RELAUNCH'>['tap']): Step {
  const { intentId, createdAt, key, attemptNo, channel, expiresAt, phase } = record;
  const order: OrderRef = {
    intentId,
    createdAt,
    key,
    orderNo,
    channel,
    rev: -1,
    payableFen: null,
    heldFen: fen(0),
    expiresAt,
    cashierOpened: phase === 'EXTERNAL' || phase === 'PENDING' || attemptNo !== null,
    disabled: [],
  };
  const attempt: Attempt | null =
    attemptNo === null ? null : { attemptNo, channel, expiresAt, invocation: null };
  const lost = phase === 'EXTERNAL' && (attempt === null || !isExternalChannel(channel));
  return step(confirming(order, lost ? 'relaunch' : REASON_OF_PHASE[phase], attempt, { tap }), {
    type: 'QUERY',
    orderNo,
  });
}
