import type { EffectOf, PaymentEffect } from '@/domain/payment/effect';
import type { PaymentEvent } from '@/domain/payment/event';
import type { PaymentState } from '@/domain/payment/state';
import type { Asker } from './asker';
import type { OrdersLine } from './orders-line';
import type { PaymentDeps } from './ports';
import type { Presence } from './presence';
import type { Records } from './records';
import { queryEvent, settle } from './replies';

interface Outside {
  readonly deps: PaymentDeps;
  readonly records: Records;
  readonly presence: Presence;
  readonly asker: Asker;
  readonly orders: OrdersLine;
  readonly read: () => PaymentState;
  readonly send: (event: PaymentEvent) => void;
}

async function quote({ deps }: Outside, { intent }: EffectOf<'QUOTE'>): Promise<PaymentEvent> {
  const { intentId, basket } = intent;
  const { lines, addressId, expectedPayableFen } = basket;
  const result = await settle(
    deps.api.getQuote({ lines: [...lines], addressId, expectedPayableFen }),
  );
  if (!result.ok) {
    const { error } = result;
    return error.kind === 'refused'
      ? { type: 'QUOTE_REFUSED', intentId, code: error.code, message: error.message }
      : { type: 'QUOTE_FAILED', intentId };
  }
  const key = await deps.randomKey().catch(() => null);
  return key === null
    ? { type: 'QUOTE_FAILED', intentId }
    : { type: 'QUOTE_OK', intentId, quote: result.value, key };
}

async function startAttempt(
  { deps }: Outside,
  { orderNo, channel }: EffectOf<'START_ATTEMPT'>,
): Promise<PaymentEvent> {
  const result = await settle(deps.api.startAttempt({ orderNo, channel }));
  if (result.ok) {
    const { attemptNo, amountFen, expiresAt, invocation, ...answer } = result.value;
    const attempt = { attemptNo, channel: answer.channel, expiresAt, invocation };
    return { type: 'PREPAY_OK', orderNo: answer.orderNo, attempt, amountFen };
  }
  return result.error.kind === 'refused'
    ? { type: 'PREPAY_REFUSED', orderNo, channel, code: result.error.code }
    : { type: 'PREPAY_FAILED', orderNo, channel };
}

async function closeAttempt(
  { deps }: Outside,
  { orderNo, attemptNo }: EffectOf<'CLOSE_ATTEMPT'>,
): Promise<PaymentEvent> {
  const result = await settle(deps.api.closeAttempt({ orderNo, attemptNo }));
  if (!result.ok) return { type: 'CLOSE_FAILED', orderNo, attemptNo };
  const { state, closesAt } = result.value;
  return state === 'CLOSED'
    ? { type: 'ATTEMPT_CLOSED', orderNo, attemptNo }
    : { type: 'ATTEMPT_STUCK', orderNo, attemptNo, closesAt };
}

async function closeOrder({ deps, asker, send }: Outside, orderNo: string): Promise<void> {
  const result = await settle(deps.api.cancelOrder({ orderNo }));
  // Refused: money may have arrived first, so the server is asked what is true.
  if (!result.ok && result.error.kind === 'refused') asker.now(orderNo);
  else send(queryEvent(orderNo, result, deps.serverNow()));
}

async function openCashier(
  { deps, read, send }: Outside,
  { orderNo, attemptNo, invocation }: EffectOf<'OPEN_CASHIER'>,
): Promise<void> {
  const outcome = await deps.cashier.pay(invocation).catch(() => 'UNKNOWN' as const);
  if (outcome !== 'LEFT') send({ type: 'SDK_SETTLED', orderNo, attemptNo, outcome });
  else if (read().name === 'INVOKING') {
    send({ type: 'SDK_SETTLED', orderNo, attemptNo, outcome: 'UNKNOWN' });
  }
}

/** Does what the machine asked for. What comes back is sent to it as an event. */
export function perform(outside: Outside, effect: PaymentEffect): void {
  const { deps, records, presence, asker, orders, send } = outside;
  const call = (request: () => Promise<PaymentEvent>) =>
    presence.whenVisible(() => void request().then(send));
  switch (effect.type) {
    case 'PERSIST':
      return records.save(effect.record);
    case 'FORGET':
      return records.forget(effect.intentId);
    case 'QUOTE':
      return call(() => quote(outside, effect));
    case 'CREATE_ORDER':
      return orders.create(effect);
    case 'FIND_ORDER':
      return orders.find(effect);
    case 'START_ATTEMPT':
      return call(() => startAttempt(outside, effect));
    case 'CLOSE_ATTEMPT':
      return call(() => closeAttempt(outside, effect));
    case 'CLOSE_ORDER':
      return presence.whenVisible(() => void closeOrder(outside, effect.orderNo));
    case 'OPEN_CASHIER':
      return presence.whenVisible(() => void openCashier(outside, effect));
    case 'QUERY':
      return asker.now(effect.orderNo);
    case 'SCHEDULE_POLL':
      return asker.later(effect.orderNo, effect.poll, effect.retryAfterMs);
    case 'REPORT':
      return deps.report?.(effect.what, effect.detail);
  }
}
