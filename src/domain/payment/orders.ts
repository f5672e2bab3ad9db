import { fen, type Fen } from '@/domain/money';
import type { Channel } from './channel';
import type { ServerOrder } from './event';
import type { Intent, OrderRef } from './state';

const NOTHING = fen(0);

/** The order that a tap has just made. */
export function newOrder(
  intent: Pick<Intent, 'intentId' | 'createdAt' | 'channel'>,
  key: string,
  answer: ServerOrder,
): OrderRef {
  return {
    intentId: intent.intentId,
    createdAt: intent.createdAt,
    key,
    orderNo: answer.orderNo,
    channel: intent.channel,
    rev: answer.rev,
    payableFen: answer.payableFen,
    heldFen: answer.heldFen ?? NOTHING,
    lockedTo: answer.lockedTo,
    expiresAt: answer.expiresAt,
    cashierOpened: false,
    disabled: [],
  };
}

/** Takes amount, expiry and revision out of an answer; the number of the order never changes. */
export function heard(order: OrderRef, answer: ServerOrder): OrderRef {
  const { rev, payableFen, heldFen = NOTHING, lockedTo, expiresAt } = answer;
  return { ...order, rev, payableFen, heldFen, lockedTo, expiresAt };
}

/** True when the answer is about this order and not older than what is known (B5, ruling 5). */
export function isCurrent(order: OrderRef, answer: ServerOrder): boolean {
  return answer.orderNo === order.orderNo && answer.rev >= order.rev;
}

/** True when money of it came through another channel, so that this one may not be used (F5). */
export function isLockedOut(
  channel: Channel,
  { lockedTo }: { readonly lockedTo?: string | null | undefined },
): boolean {
  return (lockedTo ?? null) !== null && lockedTo !== channel;
}

/** What a cashier has to take: the order's price without what is put aside from the balance. */
export function dueOf({
  payableFen,
  heldFen,
}: Pick<OrderRef, 'payableFen' | 'heldFen'>): Fen | null {
  return payableFen === null ? null : fen(Math.max(payableFen - heldFen, 0));
}
