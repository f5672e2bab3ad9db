import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CodeState } from '@/domain/health/code';
import type { Failure, Result } from '@/domain/result';
import type { Persisted } from '@/state/persisted';

/** Whoever comes back later than this comes a second time (ms). */
export const SAME_VISIT_MS = 10 * 60_000;

export interface Near {
  readonly lat: number;
  readonly lng: number;
}

export interface Entry {
  readonly place: string;
  readonly at: number;
  readonly state: CodeState;
  readonly admitted: boolean;
}

/** Says which entry a key stands for without naming the place or the person. */
export interface Unfinished {
  readonly key: string;
  readonly mark: number;
  /** Server time (ms). */
  readonly at: number;
}

export type EntryNow =
  | { readonly name: 'READY' }
  | { readonly name: 'SENDING' }
  /** It may have been taken down or not: the same key asks again. `later`: not before some time. */
  | { readonly name: 'UNSURE'; readonly failure: Failure }
  | { readonly name: 'REFUSED'; readonly failure: Failure }
  | { readonly name: 'DONE'; readonly entry: Entry };

export interface EntryDeps {
  readonly ask: (
    request: {
      readonly venue: string;
      readonly personId: string;
      readonly near: Near | null;
    },
    key: string,
  ) => Promise<Result<Entry>>;
  readonly randomKey: () => Promise<string | null>;
  readonly serverNow: () => number;
  /** Outlives a kill. */
  readonly disk: Persisted<Unfinished>;
}

export interface EntryStore {
  readonly store: StoreApi<EntryNow>;
  /** Writes the person down once, however often it is said. */
  enter(venue: string, personId: string, near: Near | null): Promise<void>;
  /** Somebody else, or another place. */
  reset(): void;
}

/** FNV-1a. */
function markOf(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

const LOST: Failure = { kind: 'net', reason: 'unknown' };
/** The server says that nothing was done, or does not say what was. */
const OPEN_ENDS = ['IN_PROGRESS', 'BUSY', 'RATE_LIMITED', 'MAINTENANCE'];

const isOpen = (failure: Failure): boolean =>
  failure.kind === 'net' || OPEN_ENDS.includes(failure.code);

export function createEntry({ ask, randomKey, serverNow, disk }: EntryDeps): EntryStore {
  const store = createStore<EntryNow>()(() => ({ name: 'READY' }));
  const show = (now: EntryNow) => store.setState(now, true);

  /** The key of this very entry, also after a kill; null: none can be had now. */
  async function keyOf(mark: number): Promise<string | null> {
    const old = disk.load();
    const age = old === null ? Infinity : serverNow() - old.at;
    if (old?.mark === mark && age >= 0 && age < SAME_VISIT_MS) return old.key;
    const key = await randomKey().catch(() => null);
    if (key !== null) disk.save({ key, mark, at: serverNow() });
    return key;
  }

  return {
    store,
    async enter(venue, personId, near) {
      const { name } = store.getState();
      if (name === 'SENDING' || name === 'DONE') return;
      show({ name: 'SENDING' });
      const key = await keyOf(markOf(`${venue}/${personId}`));
      if (key === null) return show({ name: 'UNSURE', failure: LOST });
      const lost = (): Result<Entry> => ({ ok: false, error: LOST });
      const result = await ask({ venue, personId, near }, key).catch(lost);
      if (result.ok) {
        disk.clear();
        return show({ name: 'DONE', entry: result.value });
      }
      const failure = result.error;
      if (isOpen(failure)) return show({ name: 'UNSURE', failure });
      disk.clear();
      show({ name: 'REFUSED', failure });
    },
    reset() {
      if (store.getState().name !== 'SENDING') show({ name: 'READY' });
    },
  };
}
