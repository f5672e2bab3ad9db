import type { Catalog } from '../catalog/catalog';
import type { Clock } from '../clock';
import { createRandom } from '../random';
import { emptyState, type LedgerState } from './state';

/** What every part of the ledger works on. Plain data in `state`, so it can be dumped and loaded. */
export interface Books {
  readonly catalog: Catalog;
  readonly clock: Clock;
  state: LedgerState;
}

export function openBooks(catalog: Catalog, clock: Clock, seed: number): Books {
  return { catalog, clock, state: emptyState(seed) };
}

/** A number no other thing of this ledger has. */
export function nextSeq(books: Books): number {
  books.state.seq += 1;
  return books.state.seq;
}

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Looks random, yet the same ledger gives the same one: nothing secret hangs on the mock's. */
export function opaque(books: Books, length: number, alphabet = ALPHABET): string {
  const random = createRandom(`${books.state.seed}/${nextSeq(books)}`);
  return Array.from({ length }, () => random.pick([...alphabet])).join('');
}

/** `20261122` in Beijing, for numbers that people read out. */
export function dayStamp(time: number): string {
  return new Date(time + 8 * 3600_000).toISOString().slice(0, 10).replace(/-/g, '');
}
