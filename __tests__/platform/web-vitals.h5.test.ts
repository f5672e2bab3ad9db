import { platform } from '@/platform';

type See = (list: { getEntries: () => unknown[] }) => void;

const ALL = ['largest-contentful-paint', 'layout-shift', 'event'];
let told: Map<string, See>;
let left: Map<string, unknown[]>;

function browser(types: readonly string[] = ALL): void {
  told = new Map();
  left = new Map();
  class FakeObserver {
    static readonly supportedEntryTypes = types;
    private type = '';
    constructor(private readonly see: See) {}
    observe({ type }: { type: string }): void {
      this.type = type;
      told.set(type, this.see);
    }
    takeRecords = () => left.get(this.type) ?? [];
  }
  Object.assign(globalThis, { PerformanceObserver: FakeObserver });
}

const see = (type: string, ...entries: object[]) => told.get(type)?.({ getEntries: () => entries });
const shift = (startTime: number, value: number, hadRecentInput = false) => ({
  startTime,
  value,
  hadRecentInput,
});
const tap = (interactionId: number, duration: number) => ({ interactionId, duration });

function firstByte(responseStart?: number): void {
  Object.assign(window.performance, {
    getEntriesByType: () => (responseStart === undefined ? [] : [{ responseStart }]),
  });
}

const visibility = (state: string) =>
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });

beforeEach(() => {
  browser();
  firstByte();
  visibility('visible');
});

test('the last paint, the first byte, the slowest tap and the worst burst of shifts, once', () => {
  firstByte(87);
  const read = platform.telemetry.observe();
  see('largest-contentful-paint', { startTime: 400 }, { startTime: 900 });
  see('layout-shift', shift(100, 0.01), shift(600, 0.02), shift(700, 0.5, true));
  see('layout-shift', shift(9_000, 0.015));
  see('event', tap(7, 120), tap(7, 80), tap(8, 64), { duration: 900 });
  left.set('event', [tap(9, 200)]);
  expect(read()).toEqual([
    { metric: 'web-ttfb', value: 87 },
    { metric: 'web-lcp', value: 900 },
    { metric: 'web-inp', value: 200 },
    { metric: 'web-cls', value: 300 },
  ]);
  expect(read()).toEqual([]);
});

test('a burst of shifts ends after five seconds', () => {
  const read = platform.telemetry.observe();
  see('layout-shift', ...Array.from({ length: 8 }, (_none, index) => shift(1 + index * 900, 0.01)));
  expect(read()).toEqual([{ metric: 'web-cls', value: 600 }]);
});

test('one slow tap in fifty is forgiven', () => {
  const read = platform.telemetry.observe();
  see('event', ...Array.from({ length: 50 }, (_none, index) => tap(index + 1, 50 + index)));
  see('event', tap(99, 5_000));
  expect(read()).toContainEqual({ metric: 'web-inp', value: 99 });
});

test('a browser that cannot measure something leaves it out', () => {
  browser([]);
  firstByte(0);
  expect(platform.telemetry.observe()()).toEqual([]);
  Reflect.deleteProperty(globalThis, 'PerformanceObserver');
  expect(platform.telemetry.observe()()).toEqual([]);
});

test('a page that was loaded where nobody sees it says nothing', () => {
  visibility('hidden');
  firstByte(87);
  expect(platform.telemetry.observe()()).toEqual([]);
});
