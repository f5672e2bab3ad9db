import { isWithinPeriod, SELF, type CodeState, type HealthCode } from './code';

/** What somebody who asks for a result accepts. */
export interface PassRule {
  readonly states: readonly CodeState[];
  /** A result may ask to be younger than its own period allows (ms). */
  readonly maxAgeMs: number;
  /** Whose result it has to be: somebody else's opens nothing. */
  readonly personId: string;
}

/** One's own green, as long as it is current. */
export const OWN_GREEN: PassRule = {
  states: ['GREEN'],
  maxAgeMs: Number.POSITIVE_INFINITY,
  personId: SELF,
};

export type PassRefusal =
  /** Nothing came in this session. */
  | 'no-result'
  | 'other-person'
  /** Its period is over, or it is from the future. */
  | 'not-current'
  /** Current, but older than the rule wants. */
  | 'too-old'
  | 'state';

export type Pass =
  | {
      readonly ok: true;
      /** Until this server time (ms), inclusive, it stays open without asking again. */
      readonly until: number;
    }
  | { readonly ok: false; readonly why: PassRefusal; readonly words: string };

const REFUSALS: Readonly<Record<PassRefusal, string>> = {
  'no-result': '请先打开健康码，看到结果后再试',
  'other-person': '需要本人的健康码结果',
  'not-current': '健康码结果已过期，请刷新后再试',
  'too-old': '健康码结果不够新，请刷新后再试',
  state: '当前健康码状态暂不能使用',
};

const closed = (why: PassRefusal): Pass => ({ ok: false, why, words: REFUSALS[why] });

/**
 * The one gate that a result opens. The server asks again when it matters: this decides only what
 * the screen offers. A state counts only while it is current: an old red is as unknown as an old green.
 * @param result what is shown live now; null: nothing is
 * @param now the server's time (ms)
 */
export function passFor(result: HealthCode | null, now: number, rule: PassRule): Pass {
  if (result === null) return closed('no-result');
  if (result.personId !== rule.personId) return closed('other-person');
  if (!isWithinPeriod(result, now)) return closed('not-current');
  if (now - result.issuedAt > rule.maxAgeMs) return closed('too-old');
  if (!rule.states.includes(result.state)) return closed('state');
  return { ok: true, until: result.issuedAt + Math.min(result.ttlMs, rule.maxAgeMs) };
}
