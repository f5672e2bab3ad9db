/** What the server may say of somebody. The client has no way to make or change one (G10). */
export const CODE_STATES = ['GREEN', 'YELLOW', 'RED'] as const;
export type CodeState = (typeof CODE_STATES)[number];

export const RELATIONS = ['SELF', 'CHILD', 'PARENT', 'SPOUSE', 'OTHER'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Somebody whose code this account may show: oneself, and whom the server has confirmed (G7). */
export interface Person {
  /** `self`, or what the server calls this relation; never an ID number. */
  readonly personId: string;
  readonly relation: Relation;
  readonly maskedName: string;
}

export const SELF = 'self';

export const TEST_RESULTS = ['NEGATIVE', 'POSITIVE', 'PENDING'] as const;

export interface TestLine {
  readonly result: (typeof TEST_RESULTS)[number];
  /** When the sample was taken, server time (ms). */
  readonly at: number;
  readonly place: string;
}

export const APPEAL_STATES = ['OPEN', 'ACCEPTED', 'REFUSED'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

/** One period's answer of the server. */
export interface HealthCode {
  readonly personId: string;
  readonly state: CodeState;
  /** Opaque, for this period only (G3); it is what the QR code holds, and it is kept nowhere. */
  readonly token: string;
  /** Server time (ms) at which the period began, and how long it lasts. */
  readonly issuedAt: number;
  readonly ttlMs: number;
  readonly maskedName: string;
  readonly maskedNumber: string;
  /** Server time (ms) at which this state was decided, by whom, and why (empty for green). */
  readonly decidedAt: number;
  readonly issuer: string;
  readonly reason: string;
  /** The newest appeal against it; null: none. */
  readonly appeal: AppealState | null;
  /** Newest first. */
  readonly tests: readonly TestLine[];
  readonly vaccine: { readonly doses: number; readonly lastAt: number } | null;
}

/** What may be shown in grey when nothing current is known: no name, no token, no colour (G2). */
export interface LastResult {
  readonly personId: string;
  readonly state: CodeState;
  /** Server time (ms) of the reply's period. */
  readonly issuedAt: number;
}

export const lastOf = ({ personId, state, issuedAt }: HealthCode): LastResult => ({
  ...{ personId, state, issuedAt },
});

/** How far the estimate of the server's clock may lie before a code's own time (ms). */
const CLOCK_SLACK_MS = 5_000;

/** Whoever shows a code looks at its age at least so often (ms). */
export const LOOK_MS = 1_000;

/**
 * How long a code may be shown (G1), whatever the device's clock says: its age when the question
 * left is at most what the server says it is in the reply, and from then on a stopwatch counts. What a clock
 * that is set back hides from it comes to light at the next look: that much is taken off.
 * @param askedAt stopwatch when the question left (ms)
 * @param serverTime the server's time in the reply (ms)
 * @returns the stopwatch's last moment at which it is current; `-Infinity`: it never was
 */
export function currentUntil(
  code: Pick<HealthCode, 'issuedAt' | 'ttlMs'>,
  askedAt: number,
  serverTime: number,
): number {
  if (!isWithinPeriod(code, serverTime)) return Number.NEGATIVE_INFINITY;
  return askedAt + code.ttlMs - Math.max(0, serverTime - code.issuedAt) - LOOK_MS;
}

/**
 * G1, as far as time goes: `now − issuedAt ≤ ttl`, and not from the future.
 * @param now the server's time (ms)
 */
export function isWithinPeriod(code: Pick<HealthCode, 'issuedAt' | 'ttlMs'>, now: number): boolean {
  const age = now - code.issuedAt;
  return age >= -CLOCK_SLACK_MS && age <= code.ttlMs;
}
