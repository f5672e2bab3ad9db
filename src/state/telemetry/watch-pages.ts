import { pageOf } from '@/domain/telemetry/classes';
import type { PageName } from '@/domain/telemetry/metrics';
import type { Telemetry } from './create-telemetry';

interface Deps {
  readonly record: Telemetry['record'];
  readonly now: () => number;
  /** When the app's code began to run. */
  readonly startedAt: number;
  /** Runs once, after the first content of the launch. */
  readonly onFirst: () => void;
}

/** From opening a page to the first content on it, and from the start of the app to its first. */
export function createPageWatch({ record, now, startedAt, onFirst }: Deps) {
  let open: { page: PageName; at: number; done: boolean } | null = null;
  let first: PageName | null = null;

  function opening(path: string): PageName | null {
    const page = pageOf(path);
    open = page === null ? null : { page, at: now(), done: false };
    return page;
  }

  return {
    /** Somebody asked for a page. */
    opening,
    /** Something on this page begins to read; without a move before it, the page opens now. */
    reading(path: string): PageName | null {
      const page = pageOf(path);
      return page === open?.page ? page : opening(path);
    },
    /** What a page reads is there. Only the page that was opened last counts, and once. */
    content(page: PageName | null): void {
      if (page === null || open?.page !== page || open.done) return;
      open.done = true;
      record('page', now() - open.at, page);
      if (first !== null) return;
      first = page;
      record('launch', now() - startedAt, page);
      onFirst();
    },
    /** The page that a person saw first; null before it has content. */
    first: () => first,
  };
}
