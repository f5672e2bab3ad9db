import { setImmediate, setTimeout as nextTimer } from 'node:timers';
import { act, cleanup, render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Current } from '@tarojs/taro-h5';
import type { ReactElement } from 'react';
import { ReadsProvider } from '@/state/reads';
import { page } from './page';

export interface Shown extends RenderResult {
  readonly user: UserEvent;
  /** Where the screen went, oldest first, as `navigateTo /pages/…`. */
  readonly moves: () => readonly string[];
}

export interface Place {
  /** The page the screen stands on, such as `/pages/tabs/cart/index`. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
}

/**
 * Draws a screen on its page with a fresh cache of reads. Page hooks are fired with
 * `page.fire('useDidShow')`; the backend comes from `backend.ts`.
 */
export function renderScreen(screen: ReactElement, place: Place = {}): Shown {
  const { path = '/pages/tabs/home/index', query = {} } = place;
  page.path = path;
  page.query = { ...query };
  (Current as { page: unknown }).page = { path };
  const container = document.createElement('div');
  container.id = path;
  document.body.appendChild(container);
  const shown = render(<ReadsProvider>{screen}</ReadsProvider>, { container });
  return { ...shown, user: userEvent.setup({ delay: null }), moves: () => page.moves };
}

/** Lets replies, promises and React come to rest; with fake timers also lets `ms` pass. */
export async function settle(ms = 0): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    // React schedules on the real shortest timer here (jsdom has no MessageChannel), which immediates
    // may overtake: a turn of each lets it draw.
    await act(() => new Promise<void>((done) => nextTimer(() => setImmediate(done), 1)));
  }
  if (ms > 0) {
    await act(() => jest.advanceTimersByTimeAsync(ms));
    await settle();
  }
}

/** Real promises and sockets, but a clock that stands still until `settle(ms)` moves it. */
export function useFakeClock(now = Date.parse('2026-11-22T10:00:00+08:00')): void {
  beforeEach(() => {
    jest.useFakeTimers({
      now,
      doNotFake: ['nextTick', 'queueMicrotask', 'performance'],
    });
  });
  afterEach(async () => {
    // Taro's elements draw in frames: one that never comes would hold up every later test.
    await settle(50);
    jest.clearAllTimers();
    jest.useRealTimers();
  });
}

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  page.reset();
  jest.restoreAllMocks();
});
