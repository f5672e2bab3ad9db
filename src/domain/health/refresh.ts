/**
 * When the health code is asked for (G5). One pure machine for the app and for the simulated city:
 * single-flight, 80–100 % of the period, paused while hidden, exponential backoff with jitter to
 * 60 s after a failure or a refusal, and a button that rests 3 s between two taps.
 */
export const COOL_DOWN_MS = 3_000;
export const FIRST_BACKOFF_MS = 2_000;
export const LONGEST_BACKOFF_MS = 60_000;
/** From so many failures in a row on other ways are offered. */
export const OFFER_AFTER = 3;

export interface Refresh {
  readonly isShown: boolean;
  readonly isAsking: boolean;
  /** In a row; a reply ends it. */
  readonly failures: number;
  /** When to ask next by itself; null: not at all (hidden, or asking). */
  readonly nextAt: number | null;
  /** Before this a tap asks nothing. */
  readonly tapFrom: number;
  /** The server said not before this. */
  readonly heldUntil: number;
}

/** `at`: a clock that only goes forward (ms). */
export type RefreshEvent =
  | { readonly kind: 'SHOWN' | 'HIDDEN' | 'DUE' | 'TAPPED' | 'BACK_ONLINE'; readonly at: number }
  /** `leftMs`: what is left of the period that came. */
  | {
      readonly kind: 'ANSWERED';
      readonly at: number;
      readonly ttlMs: number;
      readonly leftMs: number;
    }
  /** `retryAfterMs`: the server's own wish with 429 or 503. */
  | { readonly kind: 'FAILED'; readonly at: number; readonly retryAfterMs?: number };

export const calmRefresh: Refresh = {
  isShown: false,
  isAsking: false,
  failures: 0,
  nextAt: null,
  tapFrom: 0,
  heldUntil: 0,
};

/** 80–100 % of the period, counted from now. @param random 0 ≤ n < 1 */
const beforeTheEnd = (ttlMs: number, leftMs: number, random: number): number =>
  Math.max(1_000, leftMs - ttlMs * 0.2 * random);

/** Half of it is certain, half of it is chance: nobody comes back at once, nobody all together. */
export function backoffMs(failures: number, random: number): number {
  const most = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(most * (0.5 + random / 2));
}

const ask = (state: Refresh): Refresh => ({ ...state, isAsking: true, nextAt: null });

function shown(state: Refresh, at: number): Refresh {
  const seen = { ...state, isShown: true };
  if (seen.isAsking) return seen;
  return at >= seen.heldUntil ? ask(seen) : { ...seen, nextAt: seen.heldUntil };
}

function failed(state: Refresh, at: number, retryAfterMs: number, random: number): Refresh {
  const failures = state.failures + 1;
  const wait = Math.max(backoffMs(failures, random), spread(retryAfterMs, random));
  const heldUntil = retryAfterMs > 0 ? at + retryAfterMs : at;
  const nextAt = state.isShown ? at + wait : null;
  return {
    ...state,
    isAsking: false,
    failures,
    nextAt,
    heldUntil,
    tapFrom: Math.max(state.tapFrom, heldUntil),
  };
}

/** The server's wish is a floor that everybody hears at once: what comes after it is spread. */
const spread = (retryAfterMs: number, random: number): number =>
  retryAfterMs > 0 ? Math.round(retryAfterMs * (1 + random / 2)) : 0;

/**
 * @param random 0 ≤ n < 1, drawn anew for each event
 * @returns the next state; it asks now when `isAsking` has become true
 */
export function nextRefresh(state: Refresh, event: RefreshEvent, random: number): Refresh {
  const { at } = event;
  switch (event.kind) {
    case 'SHOWN':
      return shown(state, at);
    case 'HIDDEN':
      return { ...state, isShown: false, nextAt: null };
    case 'DUE':
      if (!state.isShown || state.isAsking || state.nextAt === null) return state;
      return at < state.nextAt ? state : ask(state);
    case 'TAPPED':
      if (!state.isShown || state.isAsking || at < state.tapFrom) return state;
      return { ...ask(state), tapFrom: at + COOL_DOWN_MS };
    case 'BACK_ONLINE':
      if (!state.isShown || state.isAsking || state.failures === 0) return state;
      // A cell that came back brings everybody with it: a first backoff, not at once.
      return { ...state, nextAt: Math.max(state.heldUntil, at + backoffMs(1, random)) };
    case 'ANSWERED': {
      const wait = beforeTheEnd(event.ttlMs, event.leftMs, random);
      const nextAt = state.isShown ? at + Math.round(wait) : null;
      return { ...state, isAsking: false, failures: 0, nextAt, heldUntil: at };
    }
    case 'FAILED':
      return failed(state, at, event.retryAfterMs ?? 0, random);
  }
}
