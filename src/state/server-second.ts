import { useSyncExternalStore } from 'react';
import { services } from '@/services';

const { lifecycle } = services.platform;
const SECOND = 1000;
/** Longer than one drawing takes (ms). */
const A_DRAWING = 50;

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

/**
 * Within one drawing it stands still. It does not wait for the next tick where that would show
 * something wrong: before anybody counted, and when the server has just set the clock right.
 */
function read(): number {
  const now = services.serverNow();
  const stale = listeners.size === 0 ? A_DRAWING : 2 * SECOND;
  if (Math.abs(now - second) >= stale) second = now;
  return second;
}

/**
 * The server's time, moved on once a second (epoch ms). All countdowns share one timer, so a second
 * costs one update however many are on screen; it rests while the app is hidden.
 */
export function useSecond(): number {
  return useSyncExternalStore(subscribe, read);
}
