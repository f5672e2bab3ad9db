import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { MethodList } from '@/domain/payment/methods';
import { services } from '@/services';
import { session } from '@/state/session';

/** Nothing that was switched on longer ago than this is believed (C11). */
const LONGEST_MS = 5 * 60_000;
/** What was shown can still be tapped when the server wants nothing kept. */
const SHORTEST_MS = 5_000;
/** Asked again a little before it ends, so that nothing disappears under the finger. */
const EARLY = 0.9;

interface Known {
  readonly userId: string;
  readonly list: MethodList;
  /** Device times: when it was heard, and from when on it says nothing. */
  readonly at: number;
  readonly until: number;
  readonly renewAt: number;
}

interface Methods {
  readonly known: Known | null;
  readonly asking: boolean;
  /** The last question had no answer. */
  readonly failed: boolean;
}

const UNKNOWN: Methods = { known: null, asking: false, failed: false };

/** Which ways to pay are switched on; lives in memory only. */
export const methods = createStore<Methods>()(() => UNKNOWN);

const { lifecycle, payment } = services.platform;
const whoever = () => session.getState().session?.userId ?? null;

session.subscribe(() => {
  const { known } = methods.getState();
  if (known !== null && known.userId !== whoever()) methods.setState(UNKNOWN);
});

const isGood = (known: Known | null): known is Known =>
  known !== null &&
  known.userId === whoever() &&
  services.now() >= known.at &&
  services.now() < known.until;

/** What is switched on now; null: not known, so only the host's own ways are (fail closed). */
export function methodsNow(): MethodList | null {
  const { known } = methods.getState();
  return isGood(known) ? known.list : null;
}

let question: object | null = null;

/** Asks the server; without an answer what is known stays until its own end. */
export async function askMethods(): Promise<void> {
  const userId = whoever();
  if (userId === null || methods.getState().asking) return;
  const mine = {};
  question = mine;
  methods.setState({ asking: true });
  const reply = await services.api.getPayMethods({ scene: payment.scene() });
  if (question !== mine) return;
  if (userId !== whoever()) {
    // Signed in anew meanwhile: what the other account was told is not theirs.
    methods.setState({ asking: false });
    return askMethods();
  }
  if (!reply.ok) {
    methods.setState({ asking: false, failed: true });
    return;
  }
  const { ttlMs, methods: listed, wallet } = reply.value;
  const life = Math.min(Math.max(ttlMs, SHORTEST_MS), LONGEST_MS);
  const now = services.now();
  const known = { userId, list: { methods: listed, wallet }, at: now, until: now + life };
  methods.setState({
    known: { ...known, renewAt: now + life * EARLY },
    asking: false,
    failed: false,
  });
}

/** Forgets what is known: another account, another test. */
export function forgetMethods(): void {
  question = null;
  methods.setState(UNKNOWN);
}

/** While a chooser is shown the list is kept fresh; nobody looks: nothing is asked (B2). */
function keepFresh(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = () => {
    clearTimeout(timer);
    const { known } = methods.getState();
    const now = services.now();
    const due = !isGood(known) || now >= known.renewAt;
    // Redraws what has just ended, too.
    if (known !== null && !isGood(known)) methods.setState({ known: null });
    if (due && lifecycle.isVisible()) void askMethods();
    const next = isGood(known) ? (due ? known.until : known.renewAt) - now : LONGEST_MS;
    timer = setTimeout(check, Math.max(next, 1_000));
  };
  check();
  const ends = [lifecycle.onShow(check), lifecycle.onNetwork((online) => online && check())];
  const endNews = methods.subscribe((after, before) => {
    if (after.known !== before.known && after.known !== null) {
      clearTimeout(timer);
      timer = setTimeout(check, Math.max(after.known.renewAt - services.now(), 1_000));
    }
  });
  return () => {
    clearTimeout(timer);
    [...ends, endNews].forEach((end) => end());
  };
}

/** The list for a chooser on the screen, kept fresh as long as it is shown. */
export function useMethods(): Pick<Methods, 'asking' | 'failed'> & { list: MethodList | null } {
  const { known, asking, failed } = useStore(methods);
  useEffect(keepFresh, []);
  return { list: isGood(known) ? known.list : null, asking, failed };
}
