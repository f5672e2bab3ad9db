import { createStore, type StoreApi } from 'zustand/vanilla';
import { isWithinPeriod, lastOf, type HealthCode, type LastResult } from '@/domain/health/code';
import { calmRefresh, nextRefresh, type RefreshEvent } from '@/domain/health/refresh';
import type { CodeView } from '@/domain/health/view';
import type { Failure, Result } from '@/domain/result';
import { createAlarm } from '@/state/payment/alarm';
import { isOver, sameView, viewOf, watchClock, type Facts } from './code-facts';
import { gateOf, retryAfterMs, troubleOf, type CodeGate } from './code-trouble';
import { createForwardClock } from './forward-clock';
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
  /** A code that came by another way than by asking; one that is over, older or foreign is ignored. */
  take(code: HealthCode): void;
  /** A result to be named in grey until the first answer. */
  recall(last: LastResult): void;
  dispose(): void;
}

interface Inner {
  readonly deps: CodeDeps;
  readonly personId: string;
  readonly store: StoreApi<CodeNow>;
  readonly clock: ReturnType<typeof createForwardClock>;
  readonly due: ReturnType<typeof createAlarm>;
  readonly looking: ReturnType<typeof createAlarm>;
  readonly facts: Facts;
  isOnTop: boolean;
  isGone: boolean;
}

const LOOK_MS = 1_000;
const LOST: Failure = { kind: 'net', reason: 'unknown' };
const lost = (): Result<never> => ({ ok: false, error: LOST });

function show({ deps, facts, store, clock }: Inner): CodeView {
  watchClock(facts, deps.serverNow());
  const { refresh, gate } = facts;
  const before = store.getState();
  const next = viewOf(deps, facts);
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
  const { facts, looking } = inner;
  const view = show(inner);
  if (!facts.refresh.isShown) return looking.stop();
  const next = view.kind === 'live' ? Math.min(LOOK_MS, view.leftMs + 1) : LOOK_MS;
  looking.set(() => look(inner), next);
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
  const wasAsking = facts.refresh.isAsking;
  facts.refresh = nextRefresh(facts.refresh, event, deps.random());
  const { isAsking, nextAt } = facts.refresh;
  if (nextAt === null) due.stop();
  else due.set(() => dueNow(inner), Math.max(0, nextAt - clock.now()));
  if (isAsking && !wasAsking) void ask(inner);
  look(inner);
}

const send = (inner: Inner, kind: 'SHOWN' | 'HIDDEN' | 'DUE' | 'TAPPED' | 'BACK_ONLINE'): void =>
  step(inner, { kind, at: inner.clock.now() });

async function ask(inner: Inner): Promise<void> {
  const { deps, facts, personId } = inner;
  facts.askingSince = deps.serverNow();
  const result = await deps.ask(personId).catch(lost);
  if (inner.isGone) return;
  facts.askingSince = null;
  if (!result.ok) return refused(inner, result.error);
  if (result.value.personId !== personId) return refused(inner, LOST);
  return answered(inner, result.value);
}

function hold({ deps, facts }: Inner, code: HealthCode): void {
  Object.assign(facts, { code, seenAt: deps.serverNow(), clockMoved: false, gate: null });
  deps.keep(lastOf(code));
}

function answered(inner: Inner, code: HealthCode): void {
  hold(inner, code);
  const { deps, facts, clock } = inner;
  const now = deps.serverNow();
  // So slow that its period is over, or of another time altogether: no better than no answer.
  if (!isWithinPeriod(code, now)) return refused(inner, LOST);
  facts.trouble = null;
  const { ttlMs, issuedAt } = code;
  return step(inner, { kind: 'ANSWERED', at: clock.now(), ttlMs, leftMs: issuedAt + ttlMs - now });
}

function refused(inner: Inner, error: Failure): void {
  const { deps, facts, clock, due } = inner;
  const gate = gateOf(error);
  if (gate === null) {
    facts.trouble = troubleOf(error);
    const wait = retryAfterMs(error);
    return step(inner, { kind: 'FAILED', at: clock.now(), retryAfterMs: wait });
  }
  Object.assign(facts, { gate, code: null, last: null, trouble: null, refresh: calmRefresh });
  due.stop();
  look(inner);
  if (gate === 'consent') deps.onLapsed();
}

function sync(inner: Inner): void {
  const isSeen = inner.isOnTop && inner.deps.lifecycle.isVisible();
  if (isSeen !== inner.facts.refresh.isShown) send(inner, isSeen ? 'SHOWN' : 'HIDDEN');
}

function take(inner: Inner, code: HealthCode): void {
  const { facts, deps, personId } = inner;
  if (code.personId !== personId || !isWithinPeriod(code, deps.serverNow())) return;
  if (facts.code !== null && facts.code.issuedAt >= code.issuedAt) return;
  hold(inner, code);
  look(inner);
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
    ...{ askingSince: null, trouble: null, gate: null },
  };
  const first: CodeNow = { view: viewOf(deps, facts), gate: null, rests: false };
  return {
    ...{ deps, personId, facts, isOnTop: false, isGone: false },
    store: createStore<CodeNow>()(() => first),
    clock: createForwardClock(deps.serverNow),
    due: createAlarm(deps),
    looking: createAlarm(deps),
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
    take: (code) => take(inner, code),
    recall: (last) => recall(inner, last),
    dispose() {
      inner.isGone = true;
      inner.due.stop();
      inner.looking.stop();
      for (const end of ends) end();
    },
  };
}
