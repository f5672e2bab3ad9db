import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TransferEffect } from '@/domain/transfer/effect';
import type { TransferEvent } from '@/domain/transfer/event';
import { deadlineOf, next } from '@/domain/transfer/next';
import { NOT_OPEN, type TransferScreen } from '@/domain/transfer/state';
import type { ExcessWay, Transfer } from '@/domain/transfer/transfer';
import { troubleWords } from '@/domain/transfer/words';
import type { Failure, Result } from '@/domain/result';
import { createAlarm } from '@/state/payment/alarm';
import { settle, type TransferDeps } from './ports';

/** The transfer of one order, as long as somebody looks at it. */
export interface TransferDesk {
  readonly store: StoreApi<TransferScreen>;
  refresh(): void;
  iSent(): void;
  choose(way: ExcessWay): void;
  /** What another call about this transfer was answered. */
  heard(transfer: Transfer): void;
  dispose(): void;
}

const JITTER = 0.3;
const SHOW_GAP_MS = 1000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const retryAfter = (error: Failure) => (error.kind === 'refused' ? (error.retryAfterMs ?? 0) : 0);

function readEvent(orderNo: string, result: Result<Transfer>): TransferEvent {
  if (result.ok) return { type: 'HEARD', transfer: result.value };
  const { error } = result;
  const absent = error.kind === 'refused' && error.code === 'NOT_FOUND';
  return { type: 'READ_FAILED', orderNo, absent, retryAfterMs: retryAfter(error) };
}

function actEvent(orderNo: string, result: Result<Transfer>): TransferEvent {
  return result.ok
    ? { type: 'ACTED', transfer: result.value }
    : { type: 'ACT_FAILED', orderNo, trouble: troubleWords(result.error) };
}

/** One question at a time; one that comes up meanwhile is put right after the answer. */
function createReader(deps: TransferDeps, send: (event: TransferEvent) => void) {
  let flying = false;
  let owed = false;
  return async function read(orderNo: string): Promise<void> {
    owed = flying;
    if (flying) return;
    flying = true;
    const event = readEvent(orderNo, await settle(deps.api.getTransfer({ orderNo })));
    flying = false;
    send(event);
    if (owed) void read(orderNo);
  };
}

/** Nobody looks: nothing is asked. Back in front, or on the network again: once, soon (B2). */
function watch(deps: TransferDeps, seen: () => void, hidden: () => void): () => void {
  let lastAt = -Infinity;
  const show = () => {
    const since = Math.abs(deps.now() - lastAt);
    if (since < SHOW_GAP_MS) return;
    lastAt = deps.now();
    seen();
  };
  const ends = [
    deps.lifecycle.onShow(show),
    deps.lifecycle.onHide(hidden),
    deps.lifecycle.onNetwork((online) => {
      if (online && deps.lifecycle.isVisible()) show();
    }),
  ];
  return () => ends.forEach((end) => end());
}

/** EXPIRE once for each deadline: what the server says then decides, and the pause does the rest. */
function createDeadline(deps: TransferDeps, expire: () => void) {
  const alarm = createAlarm(deps);
  let due: number | null = null;

  function wait(at: number): void {
    const left = Math.max(at - deps.serverNow(), 0);
    const ring = () => (at > deps.serverNow() ? wait(at) : expire());
    alarm.set(ring, Math.min(left, LONGEST_TIMER_MS));
  }

  return {
    arm(at: number | null): void {
      if (at === due) return;
      due = at;
      if (at === null) alarm.stop();
      else wait(at);
    },
    stop: alarm.stop,
  };
}

type Send = (event: TransferEvent) => void;

/** Does what the machine asks for; what comes back is sent to it. */
function createPerformer(deps: TransferDeps, orderNo: string, send: Send) {
  const pause = createAlarm(deps);
  const read = createReader(deps, send);
  const act = async (call: Promise<Result<Transfer>>): Promise<void> =>
    send(actEvent(orderNo, await settle(call)));

  function perform(effect: TransferEffect): void {
    switch (effect.type) {
      case 'READ':
        pause.stop();
        return void read(effect.orderNo);
      case 'SCHEDULE': {
        const wait = effect.afterMs * (1 + JITTER * deps.random());
        if (deps.lifecycle.isVisible()) pause.set(() => send({ type: 'TICK' }), wait);
        return;
      }
      case 'REPORT_SENT':
        return void act(deps.api.reportTransfer({ orderNo }));
      case 'CHOOSE_EXCESS':
        return void act(deps.api.chooseExcess({ orderNo, way: effect.way }));
      case 'TELL':
        return deps.tell(effect.orderNo);
      case 'STOP':
        return pause.stop();
    }
  }
  return { perform, rest: pause.stop };
}

/** The machine with its clock, its calls and everything it listens to. */
export function createTransfer(deps: TransferDeps, orderNo: string): TransferDesk {
  const store = createStore<TransferScreen>(() => NOT_OPEN);
  const deadline = createDeadline(deps, () => send({ type: 'EXPIRE' }));
  const { perform, rest } = createPerformer(deps, orderNo, send);

  function send(event: TransferEvent): void {
    const { state, effects } = next(store.getState(), event);
    if (state !== store.getState()) store.setState(state, true);
    effects.forEach(perform);
    deadline.arm(deadlineOf(state));
  }

  const unwatch = watch(deps, () => send({ type: 'SHOW' }), rest);
  send({ type: 'OPEN', orderNo });

  return {
    store,
    refresh: () => send({ type: 'REFRESH' }),
    iSent: () => send({ type: 'I_SENT' }),
    choose: (way) => send({ type: 'CHOOSE', way }),
    heard: (transfer) => send({ type: 'HEARD', transfer }),
    dispose() {
      unwatch();
      send({ type: 'LEAVE' });
      deadline.stop();
    },
  };
}
