import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure, Result } from '@/domain/result';
import { nextSign, SIGN_IDLE, signDeadline } from '@/domain/wallet/pay';
import type {
  SignEffect,
  SignEnd,
  SignEvent,
  SignFacts,
  SignJob,
  SignState,
} from '@/domain/wallet/pay-state';
import { createAlarm } from '@/state/payment/alarm';
import { settle } from '@/state/payment/replies';
import type { SignApi, WalletDeps } from './ports';
import { createPause, createRunner } from './runner';
import { createSecret, PASSWORD_LENGTH } from './secret';

/** What was typed is forgotten after this long without another digit (E3). */
export const FORGET_MS = 30_000;
/** A page that takes another's place brings its own pad; this long none may be there. */
const HOMELESS_MS = 1_000;
/** The server's clock may be this much behind. */
const UNLOCK_SPARE_MS = 500;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface Pad {
  readonly store: StoreApi<SignState>;
  /** How many digits are typed; which ones nobody can ask. */
  readonly typed: StoreApi<number>;
  /** Asks for the password once and settles with what came of it. */
  open(job: SignJob): Promise<SignEnd>;
  type(digit: string): void;
  erase(): void;
  clear(): void;
  cancel(): void;
  /** The page is seen again: a password or money may have come meanwhile. */
  shown(): void;
  /** A screen shows it from now on. @returns ends it; without any screen nothing is asked */
  shownOn(): () => void;
}

type Deps = WalletDeps & { readonly api: SignApi };

const OVER: readonly SignState['name'][] = ['IDLE', 'ENDED'];

function createSender(deps: Deps, send: (event: SignEvent) => void, take: () => string | null) {
  const pause = createPause(deps);
  let asking: string | null = null;

  function answer(nonce: string, result: Result<SignFacts>): SignEvent {
    if (result.ok) return { type: 'FACTS', nonce, facts: result.value, at: deps.serverNow() };
    const { error } = result;
    return { type: 'NO_FACTS', nonce, code: error.kind === 'refused' ? error.code : null };
  }

  async function ask(nonce: string, call: SignApi['getWalletPayment']): Promise<void> {
    if (asking === nonce) return;
    asking = nonce;
    const result = await settle(call({ nonce }));
    asking = null;
    send(answer(nonce, result));
  }

  function refused(nonce: string, error: Failure): SignEvent {
    if (error.kind === 'net') return { type: 'NO_ANSWER', nonce };
    const { code, triesLeft = null, retryAfterMs = 0 } = error;
    return { type: 'REFUSED', nonce, code, triesLeft, until: deps.serverNow() + retryAfterMs };
  }

  async function post({ purpose, nonce, amountFen }: SignJob): Promise<void> {
    const password = take();
    const key = await deps.randomKey().catch(() => null);
    if (password === null || key === null) return send({ type: 'NOT_SENT', nonce });
    const { payWithWallet, holdWallet, withdraw } = deps.api;
    const call = { PAY: payWithWallet, HOLD: holdWallet, WITHDRAW: withdraw }[purpose];
    const result = await settle(call({ nonce, amountFen, password }, key));
    if (result.ok) send({ type: 'SENT', nonce, facts: result.value });
    else send(refused(nonce, result.error));
  }

  return (effect: SignEffect): void => {
    if (effect.type === 'SEND') return void post(effect.job);
    const { nonce, tries } = effect;
    const { getWalletPayment, voidWalletPayment } = deps.api;
    const call = effect.type === 'READ' ? getWalletPayment : voidWalletPayment;
    pause.run(tries, () => void ask(nonce, call));
  };
}

/** The digits with their clock: whatever happens, they do not stay. */
function createDigits(deps: Deps) {
  const secret = createSecret();
  const typed = createStore<number>()(() => 0);
  const forgetting = createAlarm(deps);

  function count(digits: number): number {
    typed.setState(digits, true);
    if (digits === 0) forgetting.stop();
    else forgetting.set(clear, FORGET_MS);
    return digits;
  }
  function clear(): void {
    secret.clear();
    count(0);
  }
  return {
    ...{ typed, clear },
    push: (digit: string) => count(secret.push(digit)),
    drop: () => void count(secret.drop()),
    take() {
      const all = secret.take();
      count(0);
      return all;
    },
  };
}

/** Hears of a lock's end, and of screens that come and go. */
function createWatch(deps: Deps, send: (event: SignEvent) => void, clear: () => void) {
  const unlocking = createAlarm(deps);
  const homeless = createAlarm(deps);
  let screens = 0;
  return {
    until(at: number | null): void {
      if (at === null) return unlocking.stop();
      const wait = Math.max(at - deps.serverNow(), 0) + UNLOCK_SPARE_MS;
      unlocking.set(() => send({ type: 'EXPIRE' }), Math.min(wait, LONGEST_TIMER_MS));
    },
    shownOn() {
      screens += 1;
      homeless.stop();
      return () => {
        screens -= 1;
        clear();
        if (screens === 0) homeless.set(() => send({ type: 'CANCEL' }), HOMELESS_MS);
      };
    },
  };
}

/** The payment password's pad, without its looks. One thing is signed at a time. */
export function createPad(deps: Deps): Pad {
  const digits = createDigits(deps);
  let settleJob: ((end: SignEnd) => void) | null = null;
  const { store, send } = createRunner<SignState, SignEvent, SignEffect>(
    SIGN_IDLE,
    nextSign,
    (effect) => perform(effect),
  );
  const perform = createSender(deps, send, digits.take);
  const watch = createWatch(deps, send, digits.clear);

  store.subscribe((state) => {
    if (state.name !== 'ASKING' && state.name !== 'SENDING') digits.clear();
    watch.until(signDeadline(state));
    if (state.name !== 'ENDED') return;
    const done = settleJob;
    settleJob = null;
    done?.(state.end);
  });
  deps.lifecycle.onHide(digits.clear);
  deps.lifecycle.onShow(() => send({ type: 'SHOW' }));

  return {
    ...{ store, typed: digits.typed, clear: digits.clear, erase: digits.drop },
    shownOn: watch.shownOn,
    open(job) {
      if (!OVER.includes(store.getState().name)) return Promise.resolve('declined');
      return new Promise((done) => {
        settleJob = done;
        send({ type: 'OPEN', job });
      });
    },
    type(digit) {
      if (store.getState().name !== 'ASKING') return;
      if (digits.push(digit) === PASSWORD_LENGTH) send({ type: 'SUBMIT' });
    },
    cancel: () => send({ type: 'CANCEL' }),
    shown: () => send({ type: 'SHOW' }),
  };
}
