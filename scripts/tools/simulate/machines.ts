import {
  calmRefresh,
  isAwaited,
  nextRefresh,
  type Refresh,
  type RefreshEvent,
} from '../../../src/domain/health/refresh';

/** When a page asks: what the app's own policy is, and what others can be put in its place. */
export type Machine = (state: Refresh, event: RefreshEvent, random: number) => Refresh;

const NAIVE_REFRESH_MS = 5_000;
const NAIVE_RETRY_MS = 1_500;

const asking = (state: Refresh, at: number): Refresh => ({
  ...state,
  isShown: true,
  isAsking: true,
  asks: state.asks + 1,
  askedAt: at,
  nextAt: null,
});

/** What many pages did: asks every few seconds, soon again when it failed, and whenever it is told to. */
function naive(state: Refresh, event: RefreshEvent): Refresh {
  const { at } = event;
  switch (event.kind) {
    case 'SHOWN':
    case 'DUE':
    case 'BACK_ONLINE':
      return asking(state, at);
    case 'TAPPED':
      return state.isAsking ? state : asking(state, at);
    case 'HIDDEN':
      return calmRefresh;
    case 'ANSWERED':
    case 'FAILED': {
      if (!isAwaited(state, event)) return state;
      const pause = event.kind === 'ANSWERED' ? NAIVE_REFRESH_MS : NAIVE_RETRY_MS;
      return { ...state, isAsking: false, nextAt: at + pause };
    }
  }
}

export const MACHINES = {
  'our policy': nextRefresh,
  'every five seconds': naive,
  /** The policy as it would be if nobody threw a dice: for a look at what chance is good for. */
  'our policy without chance': (state, event) => nextRefresh(state, event, 0.5),
} as const satisfies Readonly<Record<string, Machine>>;

export type MachineName = keyof typeof MACHINES;
