import * as cashier from './cashier-rows';
import * as confirmation from './confirm-rows';
import * as create from './create-rows';
import type { Step } from './effect';
import type { EventOf, EventType, PaymentEvent } from './event';
import * as pay from './pay-rows';
import { persistence } from './persist';
import * as quote from './quote-rows';
import { relaunched } from './relaunch-rows';
import { ask, lateCallback } from './settle-rows';
import { hasOrder, type PaymentState, type StateName, type StateOf } from './state';

type Row<N extends StateName, T extends EventType> = (
  state: StateOf<N>,
  event: EventOf<T>,
) => Step | null;

type Rows<N extends StateName> = { readonly [T in EventType]?: Row<N, T> };

const { queried } = confirmation;

/** Table 4.5 with rulings 1–8: what is not here is a no-op. Row numbers are at the functions. */
const TABLE: { readonly [N in StateName]: Rows<N> } = {
  IDLE: { TAP_PAY: quote.firstTap },
  QUOTING: {
    QUOTE_OK: quote.quoteOk,
    QUOTE_REFUSED: quote.quoteRefused,
    QUOTE_FAILED: quote.quoteFailed,
  },
  NEEDS_REVIEW: {
    ACCEPT: quote.accepted,
    BACK: quote.declined,
    ATTEMPT_CLOSED: quote.reviewAttemptClosed,
    SHOW: (state) => (hasOrder(state) ? ask(state) : null),
    QUERIED: (state, event) => (hasOrder(state) ? queried(state, event) : null),
  },
  CREATING: {
    CREATE_OK: create.created,
    CREATE_REFUSED: create.createRefused,
    CREATE_FAILED: create.createFailed,
  },
  CREATE_UNKNOWN: {
    CREATE_OK: create.created,
    CREATE_REFUSED: (state, event) =>
      state.mode === 'post' ? create.createRefused(state, event) : null,
    CREATE_FAILED: create.createFailed,
    ORDER_NOT_FOUND: create.notFound,
    SHOW: create.createNow,
    REFRESH: create.createNow,
  },
  READY: {
    TAP_PAY: (state, event) => pay.payOrder(state.order, state.attempt, event.channel),
    EXPIRE: pay.readyExpired,
    SHOW: (state) => ask(state),
    REFRESH: (state) => ask(state),
    QUERIED: queried,
  },
  PREPAYING: {
    PREPAY_OK: pay.prepaid,
    PREPAY_REFUSED: pay.prepayRefused,
    PREPAY_FAILED: pay.prepayFailed,
    SHOW: (state) => ask(state),
    QUERIED: queried,
  },
  INVOKING: {
    SDK_SETTLED: cashier.sdkSettled,
    WATCHDOG: cashier.watchdog,
    SHOW: (state) => ask(state),
    QUERIED: queried,
  },
  AWAIT_EXTERNAL: {
    SDK_SETTLED: cashier.sdkSettled,
    I_PAID: cashier.iPaid,
    EXPIRE: cashier.externalExpired,
    BACK: cashier.backToReady,
    SHOW: (state) => ask(state),
    REFRESH: (state) => ask(state),
    QUERIED: queried,
    QUERY_FAILED: confirmation.queryFailed,
  },
  SWITCHING: {
    ATTEMPT_CLOSED: cashier.oldClosed,
    ATTEMPT_STUCK: cashier.oldStuck,
    CLOSE_FAILED: cashier.closeFailed,
    SHOW: (state) => ask(state),
    QUERIED: queried,
  },
  SWITCH_LOCKED: {
    ACCEPT: cashier.goOnAnyway,
    BACK: cashier.backToReady,
    EXPIRE: cashier.lockEnded,
    ATTEMPT_CLOSED: cashier.oldClosed,
    SHOW: (state) => ask(state),
    QUERIED: queried,
  },
  CONFIRMING: {
    CREATE_OK: (state, event) => (state.order === null ? create.created(state, event) : null),
    CREATE_FAILED: (state, event) =>
      state.order === null ? create.createFailed(state, event) : null,
    ORDER_NOT_FOUND: (state, event) =>
      state.order === null ? create.notFound(state, event) : null,
    SHOW: (state) => (state.order === null ? create.createNow(state) : ask(state)),
    REFRESH: (state) => (state.order === null ? create.createNow(state) : ask(state)),
    SDK_SETTLED: (state, event) => (state.order === null ? null : lateCallback(state, event)),
    QUERIED: (state, event) => (state.order === null ? null : queried(state, event)),
    QUERY_FAILED: (state, event) =>
      state.order === null ? null : confirmation.queryFailed(state, event),
  },
  UNRESOLVED: {
    SHOW: confirmation.askAgain,
    REFRESH: confirmation.askAgain,
    SDK_SETTLED: lateCallback,
    QUERIED: queried,
  },
  PAID: { SDK_SETTLED: lateCallback, QUERIED: queried },
  REFUNDING: {
    SHOW: (state) => ask(state),
    REFRESH: (state) => ask(state),
    SDK_SETTLED: lateCallback,
    QUERIED: queried,
  },
  REFUNDED: { SDK_SETTLED: lateCallback, QUERIED: queried },
  CLOSED: {
    SHOW: (state) => ask(state),
    REFRESH: (state) => ask(state),
    SDK_SETTLED: lateCallback,
    QUERIED: queried,
  },
  DEAD: { RELAUNCH: relaunched },
};

/** The table's types tie each row to its state and event; looking one up by name loses that tie. */
function rowFor(name: StateName, type: EventType) {
  const rows: { readonly [T in EventType]?: unknown } = TABLE[name];
  return rows[type] as ((state: PaymentState, event: PaymentEvent) => Step | null) | undefined;
}

const NOTHING: readonly [] = [];

/**
 * The payment machine: pure, total, and never throws. A pair of state and event that table 4.5
 * doesn't know gives the same state and no effects. Effects are to be performed in their order;
 * storage comes first, so that a key is on disk before it is posted (A5).
 */
export function next(state: PaymentState, event: PaymentEvent): Step {
  if (event.type === 'KILL') {
    return state.name === 'DEAD'
      ? { state, effects: NOTHING }
      : { state: { name: 'DEAD' }, effects: NOTHING };
  }
  const row = rowFor(state.name, event.type);
  const taken = row?.(state, event) ?? null;
  if (taken === null) return { state, effects: NOTHING };
  return { state: taken.state, effects: [...persistence(state, taken.state), ...taken.effects] };
}

/** Server time at which the state ends by itself (EXPIRE); null when it doesn't. */
export function deadlineOf(state: PaymentState): number | null {
  switch (state.name) {
    case 'READY':
      return state.order.expiresAt;
    case 'AWAIT_EXTERNAL':
      return state.attempt.expiresAt;
    case 'SWITCH_LOCKED':
      return state.closesAt;
    default:
      return null;
  }
}
