import { useSyncExternalStore } from 'react';
import type { Channel } from '@/domain/payment/channel';
import { hasOrder, type PaymentState, type StateOf } from '@/domain/payment/state';
import { NO_HOLD, type HoldState } from '@/domain/wallet/hold';
import { services } from '@/services';
import { walletApi } from '@/services/wallet';
import { live, type Live } from '@/state/payment/live';
import { askMethods } from '@/state/payment/methods';
import { planSplit, splitPlan } from '@/state/payment/split-plan';
import { createHold, type OrderHold } from './create-hold';
import { pad, walletDeps } from './pad';

let hold: OrderHold | null = null;
/** What pays the rest as soon as the server says that the part is put aside. */
let rest: Channel | null = null;
let stopHearing = () => {};
const listeners = new Set<() => void>();

const announce = () => {
  for (const listener of [...listeners]) listener();
};

function holdOf(orderNo: string): OrderHold {
  if (hold?.orderNo === orderNo) return hold;
  drop();
  const refresh = () => live.getState().payment?.refresh();
  const api = { ...walletApi, queryPayment: services.api.queryPayment };
  const made = createHold({ ...walletDeps, api, sign: pad.open, refresh }, orderNo);
  hold = made;
  stopHearing = made.store.subscribe(({ name }) => {
    if (name === 'RELEASED') void askMethods();
    announce();
  });
  return made;
}

function drop(): void {
  stopHearing();
  hold?.dispose();
  hold = null;
  rest = null;
}

/** The shopper may go on with what is put aside: nothing was tried since, or nothing has ended. */
const GOES_ON: readonly string[] = [
  ...['hold-first', 'left-external', 'locked', 'resume-ready', 'prepay-failed'],
];

/** The external cashier is over and took nothing: what it counted on goes back (E2). */
const isOver = ({ reason }: StateOf<'READY'>): boolean =>
  reason !== null && !GOES_ON.includes(reason);

function carryOut(one: OrderHold, state: StateOf<'READY'>): void {
  const { plan } = splitPlan.getState();
  if (plan === null) return;
  const mine = plan.orderNo === null ? state.reason === 'hold-first' : plan.orderNo === one.orderNo;
  if (!mine) return;
  planSplit(null);
  rest = plan.restChannel;
  one.want(plan.walletFen);
}

function goOn(one: OrderHold, state: StateOf<'READY'>): void {
  const now = one.store.getState();
  if (now.name !== 'HELD') {
    if (now.name === 'NONE' && now.notice !== null) rest = null;
    return;
  }
  if (rest !== null) {
    if (state.order.heldFen !== now.amountFen) return;
    const channel = rest;
    rest = null;
    live.getState().payment?.tap(channel, null);
  } else if (isOver(state) && !now.kept) one.release();
}

let lastHeard: PaymentState | null = null;

function follow({ state }: Live): void {
  if (!hasOrder(state)) return hold === null ? undefined : drop();
  const one = holdOf(state.order.orderNo);
  const { rev, heldFen } = state.order;
  if (rev >= 0 && state !== lastHeard) {
    lastHeard = state;
    one.heard(rev, heldFen, state.name === 'PAID');
  }
  if (state.name !== 'READY') return;
  carryOut(one, state);
  goOn(one, state);
}

live.subscribe(follow);
// What is available has changed, or a lock has come: the chooser must not go on with what was.
pad.store.subscribe(({ name }) => {
  if (name === 'ENDED') void askMethods();
});
splitPlan.subscribe(() => follow(live.getState()));

const read = (): HoldState => hold?.store.getState() ?? NO_HOLD;

/** The part of the balance that the order on screen has, as the server last told it. */
export function useHold(orderNo: string): HoldState {
  const now = useSyncExternalStore((listener) => {
    listeners.add(listener);
    const stop = live.subscribe(listener);
    return () => {
      listeners.delete(listener);
      stop();
    };
  }, read);
  return hold?.orderNo === orderNo ? now : NO_HOLD;
}

/** Of whatever order is being paid; for the pad's veil. */
export function useMovingHold(): HoldState {
  return useHold(hold?.orderNo ?? '');
}

/** The shopper wants it back. */
export function releaseHold(): void {
  rest = null;
  hold?.release();
}
