import { isWithinPeriod, lastOf, type HealthCode, type LastResult } from './code';
import { OFFER_AFTER } from './refresh';

/** Why nothing current can be shown. */
export type GreyReason =
  /** The first answer of this session is under way. */
  | 'checking'
  /** It takes longer than usual. */
  | 'slow'
  | 'offline'
  /** Older than its period, and nothing newer yet. */
  | 'stale'
  /** 429: too many ask. */
  | 'rate-limited'
  /** 503 or the server's own word: closed for a while. */
  | 'maintenance'
  /** The device's clock was moved while the code was shown. */
  | 'clock'
  | 'failed';

/** What went wrong with the last try; null: it was answered, or nothing was asked yet. */
export type Trouble = 'rate-limited' | 'maintenance' | 'offline' | 'failed';

export interface CodeFacts {
  /** From a reply of this session; null before the first. */
  readonly code: HealthCode | null;
  /** Kept from an earlier session. */
  readonly last: LastResult | null;
  /** What is left of the code's period by the stopwatch (`currentUntil`), ms; below 0: it is over. */
  readonly leftMs: number;
  /** The server's time (ms). */
  readonly now: number;
  /** The clock went backwards since the code came: its age cannot be told. */
  readonly clockMoved: boolean;
  readonly online: boolean;
  readonly visible: boolean;
  /** Server time (ms) since when an answer is awaited; null: nothing is asked. */
  readonly askingSince: number | null;
  readonly trouble: Trouble | null;
  /** In a row. */
  readonly failures: number;
}

export type CodeView =
  | { readonly kind: 'live'; readonly code: HealthCode; readonly leftMs: number }
  | {
      readonly kind: 'grey';
      readonly why: GreyReason;
      /** The newest known result, to be said in words with its age; null: never queried. */
      readonly last: LastResult | null;
      /** The twin on the other platform and the way on paper. */
      readonly offersOthers: boolean;
    };

/** An answer that takes longer is called slow (ms). */
export const SLOW_MS = 3_000;

function whyGrey(facts: CodeFacts): GreyReason {
  const { code, clockMoved, online, now, askingSince, trouble } = facts;
  if (!online) return 'offline';
  if (clockMoved) return 'clock';
  if (askingSince !== null && now - askingSince >= SLOW_MS) return 'slow';
  if (trouble !== null) return trouble;
  return code === null ? 'checking' : 'stale';
}

/** The one place that decides whether a colour may be on the screen (G1, G2). */
export function codeView(facts: CodeFacts): CodeView {
  const { code, last, now, leftMs, clockMoved, visible, failures } = facts;
  const isCurrent = code !== null && leftMs >= 0 && isWithinPeriod(code, now);
  if (isCurrent && visible && !clockMoved) {
    return { kind: 'live', code, leftMs: Math.min(leftMs, code.issuedAt + code.ttlMs - now) };
  }
  return {
    kind: 'grey',
    why: whyGrey(facts),
    last: code === null ? last : lastOf(code),
    offersOthers: failures >= OFFER_AFTER || !facts.online,
  };
}
