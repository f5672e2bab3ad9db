import { fen } from '@/domain/money';
import type { Books } from './context';
import type { Capture, StoredOrder } from './state';
import { post, walletBooks, walletOf } from './wallet';
import type { Hold } from './wallet-state';

/** What an order's end means for the balance; `settle.ts` calls these and nothing else here. */

function holdOf(books: Books, order: StoredOrder): Hold | undefined {
  return Object.values(walletBooks(books).holds).find(
    (hold) => hold.orderNo === order.orderNo && hold.state === 'HELD',
  );
}

/** True when this money and what is put aside make up the price, no more and no less. */
export const paysExactly = (order: StoredOrder, capture: Capture): boolean =>
  capture.amountFen + order.heldFen === order.payableFen;

/** The rest has been paid: what was put aside is taken in the same step (E2). */
export function captureHold(books: Books, order: StoredOrder): void {
  const hold = holdOf(books, order);
  if (!hold) return;
  hold.state = 'CAPTURED';
  post(books, walletOf(books, hold.userId), {
    kind: 'PAY',
    title: `支付订单 尾号 ${order.orderNo.slice(-4)}`,
    way: 'out',
    amountFen: hold.amountFen,
    ref: hold.holdId,
  });
}

/** Nobody pays the rest: it is the shopper's again. */
export function giveBack(books: Books, order: StoredOrder): void {
  const hold = holdOf(books, order);
  if (hold) hold.state = 'RELEASED';
  order.heldFen = fen(0);
}

/** Refunds go where the money came from. */
export function refundToWallet(books: Books, order: StoredOrder, capture: Capture): void {
  if (books.state.attempts[capture.attemptNo]?.channel !== 'WALLET') return;
  post(books, walletOf(books, order.userId), {
    kind: 'REFUND',
    title: `订单退款 尾号 ${order.orderNo.slice(-4)}`,
    way: 'in',
    amountFen: capture.amountFen,
    ref: capture.attemptNo,
  });
}
