import { fen } from '@/domain/money';
import { refuse } from '../refusal';
import { closeAttempt, openAttempt } from './attempts';
import { nextSeq, type Books } from './context';
import { moveOrder } from './orders';
import type { StoredOrder } from './state';
import { settleOrder } from './settle';
import { availableOf, mustAgree, walletBooks, walletOf } from './wallet';
import { giveBack } from './wallet-order';
import { newNonce } from './wallet-nonces';
import type { Nonce } from './wallet-state';

/** What counts on another sum than is due now must not be paid any more. */
function closeOpen(books: Books, order: StoredOrder): void {
  const open = openAttempt(books, order);
  if (open && closeAttempt(books, order, open).state === 'STUCK') {
    refuse('CONFLICT', '上一次支付还没有结束');
  }
}

export function startHold(books: Books, order: StoredOrder, amountFen: number) {
  settleOrder(books, order, true);
  mustAgree(walletOf(books, order.userId));
  if (order.stage === 'CLOSED') refuse('ORDER_CLOSED', '订单已关闭');
  if (order.stage !== 'UNPAID') refuse('ORDER_PAID', '订单已支付');
  if (amountFen <= 0 || amountFen >= order.payableFen) refuse('VALIDATION', '预留金额不正确');
  if (order.heldFen > 0) refuse('CONFLICT', '这笔订单已经预留了余额');
  if (availableOf(books, order.userId) < amountFen) refuse('BALANCE_LOW', '可用余额不足');
  const { userId, orderNo } = order;
  const bound = { userId, purpose: 'HOLD' as const, subject: orderNo, amountFen: fen(amountFen) };
  return { ...newNonce(books, bound), amountFen: bound.amountFen };
}

/** After the password: from here on a cashier takes the rest. */
export function placeHold(books: Books, order: StoredOrder, nonce: Nonce): void {
  if (order.stage !== 'UNPAID' || order.heldFen > 0) {
    nonce.state = 'VOID';
    refuse('NONCE_VOID', '订单状态已变化，没有预留余额');
  }
  closeOpen(books, order);
  const holdId = `H${String(nextSeq(books)).padStart(8, '0')}`;
  walletBooks(books).holds[holdId] = {
    holdId,
    orderNo: order.orderNo,
    userId: order.userId,
    amountFen: nonce.amountFen,
    createdAt: books.clock.now(),
    state: 'HELD',
  };
  nonce.state = 'DONE';
  order.heldFen = nonce.amountFen;
  moveOrder(books, order, {});
}

export function releaseHold(books: Books, order: StoredOrder): void {
  settleOrder(books, order, true);
  if (order.stage !== 'UNPAID' || order.heldFen === 0) return;
  closeOpen(books, order);
  giveBack(books, order);
  moveOrder(books, order, {});
}
