import { createAlarm } from './alarm';
import type { PaymentDeps } from './ports';

const ASK_AFTER_SHOW_MS = 200;
const ASK_GAP_MS = 1000;
export const WATCHDOG_MS = 3000;

interface Listener {
  /** Back in front, or back on the network: ask once. */
  readonly shown: () => void;
  /** Still no callback of the cashier 3 s after coming back. */
  readonly watchdog: () => void;
  readonly hidden: () => void;
  /** True while a cashier of this app is open. */
  readonly isInvoking: () => boolean;
  /** How many questions have been put so far. */
  readonly asked: () => number;
}

/**
 * Whether somebody is looking (B2, B10). Hidden: what needs the network waits. Shown: one question
 * within 300 ms, however often the host reports it, and at most one a second; none of its own when
 * a page that came back with the app has just put it.
 */
export function createPresence(deps: PaymentDeps, listener: Listener) {
  const soon = createAlarm(deps);
  const watchdog = createAlarm(deps);
  let waiting: (() => void)[] = [];
  let lastAt = -Infinity;

  function askSoon(before = listener.asked()): void {
    if (soon.isSet()) return;
    const gap = Math.max(lastAt + ASK_GAP_MS - deps.now(), 0);
    // A device clock that was set back must not silence the question.
    const wait = gap > ASK_GAP_MS ? ASK_AFTER_SHOW_MS : Math.max(gap, ASK_AFTER_SHOW_MS);
    soon.set(() => {
      lastAt = deps.now();
      if (listener.asked() === before) listener.shown();
    }, wait);
  }

  const ends = [
    deps.lifecycle.onShow(() => {
      const before = listener.asked();
      const due = waiting;
      waiting = [];
      due.forEach((run) => run());
      if (listener.isInvoking()) watchdog.set(listener.watchdog, WATCHDOG_MS);
      askSoon(before);
    }),
    deps.lifecycle.onHide(() => {
      soon.stop();
      watchdog.stop();
      listener.hidden();
    }),
    deps.lifecycle.onNetwork((online) => {
      if (online && deps.lifecycle.isVisible()) askSoon();
    }),
  ];

  return {
    /** Runs now, or as soon as the app is in front again. */
    whenVisible(run: () => void): void {
      if (deps.lifecycle.isVisible()) run();
      else waiting.push(run);
    },
    calm: watchdog.stop,
    stop(): void {
      waiting = [];
      soon.stop();
      watchdog.stop();
      ends.forEach((end) => end());
    },
  };
}

export type Presence = ReturnType<typeof createPresence>;
