import { step, type Step, type TransferEffect } from './effect';
import type { EventOf } from './event';
import { knownAs, type Known, type ScreenOf } from './state';
import { isMoving, isOpen, isSettled, mayChoose, mayFollow, type Transfer } from './transfer';

/** A transfer takes hours: no client asks more often by itself (F3). */
export const READ_EVERY_MS = 60_000;

type Unknown = ScreenOf<'LOADING'> | ScreenOf<'ABSENT'>;

const again = (retryAfterMs = 0): TransferEffect => ({
  type: 'SCHEDULE',
  afterMs: Math.max(READ_EVERY_MS, retryAfterMs),
});

const follow = (transfer: Transfer): readonly TransferEffect[] =>
  isMoving(transfer) ? [again()] : [];

const ended = (transfer: Transfer) => isSettled(transfer) || transfer.state === 'EXPIRED';

/** Row 1. */
export function opened(_state: ScreenOf<'IDLE'>, { orderNo }: EventOf<'OPEN'>): Step {
  return step({ name: 'LOADING', orderNo, failures: 0 }, { type: 'READ', orderNo });
}

/** Rows 2, 6: asked for by coming back, by hand or by the clock. */
export function readUnknown(state: Unknown): Step {
  const { orderNo } = state;
  const next = state.name === 'ABSENT' ? { name: 'LOADING' as const, orderNo, failures: 0 } : state;
  return step(next, { type: 'READ', orderNo });
}

export function readKnown(state: Known): Step | null {
  return step(knownAs(state.known, state), { type: 'READ', orderNo: state.known.orderNo });
}

/** Row 7: the clock asks only while something can still change. */
export function tick(state: Known): Step | null {
  return isMoving(state.known) ? readKnown(state) : null;
}

/** Row 8: the deadline makes the server be asked; only its word ends a transfer. */
export function deadline(state: Known): Step | null {
  return isOpen(state.known) ? readKnown(state) : null;
}

/** Row 3. */
export function firstHeard(state: Unknown, { transfer }: EventOf<'HEARD'>): Step | null {
  if (transfer.orderNo !== state.orderNo) return null;
  return step(
    knownAs(transfer, { doing: null, trouble: null, failures: 0 }),
    ...follow(transfer),
    ...tell(null, transfer),
  );
}

/** Rows 4, 5: nothing is known yet. */
export function firstFailed(state: Unknown, event: EventOf<'READ_FAILED'>): Step | null {
  const { orderNo } = state;
  if (event.orderNo !== orderNo || state.name === 'ABSENT') return null;
  if (event.absent) return step({ name: 'ABSENT', orderNo }, { type: 'STOP' });
  return step({ ...state, failures: state.failures + 1 }, again(event.retryAfterMs));
}

function tell(before: Transfer | null, after: Transfer): readonly TransferEffect[] {
  const news = ended(after) && after.state !== before?.state;
  return news ? [{ type: 'TELL', orderNo: after.orderNo }] : [];
}

/** Rows 9, 10: an answer replaces what is known unless it is older or leads back from paid. */
export function heard(state: Known, { transfer }: EventOf<'HEARD'>): Step | null {
  if (transfer.orderNo !== state.known.orderNo || !mayFollow(state.known, transfer)) return null;
  return step(
    knownAs(transfer, { doing: state.doing, trouble: state.trouble, failures: 0 }),
    ...follow(transfer),
    ...tell(state.known, transfer),
  );
}

/** Row 11: a failed read keeps what is known. */
export function readFailed(state: Known, event: EventOf<'READ_FAILED'>): Step | null {
  if (event.orderNo !== state.known.orderNo) return null;
  const effects = isMoving(state.known) ? [again(event.retryAfterMs)] : [];
  const { known, doing, trouble } = state;
  return step(knownAs(known, { doing, trouble, failures: state.failures + 1 }), ...effects);
}

/** Row 12: "I have sent it" is told to the server and changes nothing by itself (F2). */
export function iSent(state: Known): Step | null {
  if (!isOpen(state.known) || state.doing !== null) return null;
  return step(knownAs(state.known, { ...state, doing: 'report', trouble: null }), {
    type: 'REPORT_SENT',
    orderNo: state.known.orderNo,
  });
}

/** Row 13. */
export function chosen(state: Known, { way }: EventOf<'CHOOSE'>): Step | null {
  if (!mayChoose(state.known) || state.doing !== null) return null;
  return step(knownAs(state.known, { ...state, doing: way, trouble: null }), {
    type: 'CHOOSE_EXCESS',
    orderNo: state.known.orderNo,
    way,
  });
}

/** Rows 14, 15: the answer ends the waiting; what it says is taken by the rules of any answer. */
export function acted(state: Known, event: EventOf<'ACTED'>): Step | null {
  if (event.transfer.orderNo !== state.known.orderNo) return null;
  const calm = knownAs(state.known, { doing: null, trouble: null, failures: state.failures });
  if (!mayFollow(state.known, event.transfer)) {
    return state.doing === null ? null : step(calm);
  }
  return heard(calm as Known, { type: 'HEARD', transfer: event.transfer });
}

/** Row 16: it may have been done all the same, so the server is asked what is true. */
export function actFailed(state: Known, event: EventOf<'ACT_FAILED'>): Step | null {
  const { known, doing, failures } = state;
  if (event.orderNo !== known.orderNo || doing === null) return null;
  return step(knownAs(known, { doing: null, trouble: event.trouble, failures }), {
    type: 'READ',
    orderNo: known.orderNo,
  });
}
