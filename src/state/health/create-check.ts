import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CodeState } from '@/domain/health/code';
import { scannedToken } from '@/domain/health/scanned';
import type { Failure, Result } from '@/domain/result';
import { createAlarm } from '@/state/payment/alarm';

/** A verdict is about somebody who stands there: nobody reads it later (ms). */
export const VERDICT_MS = 60_000;

export type Verdict =
  | {
      readonly verdict: 'CURRENT';
      readonly state: CodeState;
      readonly maskedName: string;
      readonly ageMs: number;
      readonly checkedAt: number;
    }
  | { readonly verdict: 'STALE' | 'REPLAYED' | 'FOREIGN'; readonly checkedAt: number };

type Scanned =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'cancelled' | 'denied' | 'nothing' | 'failed' | 'unsupported' };

export type ScanTrouble = 'denied' | 'nothing' | 'failed' | 'unsupported' | 'empty';

export type CheckNow =
  | { readonly name: 'READY'; readonly trouble: ScanTrouble | null }
  | { readonly name: 'SCANNING' }
  | { readonly name: 'ASKING' }
  | { readonly name: 'TOLD'; readonly answer: Verdict }
  /** Nobody knows: it counts as not checked, and the same code may be spent. */
  | { readonly name: 'UNKNOWN'; readonly failure: Failure };

export interface CheckDeps {
  readonly scan: () => Promise<Scanned>;
  readonly ask: (token: string) => Promise<Result<Verdict>>;
  readonly isOnline: () => boolean;
  readonly setTimer: (run: () => void, ms: number) => unknown;
  readonly clearTimer: (timer: unknown) => void;
}

export interface Check {
  readonly store: StoreApi<CheckNow>;
  /** Call it in a tap: the host opens its scanner. */
  scan(): void;
  /** A code that was typed in. */
  take(text: string): void;
  /** Nobody looks: what was told of somebody is put away. */
  clear(): void;
  dispose(): void;
}

const OFFLINE: Failure = { kind: 'net', reason: 'offline' };
const LOST: Failure = { kind: 'net', reason: 'unknown' };
const ready = (trouble: ScanTrouble | null = null): CheckNow => ({ name: 'READY', trouble });

/** One code after the other, as a guard at a door checks them. Nothing of them is kept. */
export function createCheck(deps: CheckDeps): Check {
  const store = createStore<CheckNow>()(() => ready());
  const alarm = createAlarm(deps);
  /** What a newer scan has overtaken is not shown. */
  let turn = 0;
  const show = (now: CheckNow) => store.setState(now, true);

  async function ask(text: string, mine: number): Promise<void> {
    const token = scannedToken(text);
    if (token === null) return show(ready('empty'));
    if (!deps.isOnline()) return show({ name: 'UNKNOWN', failure: OFFLINE });
    show({ name: 'ASKING' });
    const lost = (): Result<Verdict> => ({ ok: false, error: LOST });
    const result = await deps.ask(token).catch(lost);
    if (mine !== turn) return;
    if (!result.ok) return show({ name: 'UNKNOWN', failure: result.error });
    show({ name: 'TOLD', answer: result.value });
    alarm.set(clear, VERDICT_MS);
  }

  async function scan(mine: number): Promise<void> {
    show({ name: 'SCANNING' });
    const found = await deps.scan().catch((): Scanned => ({ kind: 'failed' }));
    if (mine !== turn) return;
    if (found.kind === 'read') return ask(found.text, mine);
    show(ready(found.kind === 'cancelled' ? null : found.kind));
  }

  function begin(work: (mine: number) => Promise<void>): void {
    // A scanner that was left without a word is opened again; a question is waited for.
    if (store.getState().name === 'ASKING') return;
    alarm.stop();
    turn += 1;
    void work(turn);
  }

  function clear(): void {
    alarm.stop();
    if (store.getState().name === 'TOLD') show(ready());
  }

  return {
    store,
    scan: () => begin(scan),
    take: (text) => begin((mine) => ask(text, mine)),
    clear,
    dispose() {
      turn += 1;
      alarm.stop();
    },
  };
}
