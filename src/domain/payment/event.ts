import type { Fen } from '@/domain/money';
import type { Quote } from '@/domain/order/order';
import type { Refusal } from '@/domain/result';
import type { Channel } from './channel';
import type { CashierOutcome } from './outcome';
import type { PaymentStatus } from './order-status';
import type { PaymentRecord } from './record';
import type { Attempt, Basket, OrderTap } from './state';

/** What the server says of an order: the answer of create, look-up, query and cancel. */
export interface ServerOrder {
  readonly orderNo: string;
  readonly status: PaymentStatus;
  readonly rev: number;
  readonly payableFen: Fen;
  /** Put aside from the balance for this order; absent: nothing is. */
  readonly heldFen?: Fen | undefined;
  /** The one channel that may be used, since money of it is here; absent or null: any may. */
  readonly lockedTo?: string | null | undefined;
  readonly expiresAt: number;
}

type RefusedCode = Refusal['code'];

/** Facts. Every reply names what it answers, so that a reply for something else is dropped (B5). */
export type PaymentEvent =
  | {
      readonly type: 'TAP_PAY';
      readonly channel: Channel;
      /** The order is made and waits: a part of the balance is put aside before the channel opens. */
      readonly holdFirst?: boolean;
      readonly intentId: string;
      /** Server time (epoch ms). */
      readonly at: number;
      /** Needed where nothing exists yet; ignored once there is an order. */
      readonly basket: Basket | null;
    }
  | {
      readonly type: 'QUOTE_OK';
      readonly intentId: string;
      readonly quote: Quote;
      /** A fresh idempotency key of at least 128 random bits. */
      readonly key: string;
    }
  | {
      readonly type: 'QUOTE_REFUSED';
      readonly intentId: string;
      readonly code: RefusedCode;
      readonly message: string;
    }
  | { readonly type: 'QUOTE_FAILED'; readonly intentId: string }
  | { readonly type: 'ACCEPT' }
  | { readonly type: 'BACK' }
  | {
      readonly type: 'CREATE_OK';
      readonly key: string;
      readonly order: ServerOrder;
      readonly at: number;
    }
  | {
      readonly type: 'CREATE_REFUSED';
      readonly key: string;
      readonly code: RefusedCode;
      readonly message: string;
      readonly retryAfterMs: number;
    }
  | { readonly type: 'CREATE_FAILED'; readonly key: string; readonly retryAfterMs: number }
  | { readonly type: 'ORDER_NOT_FOUND'; readonly key: string; readonly freshKey: string | null }
  | {
      readonly type: 'PREPAY_OK';
      readonly orderNo: string;
      readonly attempt: Attempt;
      readonly amountFen: Fen;
    }
  | {
      readonly type: 'PREPAY_REFUSED';
      readonly orderNo: string;
      readonly channel: Channel;
      readonly code: RefusedCode;
    }
  | { readonly type: 'PREPAY_FAILED'; readonly orderNo: string; readonly channel: Channel }
  | { readonly type: 'ATTEMPT_CLOSED'; readonly orderNo: string; readonly attemptNo: string }
  | {
      readonly type: 'ATTEMPT_STUCK';
      readonly orderNo: string;
      readonly attemptNo: string;
      readonly closesAt: number;
    }
  | { readonly type: 'CLOSE_FAILED'; readonly orderNo: string; readonly attemptNo: string }
  | {
      readonly type: 'SDK_SETTLED';
      readonly orderNo: string;
      readonly attemptNo: string;
      readonly outcome: CashierOutcome;
    }
  /** The app has been back in front for 3 s and the cashier still says nothing. */
  | { readonly type: 'WATCHDOG' }
  | { readonly type: 'SHOW' }
  | { readonly type: 'REFRESH' }
  | { readonly type: 'I_PAID' }
  /** The state's own deadline has passed by server time. */
  | { readonly type: 'EXPIRE' }
  | { readonly type: 'QUERIED'; readonly order: ServerOrder; readonly at: number }
  | {
      readonly type: 'QUERY_FAILED';
      readonly orderNo: string;
      readonly at: number;
      /** The server asked for fewer requests (RATE_LIMITED, BUSY). */
      readonly throttled: boolean;
      readonly retryAfterMs: number;
    }
  | { readonly type: 'KILL' }
  | {
      readonly type: 'RELAUNCH';
      readonly record: PaymentRecord | null;
      /** Set when a tap on an order in a list started it. */
      readonly tap: OrderTap | null;
    };

export type EventType = PaymentEvent['type'];
export type EventOf<T extends EventType> = Extract<PaymentEvent, { readonly type: T }>;
