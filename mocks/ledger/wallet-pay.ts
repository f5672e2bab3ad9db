import type { SignFacts } from '@/domain/wallet/pay-state';
import { refuse } from '../refusal';
import type { Books } from './context';
import { settleOrder } from './settle';
import type { Account, Attempt, StoredOrder } from './state';
import {
  availableOf,
  checkPassword,
  lockOf,
  mustAgree,
  post,
  triesLeft,
  walletBooks,
  walletOf,
} from './wallet';
import { placeHold } from './wallet-holds';
import type { Nonce } from './wallet-state';
import { PAYEE, submitWithdrawal } from './wallet-withdraw';

/** What a nonce stands for; payments have theirs at their attempt. */
type Bound =
  | { readonly purpose: 'PAY'; readonly attempt: Attempt; readonly order: StoredOrder }
  | { readonly purpose: 'HOLD'; readonly nonce: Nonce; readonly order: StoredOrder }
  | { readonly purpose: 'WITHDRAW'; readonly nonce: Nonce };

const VOID = '这次操作已失效，请重新发起';

function boundTo(books: Books, { userId }: Account, text: string): Bound {
  const { orders, attempts } = books.state;
  const attempt = Object.values(attempts).find(
    ({ channel, token }) => channel === 'WALLET' && token === text,
  );
  const paid = attempt && orders[attempt.orderNo];
  if (attempt && paid?.userId === userId) return { purpose: 'PAY', attempt, order: paid };
  const { nonces } = walletBooks(books);
  const nonce = Object.hasOwn(nonces, text) ? nonces[text] : undefined;
  if (nonce?.userId !== userId) return refuse('NONCE_VOID', VOID);
  if (nonce.state === 'OPEN' && nonce.expiresAt <= books.clock.now()) nonce.state = 'VOID';
  if (nonce.purpose === 'WITHDRAW') return { purpose: 'WITHDRAW', nonce };
  const order = orders[nonce.subject];
  return order ? { purpose: 'HOLD', nonce, order } : refuse('NONCE_VOID', VOID);
}

function stateOf(books: Books, bound: Bound): SignFacts['state'] {
  if (bound.purpose !== 'PAY') return bound.nonce.state;
  const { attempt, order } = bound;
  settleOrder(books, order, true);
  if (attempt.state === 'CAPTURED') return 'DONE';
  return attempt.state === 'OPEN' && order.stage === 'UNPAID' ? 'OPEN' : 'VOID';
}

function factsOf(books: Books, account: Account, bound: Bound): SignFacts {
  const wallet = walletOf(books, account.userId);
  const lockedUntil = lockOf(books, wallet);
  const { purpose } = bound;
  const subject = purpose === 'PAY' ? bound.order.orderNo : bound.nonce.subject;
  const { amountFen } = purpose === 'PAY' ? bound.attempt : bound.nonce;
  return {
    ...{ purpose, subject, amountFen, lockedUntil },
    state: stateOf(books, bound),
    payee: purpose === 'WITHDRAW' ? PAYEE : bound.order.seller.name,
    availableFen: availableOf(books, account.userId),
    hasPassword: wallet.digest !== null,
    triesLeft: triesLeft(wallet),
  };
}

export function readNonce(books: Books, account: Account, nonce: string): SignFacts {
  return factsOf(books, account, boundTo(books, account, nonce));
}

export function voidNonce(books: Books, account: Account, nonce: string): SignFacts {
  const bound = boundTo(books, account, nonce);
  if (stateOf(books, bound) === 'OPEN') {
    if (bound.purpose === 'PAY') bound.attempt.state = 'CLOSED';
    else bound.nonce.state = 'VOID';
  }
  return factsOf(books, account, bound);
}

function pay(books: Books, order: StoredOrder, attempt: Attempt): void {
  const now = books.clock.now();
  post(books, walletOf(books, order.userId), {
    kind: 'PAY',
    title: `支付订单 尾号 ${order.orderNo.slice(-4)}`,
    way: 'out',
    amountFen: attempt.amountFen,
    ref: attempt.attemptNo,
  });
  attempt.state = 'CAPTURED';
  const { attemptNo, orderNo, amountFen } = attempt;
  books.state.captures.push({
    ...{ attemptNo, orderNo, amountFen, at: now, notifyAt: now, visibleAt: now },
    outcome: 'PENDING',
    refundAt: null,
  });
  settleOrder(books, order, true);
}

export interface Signed {
  readonly nonce: string;
  readonly amountFen: number;
  readonly password: string;
}

/** One nonce, one movement: the second of two equal calls is told what the first one did. */
export function sign(
  books: Books,
  account: Account,
  purpose: SignFacts['purpose'],
  { nonce, amountFen, password }: Signed,
): SignFacts {
  const wallet = walletOf(books, account.userId);
  mustAgree(wallet);
  const bound = boundTo(books, account, nonce);
  const facts = factsOf(books, account, bound);
  if (facts.purpose !== purpose || facts.amountFen !== amountFen) {
    return refuse('NONCE_VOID', '金额与发起时不一致，没有扣款');
  }
  if (facts.state === 'DONE') return facts;
  if (facts.state === 'VOID') return refuse('NONCE_VOID', VOID);
  checkPassword(books, wallet, password);
  const fee = bound.purpose === 'WITHDRAW' ? feeOf(books, bound.nonce) : 0;
  if (facts.availableFen < amountFen + fee) return refuse('BALANCE_LOW', '可用余额不足');
  if (bound.purpose === 'PAY') pay(books, bound.order, bound.attempt);
  else if (bound.purpose === 'HOLD') placeHold(books, bound.order, bound.nonce);
  else submitWithdrawal(books, bound.nonce);
  return factsOf(books, account, boundTo(books, account, nonce));
}

const feeOf = (books: Books, { subject }: Nonce): number =>
  walletBooks(books).withdrawals[subject]?.feeFen ?? 0;
