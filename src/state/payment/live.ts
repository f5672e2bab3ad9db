import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { IDLE, hasOrder, type PaymentState } from '@/domain/payment/state';
import { services } from '@/services';
import { session } from '@/state/session';
import { watchPayment } from '@/state/telemetry/payment';
import { leaveBasket } from './leave-basket';
import { openPayment } from './open-payment';
import type { Payment } from './payment';
import { createRecords } from './records';

export interface Live {
  /** null: nothing is being paid. */
  readonly payment: Payment | null;
  readonly state: PaymentState;
  /** Begun at the till, or for an order that was there already. */
  readonly from: 'till' | 'order';
}

const NOTHING: Live = { payment: null, state: IDLE, from: 'order' };

/** The one payment of the app and where it stands. It outlives the screens that show it. */
export const live = createStore<Live>()(() => NOTHING);
live.subscribe(({ state }) => watchPayment(state));

export function useLive<T>(select: (live: Live) => T): T {
  return useStore(live, select);
}

let account: string | null = null;
let stop = () => {};

/** Ends it on this device; its record stays on disk and the order on the server. */
export function endPayment(): void {
  stop();
  stop = () => {};
  account = null;
  live.setState(NOTHING);
}

function begin(accountId: string, from: Live['from']): Payment {
  stop();
  account = accountId;
  const payment = openPayment(accountId);
  const leave = leaveBasket();
  const follow = payment.store.subscribe((state) => {
    leave(state);
    live.setState({ state });
  });
  stop = () => {
    follow();
    payment.dispose();
  };
  live.setState({ payment, from, state: payment.store.getState() });
  return payment;
}

const whoever = () => session.getState().session?.userId ?? null;

/**
 * A key is on disk and nobody knows whether it made an order, or what is on disk cannot be read:
 * that is found out before another order can be made (I2, B6).
 */
function isInDoubt(accountId: string): boolean {
  const records = createRecords(services.platform.storage, accountId);
  const { live: pending, corrupt } = records.load(services.serverNow());
  const [newest] = pending;
  return newest === undefined ? corrupt.length > 0 : newest.orderNo === null;
}

function isCreating(state: PaymentState): boolean {
  const names: readonly PaymentState['name'][] = ['CREATING', 'CREATE_UNKNOWN', 'CONFIRMING'];
  return !hasOrder(state) && names.includes(state.name);
}

/** For the till: a payment without an order, unless an earlier creation is still in doubt. */
export function openTill(): void {
  const accountId = whoever();
  if (accountId === null) return;
  if (account === accountId && isCreating(live.getState().state)) return;
  const payment = begin(accountId, 'till');
  if (isInDoubt(accountId)) void payment.resume();
}

/** For one order: the running payment if it is that order's, else one that asks the server first. */
export function openOrder(orderNo: string): void {
  const accountId = whoever();
  if (accountId === null) return;
  const { payment, state } = live.getState();
  const same = payment !== null && account === accountId;
  if (same && hasOrder(state) && state.order.orderNo === orderNo) payment.refresh();
  else begin(accountId, 'order').resumeOrder(orderNo);
}
