import type { StoreApi } from 'zustand/vanilla';
import type { Channel } from '@/domain/payment/channel';
import type { Basket, OrderTap, PaymentState } from '@/domain/payment/state';

/** One payment: a store to read and the things a person can do. Made by `createPayment(deps)`. */
export interface Payment {
  readonly store: StoreApi<PaymentState>;
  /**
   * "Pay". Without an order: quote, create, prepay, cashier, all from this one tap. With an order
   * (state READY): pays that order, and the basket is ignored. Further taps are swallowed.
   * With `holdFirst` the order is made and waits in READY for a second tap, so that a part of the
   * balance can be put aside in between (E2).
   */
  tap(channel: Channel, basket: Basket | null, holdFirst?: boolean): void;
  /** NEEDS_REVIEW: agree to what is shown. SWITCH_LOCKED: go on despite the old attempt. */
  accept(): void;
  /** NEEDS_REVIEW, AWAIT_EXTERNAL, SWITCH_LOCKED: step back. */
  back(): void;
  /** Ask the server now. */
  refresh(): void;
  /** AWAIT_EXTERNAL: "我已支付". Only makes the server be asked. */
  iPaid(): void;
  /** At app start: takes up what a kill left behind, or asks for unpaid orders if that is unreadable. */
  resume(): Promise<'resumed' | 'nothing'>;
  /**
   * Takes up an order from a list or a result page; the server is asked before anything is payable.
   * With `tap` (a press on "pay" beside a shown amount) it goes on to that channel by itself, if the
   * order is unpaid and still costs `expectedFen`.
   */
  resumeOrder(orderNo: string, tap?: OrderTap): void;
  /** Milliseconds until the state's deadline by server time; null when it has none. */
  remainingMs(): number | null;
  /** The screen is gone: timers and listeners end, late replies are dropped, the record stays. */
  dispose(): void;
}
