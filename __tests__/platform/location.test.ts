import fc from 'fast-check';
import { healthHost } from '@/platform/health';
import { deskDriver as driver } from '@test/desk-driver';

const { location } = healthHost;

beforeEach(() => {
  jest.useFakeTimers();
  driver.reset();
});
afterEach(() => jest.useRealTimers());

async function here() {
  const pending = location.here();
  await jest.advanceTimersByTimeAsync(60_000);
  return pending;
}

it.each([
  [39.90821, 116.39747, 39_908, 116_397],
  [-33.8568, 151.2153, -33_857, 151_215],
  [0, 0, 0, 0],
  [-0.0001, 180, 0, 180_000],
])('tells %d, %d to a thousandth of a degree and no finer', async (north, east, lat, lng) => {
  driver.place.at(north, east);
  expect(await here()).toEqual({ kind: 'here', lat, lng });
});

it('takes no place that is not on this earth', async () => {
  driver.place.at(91, 10);
  expect(await here()).toEqual({ kind: 'failed' });
  driver.place.at(10, -181);
  expect(await here()).toEqual({ kind: 'failed' });
});

it.each([...driver.place.ways])('$name: $expected.kind', async ({ arrange, expected }) => {
  arrange();
  expect(await here()).toEqual(expected);
});

it('throws at nothing that a host says, and makes no place up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), fc.constantFrom('ok', 'fail'), async (value, path) => {
      driver.place.hostile(value, path as 'ok' | 'fail');
      expect((await here()).kind).not.toBe('here');
    }),
    { numRuns: 200 },
  );
});
