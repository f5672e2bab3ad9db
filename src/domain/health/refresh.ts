/**
 * When the health code is asked for (G5). One pure machine for the app and for the simulated city:
 * one question at a time, 80–95 % of the period, paused while hidden, exponential backoff with
 * jitter to 60 s after a failure or a refusal, and a button that rests 3 s between two taps.
 */
export const COOL_DOWN_MS = 3_000;
export const FIRST_BACKOFF_MS = 3_000;
export const LONGEST_BACKOFF_MS = 60_000;
/** A backlog grows as long as an outage lasts: few early tries keep it from being the load. */
const GROWTH = 4;
/** A wish beyond this is a fault of the server, or the work of a whole night. */
export const LONGEST_WISH_MS = 300_000;
/** From so many failures in a row on other ways are offered. */
export const OFFER_AFTER = 3;

export interface Refresh {
  readonly isShown: boolean;
  readonly isAsking: boolean;
  /** How many questions were begun; the newest is the one that counts. */
  readonly asks: number;
  /** In a row; a reply ends it. */
  readonly failures: number;
  /** When to ask next by itself; null: not at all (hidden, or asking). */
  readonly nextAt: number | null;
  /** Before this a tap asks nothing. */
  readonly tapFrom: number;
  /** Before this nothing asks: the server wished it, or the page was opened a moment ago. */
  readonly heldUntil: number;
}

/** `ask`: which question it belongs to (`asks` when it was begun); an older one's end is no event. */
interface End {
  readonly at: number;
  readonly ask: number;
}

/** `at`: a clock that only goes forward (ms). */
export type RefreshEvent =
  | { readonly kind: 'SHOWN' | 'HIDDEN' | 'DUE' | 'TAPPED' | 'BACK_ONLINE'; readonly at: number }
  /** `leftMs`: what is left of the period that came. */
  | ({ readonly kind: 'ANSWERED'; readonly ttlMs: number; readonly leftMs: number } & End)
  | ({
      readonly kind: 'FAILED';
      /** The server itself said that it is too much (429, 503). */
      readonly isBusy: boolean;
      /** Its own wish with that; 0: none. */
      readonly retryAfterMs: number;
    } & End);

export const calmRefresh: Refresh = {
  isShown: false,
  isAsking: false,
  asks: 0,
  failures: 0,
  nextAt: null,
  tapFrom: 0,
  heldUntil: 0,
};

/** 80–95 % of the period: what is left is for the answer, so that no code ends before the next. */
const beforeTheEnd = (ttlMs: number, leftMs: number, random: number): number =>
  Math.max(1_000, leftMs - ttlMs * (0.05 + 0.15 * random));

/**
 * Chance is half of an early pause: nobody comes back at once, nobody all together. The longest is
 * that of a refresh: who gets no answer asks no more often than who gets one.
 * @param failures in a row, at least 1
 * @param random 0 ≤ n < 1
 */
export function backoffMs(failures: number, random: number): number {
  const most = FIRST_BACKOFF_MS * GROWTH ** Math.max(0, failures - 1);
  if (most < LONGEST_BACKOFF_MS) return Math.round(most * (0.5 + random / 2));
  return Math.round(beforeTheEnd(LONGEST_BACKOFF_MS, LONGEST_BACKOFF_MS, random));
}

/** The server's wish is a floor that everybody hears at once: what comes after it is spread. */
const spread = (retryAfterMs: number, random: number): number =>
  Math.round(retryAfterMs * (1 + random / 2));

const ask = (state: Refresh): Refresh => ({
  ...state,
  isAsking: true,
  asks: state.asks + 1,
  nextAt: null,
});

/** Opening again and again is no way around the pauses. */
function shown(state: Refresh, at: number): Refresh {
  if (state.isShown) return state;
  const seen = { ...state, isShown: true };
  if (at < seen.heldUntil) return { ...seen, nextAt: seen.heldUntil };
  return { ...ask(seen), heldUntil: at + COOL_DOWN_MS };
}

type EventOf<Kind> = Extract<RefreshEvent, { readonly kind: Kind }>;

/**
 * Who lost the network may try again where there is one; who was told that it is too much may not
 * before half of the pause is over.
 */
function failed(state: Refresh, event: EventOf<'FAILED'>, random: number): Refresh {
  const { at, isBusy } = event;
  const failures = state.failures + 1;
  const wish = Math.min(event.retryAfterMs, LONGEST_WISH_MS);
  const wait = Math.max(backoffMs(failures, random), spread(wish, random));
  const rest = isBusy ? Math.max(COOL_DOWN_MS, wait / 2, wish) : wish;
  const heldUntil = Math.max(state.heldUntil, at + rest);
  return {
    ...state,
    isAsking: false,
    failures,
    nextAt: at + wait,
    heldUntil,
    tapFrom: Math.max(state.tapFrom, heldUntil),
  };
}

function answered(state: Refresh, event: EventOf<'ANSWERED'>, random: number): Refresh {
  const { at, ttlMs, leftMs } = event;
  const nextAt = at + Math.round(beforeTheEnd(ttlMs, leftMs, random));
  return { ...state, isAsking: false, failures: 0, nextAt, heldUntil: at };
}

/**
 * A question that is under way when the page is hidden is given up: how long its answer lay about
 * before it was read, nobody could tell.
 * @param random 0 ≤ n < 1, drawn anew for each event
 * @returns the next state; it asks now when `asks` has grown
 */
export function nextRefresh(state: Refresh, event: RefreshEvent, random: number): Refresh {
  const { at } = event;
  switch (event.kind) {
    case 'SHOWN':
      return shown(state, at);
    case 'HIDDEN':
      return { ...state, isShown: false, isAsking: false, nextAt: null };
    case 'DUE':
      return state.nextAt === null || at < state.nextAt ? state : ask(state);
    case 'TAPPED':
      if (!state.isShown || state.isAsking || at < state.tapFrom) return state;
      return { ...ask(state), tapFrom: at + COOL_DOWN_MS };
    case 'BACK_ONLINE': {
      if (state.nextAt === null || state.failures === 0) return state;
      // A cell that came back brings everybody with it: a first backoff, not at once.
      const soon = Math.max(state.heldUntil, at + backoffMs(1, random));
      return { ...state, nextAt: Math.min(state.nextAt, soon) };
    }
    case 'ANSWERED':
      return isAwaited(state, event) ? answered(state, event, random) : state;
    case 'FAILED':
      return isAwaited(state, event) ? failed(state, event, random) : state;
  }
}

/** Only its answer may be taken up: a late one of an earlier question is nobody's. */
export const isAwaited = (state: Refresh, { ask: number }: { readonly ask: number }): boolean =>
  state.isAsking && state.asks === number;
