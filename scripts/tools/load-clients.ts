import { fen } from '@/domain/money';
import type { Result } from '@/domain/result';
import { createPayment } from '@/state/payment/create-payment';
import type { OrderAnswer, PaymentDeps } from '@/state/payment/ports';
import { LoadClock } from './load-clock';

const SECOND = 1000;
const TIMEOUT_MS = 8 * SECOND;
const LATENCY_MS = 120;
const FOREVER = 24 * 3600 * SECOND;
const REST: Promise<never> = new Promise(() => undefined);

/** How a server that is out answers a question; null: not at all, until the client gives up. */
export type Outage = (leftMs: number) => Result<OrderAnswer> | null;

export const OUTAGES: Readonly<Record<string, Outage>> = {
  'no connection': () => ({ ok: false, error: { kind: 'net', reason: 'offline' } }),
  'no answer': () => null,
  'busy (503), come back in 5 s': () => refused('BUSY', 5 * SECOND),
  'too many (429), come back in 30 s': () => refused('RATE_LIMITED', 30 * SECOND),
  'busy (503), come back when it is over': (leftMs) => refused('BUSY', leftMs),
};

const refused = (code: 'BUSY' | 'RATE_LIMITED', retryAfterMs: number): Result<OrderAnswer> => ({
  ok: false,
  error: { kind: 'refused', code, message: '', retryAfterMs },
});

export interface LoadPlan {
  readonly clients: number;
  readonly outage: Outage;
  /** Seconds: clients arrive one by one, then all poll; then the outage, then recovery. */
  readonly arrivalS: number;
  readonly steadyS: number;
  readonly outageS: number;
  readonly recoveryS: number;
  /** From 0 to 1, one source for each client. */
  readonly random: (client: number) => () => number;
}

export interface LoadFigures {
  readonly requests: number;
  /** Requests a second, on average, before the outage. */
  readonly steady: number;
  /** Highest rate over any five seconds, before the outage and from its end on. */
  readonly steadyPeak: number;
  readonly outage: number;
  readonly recoveryPeak: number;
  /** recoveryPeak by steady. */
  readonly ratio: number;
}

function deps(clock: LoadClock, random: () => number, ask: () => Promise<Result<OrderAnswer>>) {
  const nobody = () => () => undefined;
  const api = new Proxy({} as PaymentDeps['api'], {
    get: (_, name) => (name === 'queryPayment' ? ask : () => REST),
  });
  return {
    api,
    channel: 'ALIPAY_LINK',
    cashier: { pay: () => REST },
    storage: { read: () => null, write: () => true, remove: () => undefined, keys: () => [] },
    lifecycle: { onShow: nobody, onHide: nobody, onNetwork: nobody, isVisible: () => true },
    serverNow: () => clock.now,
    now: () => clock.now,
    random,
    randomKey: () => REST,
    setTimer: clock.set,
    clearTimer: clock.clear,
    accountId: 'load',
  } satisfies PaymentDeps;
}

/** Most requests in any five seconds, begun at each quarter of a second, as a rate. */
function peak(times: readonly number[], from: number, to: number): number {
  const width = 5 * SECOND;
  let most = 0;
  for (let at = from; at + width <= to; at += SECOND / 4) {
    most = Math.max(most, times.filter((time) => time >= at && time < at + width).length);
  }
  return (most * SECOND) / width;
}

/** People who wait for the result of an external cashier, each with the app's own payment. */
export async function simulate(plan: LoadPlan): Promise<LoadFigures> {
  const clock = new LoadClock();
  const begin = plan.arrivalS * SECOND;
  const fall = begin + plan.steadyS * SECOND;
  const rise = fall + plan.outageS * SECOND;
  const end = rise + plan.recoveryS * SECOND;
  const asked: number[] = [];

  const reply = (): Result<OrderAnswer> => ({
    ok: true,
    serverTime: clock.now,
    value: { orderNo: 'O', status: 'NOTPAY', rev: 1, payableFen: fen(1), expiresAt: FOREVER },
  });
  const ask = () =>
    new Promise<Result<OrderAnswer>>((resolve) => {
      asked.push(clock.now);
      const out = clock.now >= fall && clock.now < rise;
      const said = out ? plan.outage(rise - clock.now) : reply();
      const lost: Result<OrderAnswer> = { ok: false, error: { kind: 'net', reason: 'timeout' } };
      clock.set(() => resolve(said ?? lost), said === null ? TIMEOUT_MS : LATENCY_MS);
    });

  for (let client = 0; client < plan.clients; client += 1) {
    const random = plan.random(client);
    clock.set(() => wait(deps(clock, random, ask)), random() * begin);
  }
  await clock.until(end);

  const between = (from: number, to: number) =>
    asked.filter((time) => time >= from && time < to).length;
  const steady = between(begin + (fall - begin) / 2, fall) / (plan.steadyS / 2);
  const recoveryPeak = peak(asked, rise, end);
  return {
    requests: asked.length,
    steady,
    steadyPeak: peak(asked, begin + (fall - begin) / 2, fall),
    outage: between(fall, rise) / plan.outageS,
    recoveryPeak,
    ratio: recoveryPeak / steady,
  };
}

/** Takes up an attempt that was left open in an external cashier: it is asked about until its end. */
function wait(outside: PaymentDeps): void {
  const record = {
    v: 1,
    intentId: 'I',
    key: 'K',
    orderNo: 'O',
    attemptNo: 'A',
    channel: 'ALIPAY_LINK',
    phase: 'EXTERNAL',
    createdAt: 0,
    expiresAt: FOREVER,
  };
  const name = `amphi:pay:${outside.accountId}:I`;
  const storage = { ...outside.storage, keys: () => [name], read: () => JSON.stringify(record) };
  void createPayment({ ...outside, storage }).resume();
}
