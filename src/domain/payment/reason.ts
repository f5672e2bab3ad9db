import type { CashierOutcome } from './outcome';

/**
 * Reasons with which an UNPAID answer leads back to READY at once: nothing can be under way.
 * All other reasons poll (ruling 1).
 */
export const BACK_REASONS = [
  'cancelled',
  'declined',
  'stale-prepay',
  'wrong-payer',
  'config',
  'risk',
  'resume-ready',
  'expired-unopened',
  'prepay-failed',
] as const;

export type BackReason = (typeof BACK_REASONS)[number];

/** Why the server is being asked. */
export type PollReason =
  | BackReason
  /** The cashier claimed success, or the shopper said "paid". */
  | 'claimed'
  /** The cashier said nothing usable, or nothing at all. */
  | 'unknown'
  /** Another device, another channel, or the order is already final. */
  | 'conflict'
  | 'expired'
  | 'switch-failed'
  /** Nothing to pay: the server only has to confirm. */
  | 'zero'
  /** The shopper refused another amount and asked for the order to be closed. */
  | 'closing'
  | 'relaunch'
  /** The app was away in an external cashier. */
  | 'relaunch-external'
  /** The shopper tapped the channel whose external attempt is still open. */
  | 'resume-tap';

export function isBackReason(reason: PollReason): reason is BackReason {
  return (BACK_REASONS as readonly string[]).includes(reason);
}

/** What a cashier's word means for the questions that follow it. */
export const REASON_OF_OUTCOME: Readonly<Record<CashierOutcome, PollReason>> = {
  CLAIMED_OK: 'claimed',
  CANCELLED: 'cancelled',
  DECLINED: 'declined',
  STALE_PREPAY: 'stale-prepay',
  WRONG_PAYER: 'wrong-payer',
  CONFIG: 'config',
  RISK: 'risk',
  UNKNOWN: 'unknown',
};
