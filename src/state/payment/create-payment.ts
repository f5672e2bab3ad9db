import { createStore } from 'zustand/vanilla';
import type { PaymentEvent } from '@/domain/payment/event';
import { deadlineOf, next } from '@/domain/payment/next';
import type { PaymentRecord } from '@/domain/payment/record';
import { hasOrder, type OrderTap, type PaymentState } from '@/domain/payment/state';
import { createAlarm } from './alarm';
import { createAsker } from './asker';
import { createOrdersLine } from './orders-line';
import type { Payment } from './payment';
import { perform } from './perform';
import type { PaymentDeps } from './ports';
import { createPresence } from './presence';
import { createRecords } from './records';
import { findPending, recordFor } from './recover';

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const EXPIRE_GAP_MS = 10_000;

/** Sends EXPIRE when the state's deadline has passed by the server's clock (A11). */
function createDeadline(deps: PaymentDeps, read: () => PaymentState, expire: () => void) {
  const alarm = createAlarm(deps);
  let fired = { deadline: -1, at: 0 };

  function arm(): void {
    const deadline = deadlineOf(read());
    if (deadline === null) return alarm.stop();
    // The server may keep an order open beyond its time: asking again every 10 s is enough.
    const since = Math.abs(deps.now() - fired.at);
    const gap = fired.deadline === deadline ? Math.max(EXPIRE_GAP_MS - since, 0) : 0;
    const wait = Math.max(deadline - deps.serverNow(), gap, 0);
    alarm.set(() => ring(deadline), Math.min(wait, LONGEST_TIMER_MS));
  }

  function ring(deadline: number): void {
    if (deps.serverNow() < deadline) return arm();
    fired = { deadline, at: deps.now() };
    expire();
  }

  return { arm, stop: alarm.stop };
}

/** The machine, its queue and everything that listens to the world for it. */
function createRunner(deps: PaymentDeps) {
  const store = createStore<PaymentState>(() => ({ name: 'DEAD' }));
  const records = createRecords(deps.storage, deps.accountId);
  const queue: PaymentEvent[] = [];
  let busy = false;
  const read = store.getState;

  /** One event at a time: what a listener or an effect sends meanwhile comes after its effects. */
  function send(event: PaymentEvent): void {
    queue.push(event);
    if (busy) return;
    busy = true;
    try {
      for (let taken = queue.shift(); taken !== undefined; taken = queue.shift()) {
        const { state, effects } = next(read(), taken);
        if (state !== read()) store.setState(state, true);
        if (state.name !== 'INVOKING') presence.calm();
        effects.forEach((effect) => perform(outside, effect));
      }
    } finally {
      busy = false;
      deadline.arm();
    }
  }

  const asker = createAsker(deps, read, send);
  const presence = createPresence(deps, {
    shown() {
      const state = read();
      send({ type: 'SHOW' });
      if (asker.isOwed() && hasOrder(state)) asker.now(state.order.orderNo);
    },
    watchdog: () => send({ type: 'WATCHDOG' }),
    hidden() {
      asker.stop();
      orders.stop();
    },
    isInvoking: () => read().name === 'INVOKING',
    asked: asker.asked,
  });
  const orders = createOrdersLine(deps, presence, send);
  const deadline = createDeadline(deps, read, () => send({ type: 'EXPIRE' }));
  const outside = { deps, records, presence, asker, orders, read, send };

  function stop(): void {
    send({ type: 'KILL' });
    [presence, asker, orders, deadline].forEach((part) => part.stop());
  }

  return { store, records, read, send, stop };
}

/** One payment from tap to paid order; see `Payment`. It begins in IDLE. */
export function createPayment(deps: PaymentDeps): Payment {
  const { store, records, read, send, stop } = createRunner(deps);
  let disposed = false;
  const newIntentId = () =>
    `${deps.serverNow().toString(36)}-${Math.floor(deps.random() * 36 ** 8).toString(36)}`;

  function relaunch(record: PaymentRecord | null, tap: OrderTap | null): void {
    send({ type: 'KILL' });
    send({ type: 'RELAUNCH', record, tap });
  }

  const tap: Payment['tap'] = (channel, basket, holdFirst = false) =>
    send({
      type: 'TAP_PAY',
      channel,
      holdFirst,
      intentId: newIntentId(),
      at: deps.serverNow(),
      basket,
    });

  relaunch(null, null);

  return {
    store,
    tap,
    accept: () => send({ type: 'ACCEPT' }),
    back: () => send({ type: 'BACK' }),
    refresh: () => send({ type: 'REFRESH' }),
    iPaid: () => send({ type: 'I_PAID' }),
    async resume() {
      if (disposed || read().name !== 'IDLE') return 'nothing';
      const record = await findPending(deps, records, newIntentId(), deps.channel);
      if (record === null || disposed || read().name !== 'IDLE') return 'nothing';
      relaunch(record, null);
      return 'resumed';
    },
    resumeOrder(orderNo, orderTap) {
      if (disposed) return;
      const state = read();
      if (hasOrder(state) && state.order.orderNo === orderNo) {
        if (orderTap !== undefined && state.name === 'READY') tap(orderTap.channel, null);
        else send({ type: 'REFRESH' });
        return;
      }
      const { live, watched } = records.load(deps.serverNow());
      const known = [...live, ...watched].find((record) => record.orderNo === orderNo);
      const channel = orderTap?.channel ?? deps.channel;
      const record = known ?? recordFor(orderNo, newIntentId(), channel, deps.serverNow());
      relaunch(record, orderTap ?? null);
    },
    remainingMs() {
      const end = deadlineOf(read());
      return end === null ? null : Math.max(end - deps.serverNow(), 0);
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      stop();
    },
  };
}
