import { useRef, type PropsWithChildren } from 'react';
import useSWR, { SWRConfig, type Cache, type State } from 'swr';
import useSWRInfinite from 'swr/infinite';
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
    setTimeout(() => void revalidate({ retryCount }), wait);
  },
};

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
 */
export function useRead<T>(key: string | null, read: () => Promise<Result<T>>): Read<T> {
  const { data, error, isLoading, mutate } = useSWR<Kept<T>, Failure>(key, () => settle(read()));
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

export interface Pages<T> extends Omit<Read<readonly T[]>, 'at'> {
  readonly done: boolean;
  readonly loadingMore: boolean;
  more(): void;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Joins pages without repeating an item that moved between two of them. */
function join<T>(pages: readonly Kept<Page<T>>[], idOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return pages.flatMap((page) =>
    page.value.items.filter((item) => {
      const id = idOf(item);
      return seen.has(id) ? false : Boolean(seen.add(id));
    }),
  );
}

/**
 * Reads a list page by page with the server's cursor.
 * @param key cache key without the page; null waits
 */
export function usePages<T>(
  key: string | null,
  read: (cursor: string | null) => Promise<Result<Page<T>>>,
  idOf: (item: T) => string,
): Pages<T> {
  const { data, error, size, setSize, mutate, isLoading, isValidating } = useSWRInfinite<
    Kept<Page<T>>,
    Failure
  >(
    (index, before: Kept<Page<T>> | null) => {
      if (key === null) return null;
      if (index === 0) return [key, ''];
      return before?.value.next ? [key, before.value.next] : null;
    },
    ([, cursor]: [string, string]) => settle(read(cursor || null)),
    { revalidateFirstPage: false, persistSize: true },
  );
  const joined = useRef<{ data: unknown; items: readonly T[] }>({ data: null, items: [] });
  if (data !== joined.current.data) {
    joined.current = { data, items: data ? join(data, idOf) : [] };
  }
  const last = data?.[data.length - 1];
  const done = last?.value.next === null;
  const loadingMore = isValidating && !isLoading && data !== undefined && data.length < size;
  return {
    data: data ? joined.current.items : undefined,
    failure: error,
    loading: isLoading,
    done,
    loadingMore,
    more: () => {
      if (!done && !isValidating) void setSize(size + 1);
    },
    refresh: async () => {
      await mutate().catch(() => undefined);
    },
  };
}
