import { addFen, fen, type Fen } from '@/domain/money';
import type { Withdrawal } from '@/domain/wallet/withdrawal';
import { refuse } from '../refusal';
import { dayStamp, nextSeq, type Books } from './context';
import type { Account } from './state';
import { availableOf, mustAgree, post, walletBooks, walletOf } from './wallet';
import { newNonce } from './wallet-nonces';
import type { Nonce, StoredWithdrawal } from './wallet-state';

export const PAYEE = '本人绑定的银行卡';
export const REVIEW_MS = 30_000;
export const PAYOUT_MS = 60_000;
const LEAST = fen(100);
const MOST = fen(2_000_000);
const FREE = 100_000;
/** Hundredths of a percent. */
const FEE_RATE = 10;
const ARRIVES_MS = 2 * 3600_000;
const MONTH_MS = 30 * 86_400_000;

const isTaken = ({ state }: StoredWithdrawal) => state !== 'DRAFT' && state !== 'FAILED';

/** What may still go out without a fee in the last 30 days. */
function freeOf(books: Books, userId: string): number {
  const since = books.clock.now() - MONTH_MS;
  const out = Object.values(walletBooks(books).withdrawals)
    .filter((one) => one.userId === userId && isTaken(one) && one.createdAt > since)
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  return Math.max(0, FREE - out);
}

function feeFor(books: Books, userId: string, amountFen: number): Fen {
  const beyond = Math.max(0, amountFen - freeOf(books, userId));
  return fen(Math.ceil((beyond * FEE_RATE) / 10_000));
}

export function terms(books: Books, { userId }: Account) {
  return {
    availableFen: availableOf(books, userId),
    minFen: LEAST,
    maxFen: MOST,
    freeFen: fen(freeOf(books, userId)),
    feeRate: FEE_RATE,
    payee: PAYEE,
  };
}

export function quote(books: Books, { userId }: Account, amountFen: Fen) {
  mustAgree(walletOf(books, userId));
  if (amountFen < LEAST || amountFen > MOST) {
    refuse('LIMIT_EXCEEDED', '单笔提现金额为 ¥1.00 至 ¥20,000.00');
  }
  const feeFen = feeFor(books, userId, amountFen);
  if (availableOf(books, userId) < amountFen + feeFen) refuse('BALANCE_LOW', '可用余额不足');
  const now = books.clock.now();
  const withdrawalNo = `W${dayStamp(now)}${String(nextSeq(books)).padStart(8, '0')}`;
  const arrivesBy = now + ARRIVES_MS;
  walletBooks(books).withdrawals[withdrawalNo] = {
    ...{ withdrawalNo, userId, amountFen, feeFen, arrivesBy },
    createdAt: now,
    state: 'DRAFT',
    nextAt: now,
    endedAt: null,
    reason: null,
  };
  const bound = { userId, purpose: 'WITHDRAW' as const, subject: withdrawalNo, amountFen };
  const { nonce } = newNonce(books, bound);
  return { withdrawalNo, nonce, amountFen, feeFen, arrivesBy, payee: PAYEE };
}

const totalOf = ({ amountFen, feeFen }: StoredWithdrawal) => addFen(amountFen, feeFen);

export function submitWithdrawal(books: Books, nonce: Nonce): void {
  const one = walletBooks(books).withdrawals[nonce.subject];
  if (one?.state !== 'DRAFT') return refuse('NONCE_VOID', '这笔提现已失效');
  post(books, walletOf(books, one.userId), {
    kind: 'WITHDRAW',
    title: one.feeFen > 0 ? '提现（含手续费）' : '提现',
    way: 'out',
    amountFen: totalOf(one),
    ref: one.withdrawalNo,
  });
  nonce.state = 'DONE';
  one.state = 'REVIEWING';
  one.nextAt = books.clock.now() + REVIEW_MS;
}

function fail(books: Books, one: StoredWithdrawal, reason: string): void {
  one.state = 'FAILED';
  one.reason = reason;
  one.endedAt = books.clock.now();
  post(books, walletOf(books, one.userId), {
    kind: 'WITHDRAW_BACK',
    title: '提现退回',
    way: 'in',
    amountFen: totalOf(one),
    ref: one.withdrawalNo,
  });
}

function review(books: Books, one: StoredWithdrawal): void {
  const { rules } = walletBooks(books);
  if (rules.review === 'wait') return;
  if (rules.review === 'reject') return fail(books, one, '审核未通过，金额已退回余额');
  one.state = 'PAYING';
  one.nextAt += PAYOUT_MS;
}

function payOut(books: Books, one: StoredWithdrawal): void {
  if (walletBooks(books).rules.payoutFails) {
    return fail(books, one, '收款账户无法入账，金额已退回余额');
  }
  one.state = 'PAID';
  one.endedAt = one.nextAt;
}

export function settleWithdrawals(books: Books): void {
  const now = books.clock.now();
  for (const one of Object.values(walletBooks(books).withdrawals)) {
    if (one.state === 'REVIEWING' && one.nextAt <= now) review(books, one);
    if (one.state === 'PAYING' && one.nextAt <= now) payOut(books, one);
  }
}

export function withdrawalNow(one: StoredWithdrawal): Withdrawal {
  const { withdrawalNo, amountFen, feeFen, state, arrivesBy, createdAt, endedAt, reason } = one;
  return { withdrawalNo, amountFen, feeFen, state, arrivesBy, createdAt, endedAt, reason };
}

export function ownWithdrawal(books: Books, { userId }: Account, no: string): StoredWithdrawal {
  const one = walletBooks(books).withdrawals[no];
  return one?.userId === userId ? one : refuse('NOT_FOUND', '没有找到这笔提现');
}
