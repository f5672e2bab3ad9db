import { addFen, fen, type Fen } from '@/domain/money';
import type { ExcessWay } from '@/domain/transfer/transfer';
import { refuse } from '../refusal';
import { type Books } from './context';
import type { StoredOrder } from './state';
import { isDoubtful, note, stateOf, sum, transfersOf } from './transfer';
import type { Deposit, StoredTransfer } from './transfer-state';
import { post, walletOf } from './wallet';

export const RETURN_AFTER_MS = 30_000;
/** Without a notification the money is found in the statement of the next hour. */
const STATEMENT_MS = 3_600_000;
export const DECIDE_WITHIN_MS = 7 * 86_400_000;

/** Money arrives on the order's account, with the right remark or another one. */
export function deposit(
  books: Books,
  transfer: StoredTransfer,
  amountFen: Fen,
  rightRemark: boolean,
): void {
  const at = books.clock.now();
  const { notifyDelayMs } = books.state.world;
  const seenAt = at + (notifyDelayMs ?? STATEMENT_MS);
  transfer.deposits.push({ amountFen, at, seenAt, rightRemark, state: 'PENDING' });
}

function giveBack(books: Books, transfer: StoredTransfer, amountFen: Fen): void {
  if (amountFen === 0) return;
  const dueAt = books.clock.now() + RETURN_AFTER_MS;
  transfer.returns.push({ amountFen, dueAt, doneAt: null });
  note(books, transfer, 'REFUNDING', amountFen);
}

function addExcess(books: Books, transfer: StoredTransfer, amountFen: Fen): void {
  if (amountFen === 0) return;
  note(books, transfer, 'EXCESS', amountFen);
  const { excess } = transfer;
  const decideBy = excess?.decideBy ?? books.clock.now() + DECIDE_WITHIN_MS;
  const all = addFen(excess?.amountFen ?? fen(0), amountFen);
  transfer.excess = { amountFen: all, way: null, decideBy, doneAt: null };
}

/** Matched money: it waits for the rest, pays the order, or is more than asked. */
function match(books: Books, transfer: StoredTransfer, amountFen: Fen): void {
  transfer.inHandFen = addFen(transfer.inHandFen, amountFen);
  if (transfer.takenFen > 0) return addExcess(books, transfer, amountFen);
  if (transfer.inHandFen < transfer.amountFen) return undefined;
  const attempt = books.state.attempts[transfer.attemptNo];
  const now = books.clock.now();
  if (!attempt || attempt.state !== 'OPEN') return undefined;
  attempt.state = 'CAPTURED';
  const { attemptNo, orderNo } = transfer;
  const due = { at: now, notifyAt: now, visibleAt: now };
  books.state.captures.push({
    ...{ attemptNo, orderNo, amountFen: transfer.amountFen, ...due },
    ...{ outcome: 'PENDING', refundAt: null },
  });
  transfer.takenFen = transfer.amountFen;
  const over = fen(transfer.inHandFen - transfer.takenFen);
  transfer.inHandFen = over;
  note(books, transfer, 'PAID');
  return addExcess(books, transfer, over);
}

function take(books: Books, transfer: StoredTransfer, one: Deposit): void {
  const chosen = transfer.excess !== null && transfer.excess.way !== null;
  if (transfer.ended || chosen) {
    one.state = 'RETURNED';
    note(books, transfer, 'RECEIVED', one.amountFen);
    return giveBack(books, transfer, one.amountFen);
  }
  if (one.rightRemark || transfer.takenFen > 0) {
    one.state = 'MATCHED';
    note(books, transfer, 'RECEIVED', one.amountFen);
    return match(books, transfer, one.amountFen);
  }
  one.state = 'DOUBTFUL';
  return note(books, transfer, 'UNMATCHED', one.amountFen);
}

/** What the desk says of all money whose remark did not fit. */
export function decide(books: Books, transfer: StoredTransfer, accept: boolean): boolean {
  if (!isDoubtful(transfer)) return false;
  for (const one of transfer.deposits.filter(({ state }) => state === 'DOUBTFUL')) {
    one.state = accept ? 'MATCHED' : 'RETURNED';
    if (accept) note(books, transfer, 'MATCHED', one.amountFen);
    if (accept) match(books, transfer, one.amountFen);
    else giveBack(books, transfer, one.amountFen);
  }
  return true;
}

/** No more money is taken: what is here goes back. */
function end(books: Books, transfer: StoredTransfer): void {
  transfer.ended = true;
  note(books, transfer, 'EXPIRED');
  const back = transfer.inHandFen;
  transfer.inHandFen = fen(0);
  giveBack(books, transfer, back);
  decide(books, transfer, false);
}

/** Where the excess goes. Chosen twice the same way it is done once. */
export function choose(books: Books, transfer: StoredTransfer, way: ExcessWay): void {
  const { excess } = transfer;
  if (stateOf(transfer) !== 'OVERPAID' || excess === null)
    return refuse('CONFLICT', '没有多付的款项');
  if (excess.way === way) return undefined;
  if (excess.way !== null) refuse('CONFLICT', '多付的款项已经处理，不能再改');
  excess.way = way;
  const { amountFen } = excess;
  transfer.inHandFen = fen(0);
  if (way === 'REFUND') return giveBack(books, transfer, amountFen);
  const order = books.state.orders[transfer.orderNo];
  if (!order) throw new Error('a transfer without an order');
  post(books, walletOf(books, order.userId), {
    kind: 'ADJUST',
    title: `转账多付存入 尾号 ${order.orderNo.slice(-4)}`,
    ...{ way: 'in', amountFen, ref: transfer.attemptNo },
  });
  transfer.creditedFen = addFen(transfer.creditedFen, amountFen);
  excess.doneAt = books.clock.now();
  return note(books, transfer, 'BALANCE', amountFen);
}

function finishReturns(books: Books, transfer: StoredTransfer): void {
  const now = books.clock.now();
  for (const one of transfer.returns) {
    if (one.doneAt !== null || one.dueAt > now) continue;
    one.doneAt = now;
    note(books, transfer, 'REFUNDED', one.amountFen);
  }
  const { excess, returns } = transfer;
  const open = returns.some(({ doneAt }) => doneAt === null);
  if (excess?.way === 'REFUND' && excess.doneAt === null && !open) excess.doneAt = now;
}

/**
 * Brings the order's transfer to the present. `atClosing`: the bank is asked past any lag, so that
 * money which was in time is not overlooked.
 */
export function settleTransfer(books: Books, order: StoredOrder, atClosing = false): void {
  const transfer = transfersOf(books)[order.orderNo];
  if (!transfer) return;
  const now = books.clock.now();
  for (const one of transfer.deposits) {
    const inTime = atClosing && one.at < transfer.expiresAt;
    if (one.state === 'PENDING' && (one.seenAt <= now || inTime)) take(books, transfer, one);
  }
  const { attempts } = books.state;
  const over = transfer.takenFen === 0 && attempts[transfer.attemptNo]?.state === 'CLOSED';
  if (over && !transfer.ended) end(books, transfer);
  const { excess } = transfer;
  if (excess !== null && excess.way === null && excess.decideBy <= now) {
    choose(books, transfer, 'REFUND');
  }
  finishReturns(books, transfer);
}

/** Received = kept + in hand + back + into the balance, always; at rest nothing is left in hand. */
export function brokenTransfers(books: Books): string[] {
  return Object.values(transfersOf(books)).flatMap((transfer) => {
    const { orderNo, deposits, returns, takenFen, inHandFen, creditedFen, excess } = transfer;
    const taken = deposits.filter(({ state }) => state !== 'PENDING');
    const doubtful = sum(deposits.filter(({ state }) => state === 'DOUBTFUL'));
    const out = takenFen + sum(returns) + creditedFen + inHandFen + doubtful;
    const broken: string[] = [];
    if (sum(taken) !== out) broken.push(`${orderNo}: received ≠ kept + returned`);
    const kept = books.state.captures.filter((one) => one.attemptNo === transfer.attemptNo);
    if (takenFen > 0 && sum(kept) !== takenFen) broken.push(`${orderNo}: kept ≠ captured`);
    const waits = excess !== null && excess.way === null ? excess.amountFen : 0;
    if (takenFen > 0 && inHandFen !== waits) broken.push(`${orderNo}: excess lies about`);
    if (transfer.ended && takenFen === 0 && inHandFen + doubtful > 0) {
      broken.push(`${orderNo}: ended and still holds money`);
    }
    return broken;
  });
}
