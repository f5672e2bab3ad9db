import { useSyncExternalStore } from 'react';
import { services } from '@/services';

const { lifecycle } = services.platform;
const SECOND = 1000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;
let stopWatching: readonly (() => void)[] = [];
let second = 0;

function tick(): void {
  second = services.serverNow();
  for (const listener of [...listeners]) listener();
}

function run(): void {
  timer ??= setInterval(tick, SECOND);
}

function pause(): void {
  if (timer !== null) clearInterval(timer);
  timer = null;
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    run();
    stopWatching = [
      lifecycle.onHide(pause),
      lifecycle.onShow(() => {
        tick();
        run();
      }),
    ];
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    pause();
    for (const stop of stopWatching) stop();
    stopWatching = [];
  };
}

/** While nobody is counting, a new countdown starts from now; within one drawing it stands still. */
function read(): number {
  const now = services.serverNow();
  if (listeners.size === 0 && Math.abs(now - second) >= SECOND / 2) second = now;
  return second;
}

/**
 * The server's time, moved on once a second (epoch ms). All countdowns share one timer, so a second
 * costs one update however many are on screen; it rests while the app is hidden.
 */
export function useSecond(): number {
  return useSyncExternalStore(subscribe, read);
}
