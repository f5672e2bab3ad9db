import type { TimerId } from './ports';

interface Timers {
  readonly setTimer: (run: () => void, ms: number) => TimerId;
  readonly clearTimer: (timer: TimerId) => void;
}

/** One timer: setting it again replaces what was set. */
export function createAlarm({ setTimer, clearTimer }: Timers) {
  let pending: { readonly id: TimerId } | null = null;
  const stop = () => {
    if (pending !== null) clearTimer(pending.id);
    pending = null;
  };
  return {
    set(run: () => void, ms: number): void {
      stop();
      const id = setTimer(() => {
        pending = null;
        run();
      }, ms);
      pending = { id };
    },
    stop,
    isSet: () => pending !== null,
  };
}
