import type { TelemetryBatch } from '@/contract/telemetry';
import type { Books } from './ledger/context';

/** One metric of one host in one minute. Percentiles are nearest-rank, in the metric's unit. */
export interface MinuteRow {
  readonly metric: string;
  readonly host: TelemetryBatch['host'];
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly last: number;
  /** How often each word of its dimension came. */
  readonly dimensions: Readonly<Record<string, number>>;
}

export interface Minute {
  /** Real time at which it began, epoch ms. */
  readonly minute: number;
  readonly rows: readonly MinuteRow[];
}

interface Kept {
  readonly host: TelemetryBatch['host'];
  readonly metric: string;
  readonly value: number;
  readonly dimension: string;
  readonly at: number;
}

const MINUTE_MS = 60_000;
const KEEP_MS = 60 * MINUTE_MS;
const KEEP = 5_000;

const received = new WeakMap<Books['state'], Kept[]>();

/** What one ledger was told; a reset of the ledger forgets it. */
function bookOf({ state }: Books): Kept[] {
  const kept = received.get(state) ?? [];
  received.set(state, kept);
  return kept;
}

/** Notes a batch; measurements older than an hour are dropped. */
export function takeBatch(books: Books, { host, samples }: TelemetryBatch): void {
  const now = books.clock.real();
  const kept = bookOf(books);
  for (const { metric, value, dimension, agoMs } of samples) {
    if (agoMs < KEEP_MS) kept.push({ host, metric, value, dimension, at: now - agoMs });
  }
  kept.splice(0, kept.length - KEEP);
}

const rank = (sorted: readonly number[], share: number) =>
  sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0;

function rowOf(all: readonly Kept[]): MinuteRow | null {
  const [first] = all;
  if (!first) return null;
  const sorted = all.map(({ value }) => value).sort((a, b) => a - b);
  const latest = all.reduce((last, one) => (one.at >= last.at ? one : last), first);
  const dimensions: Record<string, number> = {};
  for (const { dimension } of all) dimensions[dimension] = (dimensions[dimension] ?? 0) + 1;
  return {
    metric: first.metric,
    host: first.host,
    count: all.length,
    p50: rank(sorted, 0.5),
    p95: rank(sorted, 0.95),
    last: latest.value,
    dimensions,
  };
}

function groups<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
}

/** The last hour by the minute, newest first; minutes without a measurement are left out. */
export function telemetryByMinute(books: Books): readonly Minute[] {
  const now = books.clock.real();
  const fresh = bookOf(books).filter(({ at }) => now - at < KEEP_MS);
  const start = ({ at }: Kept) => Math.floor(at / MINUTE_MS) * MINUTE_MS;
  return groups(fresh, (one) => `${start(one)}`)
    .map((minute) => ({
      minute: minute[0] ? start(minute[0]) : 0,
      rows: groups(minute, ({ metric, host }) => `${metric} ${host}`).flatMap(
        (all) => rowOf(all) ?? [],
      ),
    }))
    .reverse();
}
