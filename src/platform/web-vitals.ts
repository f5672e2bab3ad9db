import type { Vital } from './capabilities';

/** Web Vitals as https://web.dev/vitals defines them, for one load of the page. */

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

interface Interaction extends PerformanceEntry {
  readonly interactionId?: number;
}

const SHIFT_GAP_MS = 1_000;
const SHIFT_WINDOW_MS = 5_000;
/** One in fifty interactions may be slower than what counts. */
const INTERACTIONS_PER_OUTLIER = 50;
const SLOWEST_KEPT = 10;

/** @returns hands over what the browser has not told yet; null where it does not measure this */
function watch<T extends PerformanceEntry>(
  type: string,
  see: (entry: T) => void,
): (() => void) | null {
  const read = (entries: PerformanceEntryList) => entries.forEach((entry) => see(entry as T));
  try {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return null;
    const observer = new PerformanceObserver((list) => read(list.getEntries()));
    const options = { type, buffered: true, durationThreshold: 40 };
    observer.observe(options);
    return () => read(observer.takeRecords());
  } catch {
    return null;
  }
}

/** The worst burst of unexpected shifts: 5 s at most, no gap over 1 s. */
function layoutShift() {
  let burst = { sum: 0, first: 0, last: 0 };
  let worst = 0;
  const catchUp = watch<Shift>('layout-shift', ({ value, hadRecentInput, startTime }) => {
    if (hadRecentInput) return;
    const goesOn =
      burst.sum > 0 &&
      startTime - burst.last < SHIFT_GAP_MS &&
      startTime - burst.first < SHIFT_WINDOW_MS;
    burst = goesOn
      ? { ...burst, sum: burst.sum + value, last: startTime }
      : { sum: value, first: startTime, last: startTime };
    worst = Math.max(worst, burst.sum);
  });
  return { catchUp, worst: () => (catchUp === null ? undefined : worst * 10_000) };
}

/** The slowest interaction, but for one in fifty. */
function interactions() {
  const slowest = new Map<number, number>();
  let seen = 0;
  const catchUp = watch<Interaction>('event', ({ interactionId, duration }) => {
    if (!interactionId) return;
    if (!slowest.has(interactionId)) seen += 1;
    slowest.set(interactionId, Math.max(slowest.get(interactionId) ?? 0, duration));
    if (slowest.size <= SLOWEST_KEPT) return;
    const [fastest] = [...slowest].sort(([, a], [, b]) => a - b)[0] ?? [0];
    slowest.delete(fastest);
  });
  const slow = () => {
    const sorted = [...slowest.values()].sort((a, b) => b - a);
    return sorted[Math.min(sorted.length - 1, Math.floor(seen / INTERACTIONS_PER_OUTLIER))];
  };
  return { catchUp, slow };
}

function firstByte(): number | undefined {
  const [entry] = window.performance.getEntriesByType?.('navigation') ?? [];
  const start = (entry as PerformanceNavigationTiming | undefined)?.responseStart;
  return start !== undefined && start > 0 ? start : undefined;
}

/**
 * Starts to look; what happened before is seen too. A page that was loaded in the background says
 * nothing: its times are not those of a person who waits.
 * @returns the vitals so far, once: for the first time that the page is hidden
 */
export function webVitals(): () => readonly Vital[] {
  if (document.visibilityState === 'hidden') return () => [];
  let paint: number | undefined;
  const catchUpPaint = watch<PerformanceEntry>('largest-contentful-paint', ({ startTime }) => {
    paint = startTime;
  });
  const shift = layoutShift();
  const taps = interactions();
  let told = false;
  return () => {
    if (told) return [];
    told = true;
    [catchUpPaint, shift.catchUp, taps.catchUp].forEach((catchUp) => catchUp?.());
    const found: readonly (readonly [Vital['metric'], number | undefined])[] = [
      ['web-ttfb', firstByte()],
      ['web-lcp', paint],
      ['web-inp', taps.slow()],
      ['web-cls', shift.worst()],
    ];
    return found.flatMap(([metric, value]) => (value === undefined ? [] : { metric, value }));
  };
}
