import { step, type Step } from './effect';
import type { EventOf, EventType, TransferEvent } from './event';
import * as rows from './rows';
import { isKnown, NOT_OPEN, type Known, type ScreenName, type TransferScreen } from './state';
import { isOpen, type TransferState } from './transfer';

type Row = (state: never, event: never) => Step | null;
type Rows = { readonly [T in EventType]?: Row };
type KnownRows = {
  readonly [T in EventType]?: (state: Known, event: EventOf<T>) => Step | null;
};

/** What every state the server has named has in common. */
const COMMON: KnownRows = {
  SHOW: rows.readKnown,
  REFRESH: rows.readKnown,
  TICK: rows.tick,
  HEARD: rows.heard,
  READ_FAILED: rows.readFailed,
  ACTED: rows.acted,
  ACT_FAILED: rows.actFailed,
};

const OPEN: KnownRows = { ...COMMON, EXPIRE: rows.deadline, I_SENT: rows.iSent };

const KNOWN: Readonly<Record<TransferState, KnownRows>> = {
  AWAIT_TRANSFER: OPEN,
  MATCHING: OPEN,
  PARTIAL: OPEN,
  UNMATCHED: OPEN,
  PAID: COMMON,
  OVERPAID: { ...COMMON, CHOOSE: rows.chosen },
  EXPIRED: COMMON,
};

/** F2 as a table: what is not here is a no-op. Row numbers are at the functions. */
const TABLE: Readonly<Record<ScreenName, Rows>> = {
  IDLE: { OPEN: rows.opened },
  LOADING: {
    SHOW: rows.readUnknown,
    REFRESH: rows.readUnknown,
    TICK: rows.readUnknown,
    HEARD: rows.firstHeard,
    READ_FAILED: rows.firstFailed,
  },
  ABSENT: {
    SHOW: rows.readUnknown,
    REFRESH: rows.readUnknown,
    HEARD: rows.firstHeard,
  },
  ...KNOWN,
};

/** The table's types tie each row to its state and event; looking one up by name loses that tie. */
function rowFor(name: ScreenName, type: EventType) {
  return TABLE[name][type] as
    ((state: TransferScreen, event: TransferEvent) => Step | null) | undefined;
}

/**
 * The transfer machine: pure, total, and never throws. It shows what the server said last; nothing
 * that the shopper says or uploads makes it PAID. A pair that the table doesn't know gives the same
 * state and no effects.
 */
export function next(state: TransferScreen, event: TransferEvent): Step {
  if (event.type === 'LEAVE') {
    return state.name === 'IDLE' ? step(state) : step(NOT_OPEN, { type: 'STOP' });
  }
  return rowFor(state.name, event.type)?.(state, event) ?? step(state);
}

/** Server time at which EXPIRE is due; null when nothing is awaited. */
export function deadlineOf(state: TransferScreen): number | null {
  return isKnown(state) && isOpen(state.known) ? state.known.expiresAt : null;
}
