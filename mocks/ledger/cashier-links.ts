import { opaque, type Books } from './context';
import type { Attempt, CashierBooks } from './state';

export function cashierOf(books: Books): CashierBooks {
  books.state.cashier ??= { links: {}, sessions: {} };
  return books.state.cashier;
}

/** The token of a new link for this attempt. It lives as long as the attempt; the one before it ends. */
export function issueLink(books: Books, attempt: Attempt): string {
  const token = opaque(books, 43);
  const { attemptNo, expiresAt } = attempt;
  cashierOf(books).links[token] = { token, attemptNo, expiresAt, usedBy: null };
  attempt.token = token;
  return token;
}
