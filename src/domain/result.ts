/**
 * What a call to the backend can end in. One shape on every host (WeChat, Alipay, browser).
 *
 * - `net`: nothing is known about what the server did. A bare non-2xx from a proxy, a timeout,
 *   a cut connection and an unreadable reply are all the same unknown outcome.
 * - `refused`: the server answered and said no, with a code. It always travels as HTTP 200.
 */
export type NetReason = 'timeout' | 'offline' | 'interrupted' | 'http' | 'unreadable' | 'unknown';

export interface NetError {
  readonly kind: 'net';
  readonly reason: NetReason;
  /** HTTP status where the host shows it (Alipay hides it). */
  readonly status?: number;
}

export const REFUSAL_CODES = [
  'UNAUTHORISED',
  'FORBIDDEN',
  'NOT_FOUND',
  'VALIDATION',
  'CONFLICT',
  'IN_PROGRESS',
  'KEY_REUSED',
  'RATE_LIMITED',
  'BUSY',
  'ORDER_PAID',
  'ORDER_CLOSED',
  'QUOTE_EXPIRED',
  'PRICE_CHANGED',
  'OUT_OF_STOCK',
  'COUPON_EXPIRED',
  'COUPON_USED',
  'ADDRESS_UNSUPPORTED',
  'LIMIT_EXCEEDED',
  'ITEM_OFF_SHELF',
  'SMS_CODE_WRONG',
  'ACCOUNT_BLOCKED',
  'PASSWORD_WRONG',
  'PASSWORD_UNSET',
  'WALLET_LOCKED',
  'BALANCE_LOW',
  'NONCE_VOID',
  'CONSENT_REQUIRED',
  'IDENTITY_REQUIRED',
  'IDENTITY_MISMATCH',
  'MAINTENANCE',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly kind: 'refused';
  /** A code this version does not know is kept as `UNKNOWN_REFUSAL`; its message is still shown. */
  readonly code: RefusalCode | 'UNKNOWN_REFUSAL';
  /** Words for the user, in Chinese, from the server. */
  readonly message: string;
  /** How long to wait before asking again (ms), with RATE_LIMITED, BUSY, MAINTENANCE, IN_PROGRESS, WALLET_LOCKED. */
  readonly retryAfterMs?: number;
  /** With PASSWORD_WRONG: how many more wrong ones are allowed. */
  readonly triesLeft?: number;
}

export type Failure = NetError | Refusal;

/** `serverTime`: the server's clock when it answered (epoch ms). */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly serverTime: number }
  | { readonly ok: false; readonly error: Failure };
