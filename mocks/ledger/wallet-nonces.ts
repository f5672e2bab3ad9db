import { opaque, type Books } from './context';
import { walletBooks } from './wallet';
import type { Nonce } from './wallet-state';

const NONCE_MS = 5 * 60_000;

/** A nonce that signs `amountFen`; the one before it for the same thing is void. */
export function newNonce(
  books: Books,
  bound: Pick<Nonce, 'userId' | 'purpose' | 'subject' | 'amountFen'>,
): { nonce: string; expiresAt: number } {
  const { nonces } = walletBooks(books);
  for (const one of Object.values(nonces)) {
    const same = one.purpose === bound.purpose && one.subject === bound.subject;
    if (same && one.state === 'OPEN') one.state = 'VOID';
  }
  const nonce = opaque(books, 32);
  const expiresAt = books.clock.now() + NONCE_MS;
  nonces[nonce] = { ...bound, expiresAt, state: 'OPEN' };
  return { nonce, expiresAt };
}
