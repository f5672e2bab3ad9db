import {
  dimensionsOf,
  LIMITS,
  METRICS,
  NETWORK_METRICS,
  OTHER_METRICS,
  PAGES,
  type DimensionOf,
  type Fits,
} from '@/domain/telemetry/metrics';

const bytes = (text: string) => new TextEncoder().encode(text).length;

it('keeps to what the hosts allow', () => {
  expect(LIMITS).toEqual({ metrics: 20, values: 50, bytes: 256, uint32: 2 ** 32 - 1 });
  expect(NETWORK_METRICS.length).toBeLessThanOrEqual(LIMITS.metrics);
  expect(OTHER_METRICS.length).toBeLessThanOrEqual(LIMITS.metrics);
});

describe.each(METRICS.map((metric) => ({ ...metric })))('$name', (metric) => {
  const values = dimensionsOf(metric);

  it('has from 1 to 50 words, each once', () => {
    expect(values.length).toBeGreaterThan(0);
    expect(values.length).toBeLessThanOrEqual(LIMITS.values);
    expect(new Set(values).size).toBe(values.length);
  });

  it('has only short plain words, in which nothing about a person fits', () => {
    expect(values.filter((word) => bytes(word) > LIMITS.bytes)).toEqual([]);
    expect(values.filter((word) => !/^[A-Za-z_/.]{2,40}$/.test(word))).toEqual([]);
  });
});

it('gives every metric a number and a name of its own', () => {
  expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length);
  expect(new Set(METRICS.map(({ name }) => name)).size).toBe(METRICS.length);
  expect(METRICS.filter(({ id }) => !Number.isInteger(id) || id <= 0)).toEqual([]);
});

it('knows every page of the app, but not those that only testers have', () => {
  const { readFileSync } = jest.requireActual<typeof import('node:fs')>('node:fs');
  const config = readFileSync('src/app.config.ts', 'utf8');
  const tabs = [...config.matchAll(/'pages\/(tabs\/\w+)\/index',\n/g)].map((one) => one[1]);
  const others = [...config.matchAll(/root: 'pages\/(\w+)',\s+pages: \[([^\]]+)\]/g)].flatMap(
    ([, root = '', list = '']) =>
      [...list.matchAll(/'(\w+)\/index'/g)].map((one) => `${root}/${one[1]}`),
  );
  const shipped = [...tabs, ...others].filter((page) => !page?.startsWith('qa/'));
  expect(shipped.sort()).toEqual([...PAGES].sort());
});

it('is held to its limits by the compiler too', () => {
  type Twenty = readonly [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
  const fits: [Fits<Twenty, 20>, Fits<readonly [...Twenty, 21], 20>] = [true, false];
  const word: DimensionOf<'request'> = 'catalog.ok';
  type IsWord<T> = T extends DimensionOf<'request'> ? true : false;
  const free: [IsWord<string>, IsWord<'catalog.13900001234'>] = [false, false];
  expect([...fits, ...free]).toEqual([true, false, false, false]);
  expect(METRICS.some((metric) => dimensionsOf(metric).includes(word))).toBe(true);
});
