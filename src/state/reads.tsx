import { useMemo, useRef, useState, type PropsWithChildren } from 'react';
import useSWR, { SWRConfig, type Cache, type State } from 'swr';
import type { Failure, Result } from '@/domain/result';
import { services } from '@/services';

/** What the cache keeps of a reply: the value and when the server said it (epoch ms). */
interface Kept<T> {
  readonly value: T;
  readonly at: number;
}

export interface Read<T> {
  readonly data: T | undefined;
  /** Server time of `data`, for "as of" notices. */
  readonly at: number | undefined;
  /** The last try failed; `data` may still hold what came before. */
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  refresh(): Promise<void>;
}

const { storage, lifecycle } = services.platform;
const SAVED = 'amphi.read.';
/** A first screen larger than this is not worth its place on the device (UTF-16 units). */
const SAVED_LIMIT = 60_000;
const RETRIES = 3;

function loadSaved(): Map<string, State> {
  const cache = new Map<string, State>();
  for (const key of storage.keys()) {
    if (!key.startsWith(SAVED)) continue;
    try {
      const data = JSON.parse(storage.read(key) ?? '') as Kept<unknown>;
      if (typeof data.at === 'number') cache.set(key.slice(SAVED.length), { data });
    } catch {
      storage.remove(key);
    }
  }
  return cache;
}

/** First screens are kept on the device; everything else lives as long as the app. */
function firstScreens(): Cache {
  const cache = loadSaved();
  return {
    keys: () => cache.keys(),
    get: (key) => cache.get(key),
    set(key: string, state: State) {
      const before = cache.get(key)?.data as unknown;
      cache.set(key, state);
      if (!key.startsWith('first:') || state.data === undefined || state.data === before) return;
      const text = JSON.stringify(state.data);
      if (text.length <= SAVED_LIMIT) storage.write(SAVED + key, text);
    },
    delete(key) {
      cache.delete(key);
      storage.remove(SAVED + key);
    },
  };
}

const isPassing = (failure: Failure) =>
  failure.kind === 'net' || failure.code === 'BUSY' || failure.code === 'RATE_LIMITED';

const subscribe = (listen: (listener: () => void) => () => void) => (callback: () => void) =>
  listen(callback);

const config = {
  provider: firstScreens,
  isOnline: lifecycle.isOnline,
  isVisible: lifecycle.isVisible,
  initFocus: subscribe(lifecycle.onShow),
  initReconnect: subscribe((listener) =>
    lifecycle.onNetwork((online) => {
      if (online) listener();
    }),
  ),
  dedupingInterval: 2_000,
  focusThrottleInterval: 30_000,
  onErrorRetry(
    failure: Failure,
    _key: string,
    _config: unknown,
    revalidate: (again: { retryCount: number }) => unknown,
    { retryCount }: { retryCount: number },
  ) {
    if (!isPassing(failure) || retryCount > RETRIES) return;
    const asked = failure.kind === 'refused' ? (failure.retryAfterMs ?? 0) : 0;
    const wait = Math.max(asked, 1_000 * 2 ** (retryCount - 1)) * (0.7 + 0.6 * services.random());
    setTimeout(() => whenVisible(() => void revalidate({ retryCount })), wait);
  },
};

/** Nobody is looking: the retry waits until somebody is. */
function whenVisible(run: () => void): void {
  if (lifecycle.isVisible()) return run();
  const end = lifecycle.onShow(() => {
    end();
    run();
  });
}

/** The one cache of everything read from the backend. */
export function ReadsProvider({ children }: PropsWithChildren) {
  return <SWRConfig value={config}>{children}</SWRConfig>;
}

async function settle<T>(pending: Promise<Result<T>>): Promise<Kept<T>> {
  const result = await pending;
  // SWR's own contract: a fetcher fails by throwing. The hook hands it on as a value.
  if (!result.ok) throw result.error;
  return { value: result.value, at: result.serverTime };
}

/**
 * Reads once, keeps, and refreshes in the background.
 * @param key cache key; `first:…` is also kept on the device (never personal data); null waits
 * @param keep shows the last key's data until the new key's is there
 */
export function useRead<T>(
  key: string | null,
  read: () => Promise<Result<T>>,
  keep = false,
): Read<T> {
  const { data, error, isLoading, mutate } = useSWR<Kept<T>, Failure>(key, () => settle(read()), {
    keepPreviousData: keep,
  });
  return {
    data: data?.value,
    at: data?.at,
    failure: error,
    loading: isLoading,
    refresh: async () => {
      await mutate().catch(() => undefined);
    },
  };
}

export interface Pages<T> extends Read<readonly T[]> {
  /** Nothing comes after what is shown. */
  readonly done: boolean;
  readonly loadingMore: boolean;
  /** The last further page could not be read; `more` tries it again. */
  readonly moreFailure: Failure | undefined;
  more(): void;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

interface Further<T> {
  /** The first page they belong to: when it changes, they start again. */
  readonly after: Page<T> | undefined;
  readonly pages: readonly Page<T>[];
  readonly loading: boolean;
  readonly failure: Failure | undefined;
}

/** Joins pages without repeating an item that moved between two of them. */
function join<T>(pages: readonly Page<T>[], idOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return pages.flatMap((page) =>
    page.items.filter((item) => {
      const id = idOf(item);
      return seen.has(id) ? false : Boolean(seen.add(id));
    }),
  );
}

/**
 * Reads a list page by page with the server's cursor. The first page is cached like any read;
 * further ones live as long as the screen.
 */
export function usePages<T>(
  key: string | null,
  read: (cursor: string | null) => Promise<Result<Page<T>>>,
  idOf: (item: T) => string,
): Pages<T> {
  const first = useRead(key, () => read(null));
  const empty: Further<T> = { after: first.data, pages: [], loading: false, failure: undefined };
  const [kept, setKept] = useState(empty);
  const further = kept.after === first.data ? kept : empty;
  const busy = useRef(false);
  const pages = useMemo(
    () => (first.data ? [first.data, ...further.pages] : []),
    [first.data, further.pages],
  );
  const latest = useRef(idOf);
  const items = useMemo(() => join(pages, latest.current), [pages]);
  const next = pages[pages.length - 1]?.next ?? null;

  const more = () => {
    if (busy.current || next === null) return;
    busy.current = true;
    setKept({ ...further, loading: true, failure: undefined });
    void read(next).then((result) => {
      busy.current = false;
      setKept(
        result.ok
          ? { ...empty, pages: [...further.pages, result.value] }
          : { ...further, loading: false, failure: result.error },
      );
    });
  };

  return {
    ...first,
    data: first.data ? items : undefined,
    done: first.data !== undefined && next === null,
    loadingMore: further.loading,
    moreFailure: further.failure,
    more,
  };
}
