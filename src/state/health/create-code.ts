import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  currentUntil,
  lastOf,
  LOOK_MS,
  type HealthCode,
  type LastResult,
} from '@/domain/health/code';
import { calmRefresh, isAwaited, nextRefresh, type RefreshEvent } from '@/domain/health/refresh';
import { createStopwatch, type Stopwatch } from '@/domain/health/stopwatch';
import type { CodeView } from '@/domain/health/view';
import type { Failure, Result } from '@/domain/result';
import { createAlarm } from '@/state/payment/alarm';
import { isOver, sameView, viewOf, watchClock, type Facts } from './code-facts';
import { gateOf, retryAfterMs, troubleOf, type CodeGate } from './code-trouble';
import type { CodeDeps } from './ports';

export interface CodeNow {
  readonly view: CodeView;
  /** What the server wants first; null: nothing. */
  readonly gate: CodeGate | null;
  /** A tap asks nothing: an answer is awaited, or the button rests. */
  readonly rests: boolean;
}

export interface CodeStore {
  readonly personId: string;
  readonly store: StoreApi<CodeNow>;
  /** Its page is on top. Said twice it is heard once. */
  shown(): void;
  hidden(): void;
  tap(): void;
  /** A result to be named in grey until the first answer. */
  recall(last: LastResult): void;
  dispose(): void;
}

interface Inner {
  readonly deps: CodeDeps;
  readonly personId: string;
  readonly store: StoreApi<CodeNow>;
  readonly clock: Stopwatch;
  readonly due: ReturnType<typeof createAlarm>;
  /** Each second while it is seen, whatever happens in between: what it waited has gone by. */
  readonly beat: ReturnType<typeof createAlarm>;
  /** The very end of the period. */
  readonly end: ReturnType<typeof createAlarm>;
  readonly facts: Facts;
  isOnTop: boolean;
  isGone: boolean;
}

const LOST: Failure = { kind: 'net', reason: 'unknown' };
const lost = (): Result<never> => ({ ok: false, error: LOST });

function show({ deps, facts, store, clock }: Inner): CodeView {
  watchClock(facts, deps.serverNow());
  const { refresh, gate } = facts;
  const before = store.getState();
  const next = viewOf(deps, facts, clock.now());
  const view = sameView(before.view, next) ? before.view : next;
  const rests = refresh.isAsking || clock.now() < refresh.tapFrom;
  if (view !== before.view || rests !== before.rests || gate !== before.gate) {
    store.setState({ view, gate, rests });
  }
  return next;
}

/** Its age goes on by itself: looked at every second, and at the very end of its period. */
function look(inner: Inner): void {
  if (inner.isGone) return;
  const { facts, beat, end, clock } = inner;
  const view = show(inner);
  end.stop();
  if (!facts.refresh.isShown) return beat.stop();
  if (!beat.isSet()) {
    const next = clock.now() + LOOK_MS;
    beat.set(() => {
      clock.reach(next);
      look(inner);
    }, LOOK_MS);
  }
  if (view.kind === 'live') end.set(() => look(inner), view.leftMs + 1);
  if (isOver(facts, view)) dueNow(inner);
}

function dueNow(inner: Inner): void {
  const { nextAt } = inner.facts.refresh;
  if (nextAt === null) return;
  inner.clock.reach(nextAt);
  send(inner, 'DUE');
}

function step(inner: Inner, event: RefreshEvent): void {
  if (inner.isGone) return;
  const { facts, due, clock, deps } = inner;
  const { asks } = facts.refresh;
  facts.refresh = nextRefresh(facts.refresh, event, deps.random());
  const { isAsking, nextAt } = facts.refresh;
  if (!isAsking) facts.askingSince = null;
  if (nextAt === null) due.stop();
  else due.set(() => dueNow(inner), Math.max(0, nextAt - clock.now()));
  if (facts.refresh.asks !== asks) void ask(inner);
  look(inner);
}

const send = (inner: Inner, kind: 'SHOWN' | 'HIDDEN' | 'DUE' | 'TAPPED' | 'BACK_ONLINE'): void =>
  step(inner, { kind, at: inner.clock.now() });

async function ask(inner: Inner): Promise<void> {
  const { deps, facts, personId, clock } = inner;
  const number = facts.refresh.asks;
  const askedAt = clock.now();
  facts.askingSince = deps.serverNow();
  const result = await deps.ask(personId).catch(lost);
  if (inner.isGone || !isAwaited(facts.refresh, { ask: number })) return;
  facts.askingSince = null;
  if (!result.ok) return refused(inner, result.error);
  if (result.value.personId !== personId) return refused(inner, LOST);
  return answered(inner, result.value, currentUntil(result.value, askedAt, result.serverTime));
}

function answered(inner: Inner, code: HealthCode, until: number): void {
  const { deps, facts, clock } = inner;
  Object.assign(facts, { code, until, seenAt: deps.serverNow(), clockMoved: false, gate: null });
  deps.keep(lastOf(code));
  const at = clock.now();
  // So slow that its period is over, or of another time altogether: no better than no answer.
  if (at > until) return refused(inner, LOST);
  facts.trouble = null;
  const { asks } = facts.refresh;
  return step(inner, { kind: 'ANSWERED', at, ask: asks, ttlMs: code.ttlMs, leftMs: until - at });
}

function refused(inner: Inner, error: Failure): void {
  const { deps, facts, clock, due } = inner;
  const gate = gateOf(error);
  if (gate === null) {
    facts.trouble = troubleOf(error);
    const end = { at: clock.now(), ask: facts.refresh.asks, retryAfterMs: retryAfterMs(error) };
    const isBusy = facts.trouble === 'rate-limited' || facts.trouble === 'maintenance';
    return step(inner, { kind: 'FAILED', isBusy, ...end });
  }
  const refresh = { ...calmRefresh, asks: facts.refresh.asks };
  Object.assign(facts, { gate, code: null, last: null, trouble: null, refresh });
  due.stop();
  look(inner);
  if (gate === 'consent') deps.onLapsed();
}

function sync(inner: Inner): void {
  const { deps, facts, isOnTop } = inner;
  const isSeen = isOnTop && deps.lifecycle.isVisible();
  if (isSeen === facts.refresh.isShown) return;
  // While nobody looks the clock may be set and timers sleep: how old it is then, nobody can tell.
  if (!isSeen) facts.until = Number.NEGATIVE_INFINITY;
  send(inner, isSeen ? 'SHOWN' : 'HIDDEN');
}

function recall(inner: Inner, last: LastResult): void {
  const { facts, personId } = inner;
  if (last.personId !== personId) return;
  if (facts.last !== null && facts.last.issuedAt >= last.issuedAt) return;
  facts.last = last;
  look(inner);
}

function begin(deps: CodeDeps, personId: string): Inner {
  const facts: Facts = {
    ...{ refresh: calmRefresh, code: null, last: deps.last, seenAt: 0, clockMoved: false },
    ...{ until: Number.NEGATIVE_INFINITY, askingSince: null, trouble: null, gate: null },
  };
  const first: CodeNow = { view: viewOf(deps, facts, 0), gate: null, rests: false };
  return {
    ...{ deps, personId, facts, isOnTop: false, isGone: false },
    store: createStore<CodeNow>()(() => first),
    clock: createStopwatch(deps.now),
    due: createAlarm(deps),
    beat: createAlarm(deps),
    end: createAlarm(deps),
  };
}

/** The code of one person, for one account, of this session. */
export function createCode(deps: CodeDeps, personId: string): CodeStore {
  const inner = begin(deps, personId);
  const { lifecycle } = deps;
  const ends = [
    lifecycle.onShow(() => sync(inner)),
    lifecycle.onHide(() => sync(inner)),
    lifecycle.onNetwork((online) => (online ? send(inner, 'BACK_ONLINE') : look(inner))),
  ];
  const turn = (isOnTop: boolean) => {
    if (inner.isOnTop === isOnTop) return;
    inner.isOnTop = isOnTop;
    sync(inner);
  };
  return {
    ...{ personId, store: inner.store },
    shown: () => turn(true),
    hidden: () => turn(false),
    tap: () => send(inner, 'TAPPED'),
    recall: (last) => recall(inner, last),
    dispose() {
      inner.isGone = true;
      inner.due.stop();
      inner.beat.stop();
      inner.end.stop();
      for (const end of ends) end();
    },
  };
}
