import type { HealthCode, LastResult } from '@/domain/health/code';
import type { Refresh } from '@/domain/health/refresh';
import { codeView, type CodeView, type Trouble } from '@/domain/health/view';
import type { CodeGate } from './code-trouble';
import type { CodeDeps } from './ports';

/** What is known of one person's code. */
export interface Facts {
  refresh: Refresh;
  /** From a reply of this session. */
  code: HealthCode | null;
  /** From an earlier one. */
  last: LastResult | null;
  /** The latest server time seen since the code came. */
  seenAt: number;
  clockMoved: boolean;
  /** Until when, on the stopwatch, the code is current. */
  until: number;
  askingSince: number | null;
  trouble: Trouble | null;
  gate: CodeGate | null;
}

/** How far the estimate of the server's clock may fall by itself, as replies correct it (ms). */
const SLIP_MS = 2_000;

const sameLast = (a: LastResult | null, b: LastResult | null): boolean =>
  a === b || (a !== null && b !== null && a.issuedAt === b.issuedAt && a.state === b.state);

/** What is left of a period does not count: it changes always. */
export function sameView(a: CodeView, b: CodeView): boolean {
  if (a.kind === 'live') return b.kind === 'live' && a.code === b.code;
  return (
    b.kind === 'grey' &&
    a.why === b.why &&
    a.offersOthers === b.offersOthers &&
    sameLast(a.last, b.last)
  );
}

export function viewOf({ serverNow, lifecycle }: CodeDeps, facts: Facts, passed: number): CodeView {
  const { code, last, clockMoved, askingSince, trouble, refresh } = facts;
  return codeView({
    ...{ code, last, clockMoved, askingSince, trouble, failures: refresh.failures },
    leftMs: facts.until - passed,
    now: serverNow(),
    online: lifecycle.isOnline(),
    visible: refresh.isShown,
  });
}

/** Whether the clock was set back since the code came. */
export function watchClock(facts: Facts, now: number): void {
  if (facts.code === null) return;
  if (now < facts.seenAt - SLIP_MS) facts.clockMoved = true;
  else facts.seenAt = Math.max(facts.seenAt, now);
}

/**
 * The code is over though nothing went wrong: its period ended, or the clock was moved. Waiting for
 * the time of the next refresh could then mean waiting long.
 */
export function isOver({ trouble }: Facts, view: CodeView): boolean {
  return trouble === null && view.kind === 'grey' && (view.why === 'stale' || view.why === 'clock');
}
