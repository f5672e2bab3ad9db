import fc from 'fast-check';
import { createServerClock } from '@/domain/server-clock';

const DAY = 24 * 3_600_000;

test('before the first reply it is the device clock', () => {
  expect(createServerClock(() => 5_000).now()).toBe(5_000);
});

test('a device clock that is wrong by up to a day changes nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -DAY, max: DAY }),
      fc.integer({ min: 0, max: 8_000 }),
      fc.integer({ min: 0, max: 8_000 }),
      fc.integer({ min: 0, max: 3_600_000 }),
      (wrongBy, out, back, later) => {
        let truth = 1_800_000_000_000;
        const clock = createServerClock(() => truth + wrongBy);
        const askedAt = truth + wrongBy;
        truth += out;
        const serverTime = truth;
        truth += back;
        clock.hear(serverTime, askedAt, truth + wrongBy);
        truth += later;
        expect(Math.abs(clock.now() - truth)).toBeLessThanOrEqual(Math.ceil((out + back) / 2));
      },
    ),
  );
});

test('a slow reply does not blur a good estimate', () => {
  let truth = 1_800_000_000_000;
  const clock = createServerClock(() => truth);
  clock.hear(truth, truth, truth);
  const askedAt = truth;
  truth += 8_000;
  clock.hear(truth, askedAt, truth);
  expect(clock.now()).toBe(truth);
});

test('a device clock moved while the app runs is corrected by the next reply', () => {
  let device = 1_800_000_000_000;
  const clock = createServerClock(() => device);
  clock.hear(device, device, device);
  const truth = device + 1_000;
  device += DAY;
  clock.hear(truth, device, device);
  expect(clock.now()).toBe(truth);
});

test('a device clock set back during a request leaves a usable time', () => {
  const clock = createServerClock(() => 1_000);
  clock.hear(50_000, 90_000, 1_000);
  expect(clock.now()).toBe(50_000);
});
