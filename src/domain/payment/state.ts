import type { Quote, QuoteChange } from '@/domain/order/order';
import type { Fen } from '@/domain/money';
import type { Channel } from './channel';
import type { Invocation } from './invocation';
import type { Poll } from './poll-schedule';
import type { BackReason, PollReason } from './reason';
import type { PaymentRecord } from './record';

/** What the shopper wants to buy and what was on screen when they tapped. */
export interface Basket {
  readonly lines: readonly {
    readonly skuId: string;
    readonly quantity: number;
    /** Unit price on screen. */
    readonly seenFen: Fen;
  }[];
  readonly addressId: string;
  readonly remark: string;
  /** The total on the pay button: what the tap agreed to. */
  readonly expectedPayableFen: Fen;
}

/** One tap on "pay". */
export interface Intent {
  readonly intentId: string;
  /** Server time of the tap (epoch ms). */
  readonly createdAt: number;
  readonly channel: Channel;
  /** Stop when the order is made: a part of the balance has to be put aside first (E2). */
  readonly holdFirst: boolean;
  readonly basket: Basket;
}

/** An intent with the server's price and the idempotency key that its order is made with. */
export interface PricedIntent extends Intent {
  readonly quote: Quote;
  readonly key: string;
  /** A second key has been taken after KEY_REUSED; there is no third. */
  readonly rekeyed: boolean;
}

/** The one order of this payment. */
export interface OrderRef {
  readonly intentId: string;
  readonly createdAt: number;
  /** null when the order was not made on this device. */
  readonly key: string | null;
  readonly orderNo: string;
  /** The channel last asked for. */
  readonly channel: Channel;
  /** Highest revision seen; -1 before the first answer. */
  readonly rev: number;
  /** null between a relaunch and the first answer: the record holds no amount. */
  readonly payableFen: Fen | null;
  /** Put aside from the balance; a cashier is opened for the rest (`dueOf`). */
  readonly heldFen: Fen;
  /** The one channel that may be used, since money of it is here (F5); absent or null: any may. */
  readonly lockedTo?: string | null | undefined;
  readonly expiresAt: number;
  /** A cashier has been opened for it at least once. */
  readonly cashierOpened: boolean;
  /** Channels that failed by configuration; not offered again in this session. */
  readonly disabled: readonly Channel[];
}

/** One prepay on one channel. `invocation` lives in memory only and is null after a relaunch. */
export interface Attempt {
  readonly attemptNo: string;
  readonly channel: Channel;
  readonly expiresAt: number;
  readonly invocation: Invocation | null;
}

/** A tap on an order that already exists: the channel and the amount that was on screen. */
export interface OrderTap {
  readonly channel: Channel;
  readonly expectedFen: Fen;
}

export interface ReviewBasket {
  readonly name: 'NEEDS_REVIEW';
  readonly order: null;
  readonly intent: Intent;
  /** The basket that can be had, when the server priced one. */
  readonly quote: Quote | null;
  readonly changes: readonly QuoteChange[];
}

export interface ReviewOrder {
  readonly name: 'NEEDS_REVIEW';
  readonly order: OrderRef;
  readonly channel: Channel;
  /** Still to be closed before another prepay. */
  readonly attempt: Attempt | null;
  /** What the shopper agrees to with ACCEPT. */
  readonly acceptFen: Fen;
  /** As in the intent: ACCEPT then leads to the hold, not to a cashier. */
  readonly holdFirst: boolean;
  readonly changes: readonly QuoteChange[];
}

export interface CreateUnknown {
  readonly name: 'CREATE_UNKNOWN';
  readonly mode: 'post';
  readonly intent: PricedIntent;
  readonly tries: number;
}

/** After a relaunch with a key and no order: the body is gone, so the key is looked up. */
export interface CreateLookup {
  readonly name: 'CREATE_UNKNOWN';
  readonly mode: 'lookup';
  readonly record: PaymentRecord & { readonly key: string };
  readonly tries: number;
}

export interface ConfirmingKey {
  readonly name: 'CONFIRMING';
  readonly order: null;
  readonly reason: 'key-reused';
  readonly intent: PricedIntent;
  readonly refusal: { readonly code: string; readonly message: string };
  readonly tries: number;
}

export interface ConfirmingOrder {
  readonly name: 'CONFIRMING';
  readonly order: OrderRef;
  readonly reason: PollReason;
  readonly attempt: Attempt | null;
  readonly poll: Poll;
  /** The tap to go on with when the answer is "unpaid" (resume-ready, resume-tap). */
  readonly tap: OrderTap | null;
  /** What ACCEPT would agree to, when the server is asked to close an order (reason closing). */
  readonly review: ReviewOrder | null;
}

export type PaymentState =
  | { readonly name: 'IDLE'; readonly notice: 'quote-failed' | 'nothing-created' | null }
  | { readonly name: 'QUOTING'; readonly intent: Intent }
  | ReviewBasket
  | ReviewOrder
  | { readonly name: 'CREATING'; readonly intent: PricedIntent }
  | CreateUnknown
  | CreateLookup
  | {
      readonly name: 'READY';
      readonly order: OrderRef;
      /** The attempt left open on the server; another channel has to close it first. */
      readonly attempt: Attempt | null;
      /** Why the shopper is back here; null when nothing happened yet. */
      readonly reason:
        BackReason | 'left-external' | 'attempt-expired' | 'hold-first' | 'locked' | null;
    }
  | {
      readonly name: 'PREPAYING';
      readonly order: OrderRef;
      readonly channel: Channel;
      /** An attempt of the same channel that is still open. */
      readonly attempt: Attempt | null;
    }
  | { readonly name: 'INVOKING'; readonly order: OrderRef; readonly attempt: Attempt }
  | {
      readonly name: 'AWAIT_EXTERNAL';
      readonly order: OrderRef;
      readonly attempt: Attempt;
      readonly poll: Poll;
    }
  | {
      readonly name: 'SWITCHING';
      readonly order: OrderRef;
      readonly attempt: Attempt;
      readonly channel: Channel;
    }
  | {
      readonly name: 'SWITCH_LOCKED';
      readonly order: OrderRef;
      readonly attempt: Attempt;
      readonly channel: Channel;
      /** Server time at which the old attempt dies by itself. */
      readonly closesAt: number;
    }
  | ConfirmingKey
  | ConfirmingOrder
  | {
      readonly name: 'UNRESOLVED';
      readonly order: OrderRef;
      readonly attempt: Attempt | null;
      readonly reason: PollReason;
    }
  | { readonly name: 'PAID'; readonly order: OrderRef }
  | { readonly name: 'REFUNDING'; readonly order: OrderRef; readonly watchUntil: number }
  | { readonly name: 'REFUNDED'; readonly order: OrderRef }
  | { readonly name: 'CLOSED'; readonly order: OrderRef; readonly watchUntil: number }
  | { readonly name: 'DEAD' };

export type StateName = PaymentState['name'];
export type StateOf<N extends StateName> = Extract<PaymentState, { readonly name: N }>;
export type WithOrder = Extract<PaymentState, { readonly order: OrderRef }>;

export const IDLE: StateOf<'IDLE'> = { name: 'IDLE', notice: null };

/** True when the server has made an order, so that a query can answer. */
export function hasOrder(state: PaymentState): state is WithOrder {
  return 'order' in state && state.order !== null;
}
