import { fen, type Fen } from '@/domain/money';
import type { TopUp } from '@/domain/wallet/top-up';
import { refuse } from '../refusal';
import { dayStamp, nextSeq, opaque, type Books } from './context';
import { gatewayForm, type Doors } from './invocations';
import type { Account, Attempt, Capture } from './state';
import { mustAgree, post, walletBooks, walletOf } from './wallet';
import type { StoredTopUp } from './wallet-state';

export const LEAST_TOP_UP = fen(1);
export const MOST_TOP_UP = fen(2_000_000);
const TOP_UP_LIFE_MS = 15 * 60_000;

const attemptOf = (books: Books, topUp: StoredTopUp): Attempt => {
  const attempt = books.state.attempts[topUp.attemptNo];
  if (!attempt) throw new Error(`a top-up without its attempt: ${topUp.topUpNo}`);
  return attempt;
};

export function newTopUp(
  books: Books,
  { userId }: Account,
  amountFen: Fen,
  device: string,
  doors: Doors,
): StoredTopUp {
  mustAgree(walletOf(books, userId));
  if (amountFen < LEAST_TOP_UP || amountFen > MOST_TOP_UP) {
    refuse('LIMIT_EXCEEDED', '单笔充值金额为 ¥0.01 至 ¥20,000.00');
  }
  const now = books.clock.now();
  const topUpNo = `T${dayStamp(now)}${String(nextSeq(books)).padStart(8, '0')}`;
  const attemptNo = `P${dayStamp(now)}${String(nextSeq(books)).padStart(8, '0')}`;
  books.state.attempts[attemptNo] = {
    ...{ attemptNo, amountFen, device },
    orderNo: topUpNo,
    channel: 'ALIPAY_WAP',
    createdAt: now,
    expiresAt: now + TOP_UP_LIFE_MS,
    startedAt: now,
    issues: 1,
    trade: opaque(books, 40),
    token: null,
    returnUrl: doors.topUpUrl(topUpNo),
    state: 'OPEN',
    opened: false,
  };
  const topUp = { topUpNo, userId, attemptNo };
  walletBooks(books).topUps[topUpNo] = topUp;
  return topUp;
}

/** Money that comes after its time is still the person's: it goes into the balance. */
function settleTopUp(books: Books, topUp: StoredTopUp, asked: boolean): void {
  const now = books.clock.now();
  const attempt = attemptOf(books, topUp);
  if (attempt.state === 'OPEN' && attempt.expiresAt <= now) attempt.state = 'CLOSED';
  for (const capture of books.state.captures) {
    if (capture.attemptNo !== attempt.attemptNo || capture.outcome !== 'PENDING') continue;
    if (!isDue(capture, now, asked)) continue;
    capture.outcome = 'PAID';
    post(books, walletOf(books, topUp.userId), {
      kind: 'TOP_UP',
      title: '支付宝充值',
      way: 'in',
      amountFen: attempt.amountFen,
      ref: topUp.topUpNo,
    });
  }
}

const isDue = (capture: Capture, now: number, asked: boolean) =>
  (capture.notifyAt !== null && capture.notifyAt <= now) || (asked && capture.visibleAt <= now);

export function settleTopUps(books: Books): void {
  for (const topUp of Object.values(walletBooks(books).topUps)) settleTopUp(books, topUp, false);
}

/** The provider took the money of a top-up. */
export function payTopUp(
  books: Books,
  attempt: Attempt,
): 'captured' | 'already-paid' | 'closed' | 'unknown-trade' {
  const topUp = walletBooks(books).topUps[attempt.orderNo];
  if (!topUp) return 'unknown-trade';
  settleTopUp(books, topUp, false);
  if (attempt.state === 'CAPTURED') return 'already-paid';
  const { world, captures } = books.state;
  if (attempt.state === 'CLOSED' && !world.payAfterClose) return 'closed';
  const now = books.clock.now();
  attempt.state = 'CAPTURED';
  captures.push({
    attemptNo: attempt.attemptNo,
    orderNo: attempt.orderNo,
    amountFen: attempt.amountFen,
    at: now,
    notifyAt: world.notifyDelayMs === null ? null : now + world.notifyDelayMs,
    visibleAt: now + world.queryLagMs,
    outcome: 'PENDING',
    refundAt: null,
  });
  settleTopUp(books, topUp, false);
  return 'captured';
}

export function topUpNow(books: Books, topUp: StoredTopUp): TopUp {
  settleTopUp(books, topUp, true);
  const { amountFen, expiresAt, state, attemptNo } = attemptOf(books, topUp);
  const isIn = books.state.captures.some(
    (one) => one.attemptNo === attemptNo && one.outcome === 'PAID',
  );
  const open = state === 'CAPTURED' ? 'OPEN' : state;
  return { topUpNo: topUp.topUpNo, amountFen, expiresAt, state: isIn ? 'DONE' : open };
}

export function ownTopUp(books: Books, { userId }: Account, topUpNo: string): StoredTopUp {
  const topUp = walletBooks(books).topUps[topUpNo];
  return topUp?.userId === userId ? topUp : refuse('NOT_FOUND', '没有找到这笔充值');
}

export const topUpForm = (books: Books, topUp: StoredTopUp, doors: Doors) => {
  const { action, fields } = gatewayForm(books, attemptOf(books, topUp), doors);
  return { action, fields };
};
