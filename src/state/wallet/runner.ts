import { createStore, type StoreApi } from 'zustand/vanilla';
import { FRESH_POLL, pollPauseMs } from '@/domain/payment/poll-schedule';
import type { Step } from '@/domain/wallet/machine';
import { createAlarm } from '@/state/payment/alarm';
import type { WalletDeps } from './ports';

export interface Runner<S, E> {
  readonly store: StoreApi<S>;
  readonly send: (event: E) => void;
}

/** A machine with its queue: what an effect sends meanwhile comes after the effects under way. */
export function createRunner<S, E, F>(
  first: S,
  next: (state: S, event: E) => Step<S, F>,
  perform: (effect: F) => void,
): Runner<S, E> {
  const store = createStore<S>()(() => first);
  const queue: E[] = [];
  let busy = false;

  function send(event: E): void {
    queue.push(event);
    if (busy) return;
    busy = true;
    try {
      for (let taken = queue.shift(); taken !== undefined; taken = queue.shift()) {
        const { state, effects } = next(store.getState(), taken);
        if (state !== store.getState()) store.setState(state, true);
        effects.forEach(perform);
      }
    } finally {
      busy = false;
    }
  }

  return { store, send };
}

/** Runs now for 0 tries, else after the pause of the poll schedule; hidden: not at all, coming back asks. */
export function createPause(deps: WalletDeps) {
  const alarm = createAlarm(deps);
  return {
    run(tries: number, run: () => void): void {
      alarm.stop();
      if (tries === 0) return run();
      const seen = () => (deps.lifecycle.isVisible() ? run() : undefined);
      alarm.set(seen, pollPauseMs({ ...FRESH_POLL, used: tries }, 0, deps.random()));
    },
    stop: alarm.stop,
  };
}
