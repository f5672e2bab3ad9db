import { theCatalog } from '../catalog/build';
import { createClock, type Clock, type ClockState } from '../clock';
import { createCashier, type Cashier } from './cashier';
import { openBooks, type Books } from './context';
import { brokenRules, unsettledCaptures } from './oracle';
import { settleAll } from './settle';
import { emptyState, type LedgerState } from './state';

/** Everything worth keeping across a restart: plain JSON. */
export interface Dump {
  readonly state: LedgerState;
  readonly clock: ClockState;
}

/** The one stateful backend: accounts, orders and money, on its own clock. */
export interface Ledger {
  readonly books: Books;
  readonly clock: Clock;
  readonly cashier: Cashier;
  /** Brings every order to the present: expiry, notifications, refunds, shipping. */
  settle(): void;
  reset(): void;
  dump(): Dump;
  /** @returns false when the dump is of another version; the ledger stays as it was. */
  load(dump: unknown): boolean;
  broken(): string[];
  unsettled(): string[];
}

function isDump(value: unknown): value is Dump {
  const dump = value as Partial<Dump> | null;
  return dump?.state?.version === 1 && typeof dump.clock?.speed === 'number';
}

export function createLedger(options: { seed?: number; clock?: Clock } = {}): Ledger {
  const { seed = 20261122, clock = createClock() } = options;
  const books = openBooks(theCatalog(), clock, seed);
  return {
    books,
    clock,
    cashier: createCashier(() => books),
    settle: () => settleAll(books),
    reset: () => {
      books.state = emptyState(seed);
    },
    dump: () => ({ state: books.state, clock: clock.state() }),
    load: (dump) => {
      if (!isDump(dump)) return false;
      const { keys } = dump.state;
      // What ran when the process ended never finished: its key is free again.
      for (const [slot, { state }] of Object.entries(keys))
        if (state === 'RUNNING') delete keys[slot];
      books.state = dump.state;
      clock.load(dump.clock);
      return true;
    },
    broken: () => brokenRules(books),
    unsettled: () => unsettledCaptures(books),
  };
}
