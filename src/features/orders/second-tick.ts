import { useSyncExternalStore } from 'react';
import { services } from '@/services';

const { lifecycle } = services.platform;
const SECOND = 1000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;
let stopWatching: readonly (() => void)[] = [];
let second = 0;

const read = () => Math.floor(services.serverNow() / SECOND) * SECOND;

function tick(): void {
  second = read();
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
    second = read();
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
 * The server's time, cut to the second (epoch ms). All countdowns share one timer, so a second
 * costs one update however many are on screen; it rests while the app is hidden.
 */
export function useSecond(): number {
  return useSyncExternalStore(subscribe, () => (listeners.size === 0 ? read() : second));
}
