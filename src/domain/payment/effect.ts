import type { Channel } from './channel';
import type { Invocation } from './invocation';
import type { Poll } from './poll-schedule';
import type { PaymentRecord } from './record';
import type { Intent, PaymentState } from './state';

/** What the runner has to do, in this order. `PERSIST` and `FORGET` always come first. */
export type PaymentEffect =
  | { readonly type: 'PERSIST'; readonly record: PaymentRecord }
  | { readonly type: 'FORGET'; readonly intentId: string }
  | { readonly type: 'QUOTE'; readonly intent: Intent }
  | {
      readonly type: 'CREATE_ORDER';
      readonly key: string;
      readonly quoteId: string;
      readonly addressId: string;
      readonly remark: string;
      /** 0: now. n: after the n-th pause of the poll schedule, but not before `retryAfterMs`. */
      readonly tries: number;
      readonly retryAfterMs: number;
    }
  | {
      readonly type: 'FIND_ORDER';
      readonly key: string;
      readonly tries: number;
      readonly retryAfterMs: number;
    }
  | { readonly type: 'START_ATTEMPT'; readonly orderNo: string; readonly channel: Channel }
  | { readonly type: 'CLOSE_ATTEMPT'; readonly orderNo: string; readonly attemptNo: string }
  | { readonly type: 'CLOSE_ORDER'; readonly orderNo: string }
  | {
      readonly type: 'OPEN_CASHIER';
      readonly orderNo: string;
      readonly attemptNo: string;
      readonly invocation: Invocation;
    }
  /** Ask now; a pending poll is replaced. */
  | { readonly type: 'QUERY'; readonly orderNo: string }
  | {
      readonly type: 'SCHEDULE_POLL';
      readonly orderNo: string;
      readonly poll: Poll;
      readonly retryAfterMs: number;
    }
  /** For operations, never for the shopper; holds no personal data. */
  | { readonly type: 'REPORT'; readonly what: ReportKind; readonly detail: string };

export type ReportKind =
  'late-callback' | 'channel-config' | 'key-reused' | 'amount-mismatch' | 'status-unreadable';

export type EffectType = PaymentEffect['type'];
export type EffectOf<T extends EffectType> = Extract<PaymentEffect, { readonly type: T }>;

export interface Step {
  readonly state: PaymentState;
  readonly effects: readonly PaymentEffect[];
}

export function step(state: PaymentState, ...effects: readonly PaymentEffect[]): Step {
  return { state, effects };
}
