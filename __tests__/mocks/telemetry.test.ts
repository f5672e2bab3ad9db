import { createMockBackend } from '@mocks/backend';
import { createClock } from '@mocks/clock';
import { control } from '@mocks/control';
import type { Minute } from '@mocks/telemetry';
import { getResponse } from 'msw';

const START = Date.UTC(2026, 10, 22, 4, 0, 30);
const MINUTE = 60_000;

function open() {
  let real = START;
  const backend = createMockBackend({ clock: createClock(undefined, () => real) });
  const post = async (samples: unknown, host = 'weapp') => {
    const body = JSON.stringify({ host, version: '0.2.0', samples });
    const request = new Request('http://shop.test/api/telemetry', { method: 'POST', body });
    const reply = await getResponse(backend.handlers, request);
    return (await reply?.json()) as { code: string };
  };
  return {
    backend,
    post,
    later: (ms: number) => {
      real += ms;
    },
    async minutes() {
      const reply = await control(backend, new Request('http://shop.test/__mock/telemetry'));
      return ((await reply.json()) as { minutes: Minute[] }).minutes;
    },
  };
}

const page = (value: number, agoMs = 0) => ({
  metric: 'page',
  value,
  dimension: 'tabs/home',
  agoMs,
});

it('shows count, middle, 95 of 100 and the last, by the minute, newest first', async () => {
  const { post, later, minutes } = open();
  await post(Array.from({ length: 20 }, (_none, index) => page(100 * (index + 1))));
  later(MINUTE);
  await post([page(30), page(70, 1_000), page(999, MINUTE)]);
  const [newest, before, ...more] = await minutes();
  const from = START - (START % MINUTE);
  expect(more).toEqual([]);
  expect(newest).toMatchObject({ minute: from + MINUTE });
  expect(newest?.rows).toEqual([
    {
      metric: 'page',
      host: 'weapp',
      count: 2,
      p50: 30,
      p95: 70,
      last: 30,
      dimensions: { 'tabs/home': 2 },
    },
  ]);
  expect(before?.minute).toBe(from);
  expect(before?.rows).toMatchObject([{ count: 21, p50: 1_000, p95: 1_900, last: 999 }]);
});

it('keeps hosts and metrics apart, and an hour of them', async () => {
  const { post, later, minutes } = open();
  await post([page(10), { metric: 'error', value: 1, dimension: 'TypeError', agoMs: 0 }]);
  await post([page(20)], 'h5');
  await post([page(5, 2 * 60 * MINUTE)]);
  const rows = (await minutes()).flatMap((minute) => minute.rows);
  expect(rows.map(({ metric, host, count }) => [metric, host, count])).toEqual([
    ['error', 'weapp', 1],
    ['page', 'h5', 1],
    ['page', 'weapp', 1],
  ]);
  later(61 * MINUTE);
  expect(await minutes()).toEqual([]);
});

it('is empty after a reset', async () => {
  const { backend, post, minutes } = open();
  await post([page(10)]);
  backend.reset();
  expect(await minutes()).toEqual([]);
});

it.each([
  ['no measurement', []],
  ['more than a batch', Array.from({ length: 51 }, () => page(1))],
  ['a word that the registry does not hold', [{ ...page(1), dimension: '张三 13900001234' }]],
  ['a metric that does not exist', [{ ...page(1), metric: 'phone' }]],
  ['a negative value', [page(-1)]],
  ['a fraction', [page(0.5)]],
  ['more than 32 bits', [page(2 ** 32)]],
])('refuses %s', async (_what, samples) => {
  const { post, minutes } = open();
  expect(await post(samples)).toMatchObject({ code: 'VALIDATION' });
  expect(await minutes()).toEqual([]);
});
