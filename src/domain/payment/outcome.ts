/**
 * What the host's cashier said. None of them is final: a query follows each of them.
 * Tables: docs/payment.md 4.1 (WeChat) and 4.2 (Alipay).
 */
export const CASHIER_OUTCOMES = [
  'CLAIMED_OK',
  'CANCELLED',
  'DECLINED',
  'STALE_PREPAY',
  'WRONG_PAYER',
  'CONFIG',
  'RISK',
  'UNKNOWN',
] as const;

export type CashierOutcome = (typeof CASHIER_OUTCOMES)[number];
