import { formatRecord, parseRecord, type PaymentRecord } from '@/domain/payment/record';
import type { PaymentStorage } from './ports';

export interface LoadedRecords {
  /** Newest first. */
  readonly live: readonly PaymentRecord[];
  /** Closed orders that late money may still reach. */
  readonly watched: readonly PaymentRecord[];
  /** Storage keys of what could not be read. */
  readonly corrupt: readonly string[];
}

/** Pending payments on disk, one entry each, in the namespace of one account (B6, H5). */
export function createRecords(storage: PaymentStorage, accountId: string) {
  const prefix = `amphi:pay:${encodeURIComponent(accountId)}:`;
  return {
    save(record: PaymentRecord): void {
      const key = prefix + record.intentId;
      const text = formatRecord(record);
      // An older phase on disk would be believed after a kill: better none, the server knows it.
      if (text === null || !storage.write(key, text)) storage.remove(key);
    },
    forget(intentId: string): void {
      storage.remove(prefix + intentId);
    },
    /** @param at server time: ended watches are thrown away */
    load(at: number): LoadedRecords {
      const found: PaymentRecord[] = [];
      const corrupt: string[] = [];
      for (const key of storage.keys().filter((name) => name.startsWith(prefix))) {
        const record = parseRecord(storage.read(key));
        if (record === null) corrupt.push(key);
        else if (record.phase === 'CLOSED' && record.expiresAt <= at) storage.remove(key);
        else found.push(record);
      }
      found.sort((a, b) => b.createdAt - a.createdAt);
      return {
        live: found.filter(({ phase }) => phase !== 'CLOSED'),
        watched: found.filter(({ phase }) => phase === 'CLOSED'),
        corrupt,
      };
    },
    drop(keys: readonly string[]): void {
      keys.forEach((key) => storage.remove(key));
    },
  };
}

export type Records = ReturnType<typeof createRecords>;
