import type { Fen } from '@/domain/money';
import type { Quote } from '@/domain/order/order';
import type { Channel } from '@/domain/payment/channel';
import type { ReportKind } from '@/domain/payment/effect';
import type { Invocation } from '@/domain/payment/invocation';
import type { Result } from '@/domain/result';
import type { Cashier } from './cashiers';

/** What the server says of an order's payment, with the provider's own word for the status. */
export interface OrderAnswer {
  readonly orderNo: string;
  readonly status: string;
  readonly rev: number;
  readonly payableFen: Fen;
  readonly heldFen?: Fen | undefined;
  readonly expiresAt: number;
}

/** The endpoints that a payment needs; `services.api` has them all. */
export interface PaymentApi {
  getQuote(request: {
    lines: { skuId: string; quantity: number; seenFen: Fen }[];
    addressId: string | null;
    expectedPayableFen?: Fen | undefined;
  }): Promise<Result<Quote>>;
  createOrder(
    request: { quoteId: string; addressId: string; remark: string },
    key: string,
  ): Promise<Result<OrderAnswer>>;
  findOrderByKey(request: { idempotencyKey: string }): Promise<Result<OrderAnswer>>;
  startAttempt(request: { orderNo: string; channel: Channel }): Promise<
    Result<{
      readonly orderNo: string;
      readonly attemptNo: string;
      readonly channel: Channel;
      readonly amountFen: Fen;
      readonly expiresAt: number;
      readonly invocation: Invocation;
    }>
  >;
  closeAttempt(request: { orderNo: string; attemptNo: string }): Promise<
    Result<{
      readonly orderNo: string;
      readonly attemptNo: string;
      readonly state: 'CLOSED' | 'STUCK';
      readonly closesAt: number;
    }>
  >;
  queryPayment(request: { orderNo: string }): Promise<Result<OrderAnswer>>;
  cancelOrder(request: { orderNo: string }): Promise<Result<OrderAnswer>>;
  listOrders(request: {
    filter: 'unpaid';
  }): Promise<
    Result<{ readonly orders: readonly { readonly orderNo: string; readonly createdAt: number }[] }>
  >;
}

export interface PaymentStorage {
  read(key: string): string | null;
  write(key: string, value: string): boolean;
  remove(key: string): void;
  keys(): readonly string[];
}

export interface PaymentLifecycle {
  onShow(listener: () => void): () => void;
  onHide(listener: () => void): () => void;
  onNetwork(listener: (online: boolean) => void): () => void;
  isVisible(): boolean;
}

/** A handle of `setTimer`; only handed back to `clearTimer`. */
export type TimerId = unknown;

/** Everything a payment touches outside itself. */
export interface PaymentDeps {
  readonly api: PaymentApi;
  /** The host's best channel, for orders that were made elsewhere. */
  readonly channel: Channel;
  readonly cashier: Cashier;
  readonly storage: PaymentStorage;
  readonly lifecycle: PaymentLifecycle;
  /** The server's clock (epoch ms). */
  readonly serverNow: () => number;
  /** The device's clock, for pauses only (epoch ms). */
  readonly now: () => number;
  /** From 0 to 1, for jitter and names; never for keys. */
  readonly random: () => number;
  /** At least 128 random bits; null when none can be had now, so that nothing is created. */
  readonly randomKey: () => Promise<string | null>;
  readonly setTimer: (run: () => void, ms: number) => TimerId;
  readonly clearTimer: (timer: TimerId) => void;
  /** Opaque id of the signed-in account; records of other accounts are never read. */
  readonly accountId: string;
  /** For operations. Holds no personal data. */
  readonly report?: (what: ReportKind, detail: string) => void;
}
