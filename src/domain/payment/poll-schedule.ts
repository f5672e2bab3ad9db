/** How the asking stands since it began. */
export interface Poll {
  /** Answers and failures so far. */
  readonly used: number;
  /** Failures in a row; from `NOTICE_AFTER` on the screen says that the network is poor. */
  readonly failures: number;
  /** How often the server asked for fewer requests. */
  readonly throttled: number;
}

export const FRESH_POLL: Poll = { used: 0, failures: 0, throttled: 0 };

/** Polls after the cashier of an in-app channel has returned (about 71 s before jitter). */
export const POLL_BUDGET = 12;
export const NOTICE_AFTER = 3;

const FIRST_MS = 1000;
const CAP_MS = 10_000;
const GROWTH = 1.5;
const THROTTLED_GROWTH = 2;
const JITTER = 0.3;
/** A Retry-After beyond this is a fault of the server, not a wish. */
const MAX_RETRY_AFTER_MS = 120_000;

/** The pause before jitter: 1, 1.5, 2.3, 3.4, 5.1, 7.6, 10, 10… s; steps are ×2 when throttled. */
export function basePauseMs(poll: Poll): number {
  const steps = Math.max(poll.used - 1, 0);
  const slow = Math.min(poll.throttled, steps);
  return Math.min(CAP_MS, FIRST_MS * GROWTH ** (steps - slow) * THROTTLED_GROWTH ** slow);
}

/**
 * The pause before the next poll (ms), within ±30 % of the schedule, and never shorter than what
 * the server asked for; that one is spread upwards, so that clients don't come back together.
 * @param random from 0 (inclusive) to 1 (exclusive)
 */
export function pollPauseMs(poll: Poll, retryAfterMs: number, random: number): number {
  const jittered = basePauseMs(poll) * (1 - JITTER + 2 * JITTER * random);
  const asked = Math.min(Math.max(retryAfterMs, 0), MAX_RETRY_AFTER_MS);
  return Math.round(Math.max(jittered, asked * (1 + JITTER * random)));
}

/**
 * True when asking has to stop: in-app after 12 polls, external only when the attempt has expired too.
 * @param until server time at which an external attempt expires, null for in-app channels
 * @param at server time now
 */
export function isExhausted(poll: Poll, until: number | null, at: number): boolean {
  return poll.used >= POLL_BUDGET && (until === null || at >= until);
}
