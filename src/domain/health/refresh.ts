/**
 * When the health code is asked for (G5). One pure machine for the app and for the simulated city:
 * one question at a time, 80–95 % of the period, paused while hidden, backoff with jitter to 60 s
 * after a failure or a refusal, and a button that rests 3 s between two taps. The figures are those
 * of a city whose server was out (docs/health-load.md).
 */
export const COOL_DOWN_MS = 3_000;
export const FIRST_BACKOFF_MS = 3_000;
export const LONGEST_BACKOFF_MS = 60_000;
/** A wish beyond this is a fault of the server, or the work of a whole night. */
export const LONGEST_WISH_MS = 300_000;
/** From so many failures in a row on other ways are offered. */
export const OFFER_AFTER = 2;

export interface Refresh {
  readonly isShown: boolean;
  readonly isAsking: boolean;
  /** How many questions were begun; the newest is the one that counts. */
  readonly asks: number;
  /** When the newest was begun. */
  readonly askedAt: number;
  /** The next question, or the one under way, comes before its time by the person's wish. */
  readonly isEarly: boolean;
  /** In a row; a reply ends it. */
  readonly failures: number;
  /** When to ask next by itself; null: not at all (hidden, or asking). */
  readonly nextAt: number | null;
  /** Before this a tap asks nothing. */
  readonly tapFrom: number;
  /** Before this opening the page asks nothing. */
  readonly heldUntil: number;
  /** Before this the server itself wants nothing asked. */
  readonly busyUntil: number;
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
  askedAt: 0,
  isEarly: false,
  failures: 0,
  nextAt: null,
  tapFrom: 0,
  heldUntil: 0,
  busyUntil: 0,
};

/** 80–95 % of the period: what is left is for the answer, so that no code ends before the next. */
const SPREAD = 0.15;
const LATEST = 0.95;
const beforeTheEnd = (ttlMs: number, leftMs: number, random: number): number =>
  Math.max(1_000, leftMs - ttlMs * (1 - LATEST + SPREAD * random));

/**
 * How far somebody who was served all along would be from their next question, as a share of the
 * period: even up to its first possible moment, then falling. Who comes back so, and asks again a
 * period later, is no wave.
 */
function inThePeriod(random: number): number {
  const mean = LATEST - SPREAD / 2;
  const x = random * mean;
  return x <= LATEST - SPREAD ? x : LATEST - Math.sqrt(2 * SPREAD * (mean - x));
}

/** What came of a question. */
interface Failing {
  readonly at: number;
  readonly isBusy: boolean;
  readonly retryAfterMs: number;
}

/**
 * The pause after a failure: a first one, then the longest, which is that of who is served, counted
 * from question to question. Steps between them would be the load of the next outage. The first is
 * short for networks that stumble; who hears from the server itself that it is too much waits among
 * the served. Its wish is a floor that all may hear for the same moment: they come one by one from
 * there on.
 * @param failures in a row, at least 1
 * @param tookMs how long the question took to fail
 * @param random 0 ≤ n < 1
 */
export function pauseMs(
  failures: number,
  { isBusy, retryAfterMs }: Pick<Failing, 'isBusy' | 'retryAfterMs'>,
  tookMs: number,
  random: number,
): number {
  const wish = Math.min(retryAfterMs, LONGEST_WISH_MS);
  const amongTheServed = wish + LONGEST_BACKOFF_MS * inThePeriod(random);
  const first =
    isBusy || wish > 0
      ? Math.max(COOL_DOWN_MS, amongTheServed)
      : FIRST_BACKOFF_MS * (0.5 + random / 2);
  if (failures === 1) return Math.round(first);
  const later = beforeTheEnd(LONGEST_BACKOFF_MS, LONGEST_BACKOFF_MS - tookMs, random);
  return Math.round(wish <= later ? later : amongTheServed);
}

const ask = (state: Refresh, at: number): Refresh => ({
  ...state,
  isAsking: true,
  asks: state.asks + 1,
  askedAt: at,
  nextAt: null,
});

/** Whose questions fail has one try before its time, and then none until the next in time. */
const early = (state: Refresh): Refresh => ({ ...state, isEarly: state.failures > 0 });

/** Opening again and again is no way around the pauses. */
function shown(state: Refresh, at: number): Refresh {
  if (state.isShown) return state;
  const seen = { ...early(state), isShown: true };
  if (at < seen.heldUntil) return { ...seen, nextAt: seen.heldUntil };
  return { ...ask(seen, at), heldUntil: at + COOL_DOWN_MS };
}

type EventOf<Kind> = Extract<RefreshEvent, { readonly kind: Kind }>;

/**
 * Waiting is for everybody. Who cannot wait may tap, or open again, once before it is over: at once
 * after a first failure, later in half of the time; not where the server named a later moment.
 */
function failed(state: Refresh, failing: Failing, random: number): Refresh {
  const { at, isBusy } = failing;
  const failures = state.failures + 1;
  const wish = Math.min(failing.retryAfterMs, LONGEST_WISH_MS);
  const wait = pauseMs(failures, failing, at - state.askedAt, random);
  const isLate = wait > LONGEST_BACKOFF_MS;
  const share = state.isEarly || isLate ? 1 : failures === 1 && wish === 0 ? 0 : 0.5;
  const from = at + wish + (wait - wish) * share;
  return {
    ...state,
    isAsking: false,
    isEarly: false,
    failures,
    nextAt: at + wait,
    heldUntil: Math.max(state.heldUntil, from),
    busyUntil: Math.max(state.busyUntil, at + (isBusy ? wait : wish)),
    tapFrom: Math.max(state.tapFrom, from, at + COOL_DOWN_MS),
  };
}

const LOST = { isBusy: false, retryAfterMs: 0 } as const;

/** How long an answer lay about before it was read, nobody could tell: it is waited for no longer. */
function hidden(state: Refresh, at: number, random: number): Refresh {
  const left = state.isAsking ? failed(state, { at, ...LOST }, random) : state;
  return { ...left, isShown: false, nextAt: null };
}

function answered(state: Refresh, event: EventOf<'ANSWERED'>, random: number): Refresh {
  const { at, ttlMs, leftMs } = event;
  const nextAt = at + Math.round(beforeTheEnd(ttlMs, leftMs, random));
  return { ...state, isAsking: false, isEarly: false, failures: 0, nextAt, heldUntil: at };
}

/**
 * @param random 0 ≤ n < 1, drawn anew for each event
 * @returns the next state; it asks now when `asks` has grown
 */
export function nextRefresh(state: Refresh, event: RefreshEvent, random: number): Refresh {
  const { at } = event;
  switch (event.kind) {
    case 'SHOWN':
      return shown(state, at);
    case 'HIDDEN':
      return hidden(state, at, random);
    case 'DUE':
      return state.nextAt === null || at < state.nextAt ? state : ask(state, at);
    case 'TAPPED':
      if (!state.isShown || state.isAsking || at < state.tapFrom) return state;
      return { ...ask(early(state), at), tapFrom: at + COOL_DOWN_MS };
    case 'BACK_ONLINE': {
      if (state.nextAt === null || state.failures === 0) return state;
      // A cell that came back brings everybody with it: a first backoff, not at once.
      const soon = Math.max(state.busyUntil, at + pauseMs(1, LOST, 0, random));
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
