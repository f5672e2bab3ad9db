import type { Books } from './context';
import { moveOrder } from './orders';
import type { Attempt, Capture, StoredOrder } from './state';
import { settleTransfer } from './transfer-bank';
import { captureHold, giveBack, paysExactly, refundToWallet } from './wallet-order';
import { settleTopUps } from './wallet-top-up';
import { settleWithdrawals } from './wallet-withdraw';

export const SHIP_AFTER_MS = 3 * 60_000;
export const COMPLETE_AFTER_MS = 7 * 86_400_000;
export const REFUND_AFTER_MS = 30_000;

function paidWord(attempt: Attempt | undefined): string {
  return attempt?.channel.startsWith('ALIPAY') ? 'TRADE_SUCCESS' : 'SUCCESS';
}

/** Money reached us: it pays the order, or goes back when the order is already paid or closed. */
function receive(books: Books, order: StoredOrder, capture: Capture): void {
  const attempt = books.state.attempts[capture.attemptNo];
  if (order.stage === 'UNPAID' && paysExactly(order, capture)) {
    capture.outcome = 'PAID';
    captureHold(books, order);
    const paidBy = attempt?.channel ?? null;
    moveOrder(books, order, {
      stage: 'TO_SHIP',
      status: paidWord(attempt),
      paidAt: capture.at,
      paidBy,
    });
    return;
  }
  capture.outcome = 'REFUNDING';
  capture.refundAt = books.clock.now() + REFUND_AFTER_MS;
  if (order.stage === 'CLOSED')
    moveOrder(books, order, { stage: 'REFUNDING', status: 'REFUNDING' });
}

function refund(books: Books, order: StoredOrder, capture: Capture): void {
  capture.outcome = 'REFUNDED';
  refundToWallet(books, order, capture);
  if (order.stage === 'REFUNDING')
    moveOrder(books, order, { stage: 'REFUNDED', status: 'REFUNDED' });
}

const due = (capture: Capture, now: number, asked: boolean) =>
  (capture.notifyAt !== null && capture.notifyAt <= now) || (asked && capture.visibleAt <= now);

function settleCaptures(books: Books, order: StoredOrder, asked: boolean): void {
  const now = books.clock.now();
  for (const capture of books.state.captures) {
    if (capture.orderNo !== order.orderNo) continue;
    if (capture.outcome === 'PENDING' && due(capture, now, asked)) receive(books, order, capture);
    if (capture.outcome === 'REFUNDING' && (capture.refundAt ?? 0) <= now)
      refund(books, order, capture);
  }
}

/** Closing asks the provider first, past any lag: an order with captured money is never closed. */
export function closeOrder(books: Books, order: StoredOrder): void {
  settleTransfer(books, order, true);
  for (const capture of books.state.captures) {
    const mine = capture.orderNo === order.orderNo && capture.outcome === 'PENDING';
    if (mine) receive(books, order, capture);
  }
  if (order.stage !== 'UNPAID') return;
  for (const attempt of Object.values(books.state.attempts)) {
    if (attempt.orderNo === order.orderNo && attempt.state === 'OPEN') attempt.state = 'CLOSED';
  }
  giveBack(books, order);
  moveOrder(books, order, { stage: 'CLOSED', status: 'CLOSED' });
}

function carry(books: Books, order: StoredOrder): void {
  const now = books.clock.now();
  if (order.stage === 'TO_SHIP' && now >= (order.paidAt ?? now) + SHIP_AFTER_MS) {
    moveOrder(books, order, { stage: 'SHIPPED', shippedAt: (order.paidAt ?? now) + SHIP_AFTER_MS });
  }
  if (order.stage === 'SHIPPED' && now >= (order.shippedAt ?? now) + COMPLETE_AFTER_MS) {
    moveOrder(books, order, { stage: 'COMPLETED' });
  }
}

/**
 * Brings an order to the present. `asked`: the provider is asked too; without it only what its
 * notifications told is known.
 */
export function settleOrder(books: Books, order: StoredOrder, asked = false): void {
  settleTransfer(books, order);
  settleCaptures(books, order, asked);
  if (order.stage === 'UNPAID' && order.expiresAt <= books.clock.now()) closeOrder(books, order);
  settleCaptures(books, order, asked);
  settleTransfer(books, order);
  carry(books, order);
}

export function settleAll(books: Books): void {
  for (const order of Object.values(books.state.orders)) settleOrder(books, order);
  settleTopUps(books);
  settleWithdrawals(books);
}
