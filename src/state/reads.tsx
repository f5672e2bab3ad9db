import { useMemo, useRef, useState, type PropsWithChildren } from 'react';
import useSWR, { SWRConfig, useSWRConfig } from 'swr';
import type { Failure, Result } from '@/domain/result';
import { services } from '@/services';
import { firstScreens, type Kept } from './first-screens';
import { watchReads } from './telemetry/watch-reads';

export interface Read<T> {
  readonly data: T | undefined;
  /** Server time of `data`, for "as of" notices. */
  readonly at: number | undefined;
  /** The last try failed; `data` may still hold what came before. */
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  refresh(): Promise<void>;
}

const { lifecycle } = services.platform;
const RETRIES = 3;

const isPassing = (failure: Failure) =>
  failure.kind === 'net' || failure.code === 'BUSY' || failure.code === 'RATE_LIMITED';

const subscribe = (listen: (listener: () => void) => () => void) => (callback: () => void) =>
  listen(callback);

const config = {
  provider: firstScreens,
  use: [watchReads],
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
    const dice = services.random();
    // Never sooner than asked, and not everybody at the same moment.
    const wait = Math.max(asked * (1 + 0.3 * dice), 700 * 2 ** (retryCount - 1) * (1 + dice));
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

/** Asks again for all that is shown, on this page and on those behind it. */
export function useRenewAll(): () => Promise<void> {
  const { mutate } = useSWRConfig();
  return async () => void (await mutate(() => true));
}

async function settle<T>(pending: Promise<Result<T>>): Promise<Kept<T>> {
  const result = await pending;
  // SWR's own contract: a fetcher fails by throwing. The hook hands it on as a value.
  if (!result.ok) throw result.error;
  return { value: result.value, at: result.serverTime };
}

interface Source<T> extends Read<T> {
  /** Refreshes; true when something newer has come. */
  renew(): Promise<boolean>;
}

function useSource<T>(
  key: string | null,
  read: () => Promise<Result<T>>,
  keep: boolean,
): Source<T> {
  const { data, error, isLoading, mutate } = useSWR<Kept<T>, Failure>(key, () => settle(read()), {
    keepPreviousData: keep,
  });
  const renew = async () => {
    const now = await mutate().catch(() => data);
    return now !== undefined && now !== data;
  };
  return {
    data: data?.value,
    at: data?.at,
    failure: error,
    loading: isLoading,
    renew,
    refresh: async () => void (await renew()),
  };
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
  return useSource(key, read, keep);
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
  /** The list they belong to: another one starts again. */
  readonly key: string | null;
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
 * further ones live as long as the screen, or until `refresh` brought a new first page. When that
 * one comes by itself in the background they stay: the list never gets shorter under the finger.
 */
export function usePages<T>(
  key: string | null,
  read: (cursor: string | null) => Promise<Result<Page<T>>>,
  idOf: (item: T) => string,
): Pages<T> {
  const { renew, ...first } = useSource(key, () => read(null), false);
  const empty: Further<T> = { key, pages: [], loading: false, failure: undefined };
  const [kept, setKept] = useState(empty);
  const further = kept.key === key ? kept : empty;
  /** The question for a further page that is on its way; an answer to another one is too late. */
  const asking = useRef<object | null>(null);
  const askedFor = useRef(key);
  if (askedFor.current !== key) asking.current = null;
  askedFor.current = key;
  const pages = useMemo(
    () => (first.data ? [first.data, ...further.pages] : []),
    [first.data, further.pages],
  );
  const latest = useRef(idOf);
  const items = useMemo(() => join(pages, latest.current), [pages]);
  const next = pages[pages.length - 1]?.next ?? null;

  const more = () => {
    if (asking.current || next === null) return;
    const question = {};
    asking.current = question;
    setKept({ ...further, loading: true, failure: undefined });
    void read(next).then((result) => {
      if (asking.current !== question) return;
      asking.current = null;
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
    async refresh() {
      if (!(await renew())) return;
      asking.current = null;
      setKept(empty);
    },
  };
}
