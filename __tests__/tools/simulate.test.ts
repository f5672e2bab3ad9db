import fc from 'fast-check';
import { seeded } from '../../scripts/tools/seeded';
import {
  figuresOf,
  floodOf,
  OUTAGE,
  peak,
  RESTLESS,
  sumOf,
} from '../../scripts/tools/simulate/city';
import { FAULTS, flood, type FaultName } from '../../scripts/tools/simulate/crowd';
import { MACHINES, type MachineName } from '../../scripts/tools/simulate/machines';
import { pictureOf } from '../../scripts/tools/simulate/picture';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const NAMES = Object.keys(FAULTS) as FaultName[];

/**
 * How far a thousand people who all stay are above their own mean once the server is back: so few
 * are counted over half of a period, or it is chance that is measured.
 */
function ratioOf(
  machine: MachineName,
  plan: { readonly fault: FaultName; readonly outageMs: number; readonly seed: number },
): number {
  const begin = 5 * MINUTE;
  const back = begin + plan.outageMs;
  const end = back + 5 * MINUTE;
  const { perSecond } = flood({
    crowd: {
      ...{ ...RESTLESS, residents: 1_000, returners: 0 },
      opensAt: (random) => random * MINUTE,
      stays: () => end,
    },
    machine: MACHINES[machine],
    outage: { fromMs: begin, toMs: back, fault: FAULTS[plan.fault] },
    endMs: end,
    random: seeded(plan.seed),
  });
  // Before the outage all of them are there and are served.
  const steady = perSecond.subarray(120, 300).reduce((sum, count) => sum + count, 0) / 180;
  return peak(perSecond, back, end, 30) / steady;
}

const outages = (min: number, max: number) =>
  fc.record({
    fault: fc.constantFrom(...NAMES),
    outageMs: fc.integer({ min: min * SECOND, max: max * SECOND }),
    seed: fc.integer(),
  });

test('a thousand people ask at most 1.3 times their mean of a server that comes back', () => {
  fc.assert(
    fc.property(outages(60, 600), (plan) => {
      expect(ratioOf('our policy', plan)).toBeLessThanOrEqual(1.3);
    }),
    { numRuns: 40 },
  );
});

test('after less than a period, who failed comes once more beside those whose turn it is', () => {
  fc.assert(
    fc.property(outages(1, 60), (plan) => {
      expect(ratioOf('our policy', plan)).toBeLessThanOrEqual(2);
    }),
    { numRuns: 20 },
  );
});

test('without chance they come back together, and this measure sees it', () => {
  const plan = { outageMs: 10 * MINUTE, seed: 1 };
  const together = NAMES.map((fault) => ratioOf('our policy without chance', { ...plan, fault }));
  expect(Math.max(...together)).toBeGreaterThan(1.5);
});

describe('a small city', () => {
  const task = (machine: MachineName, seed = 1) =>
    ({ machine, fault: '503 at once', residents: 4_000, seed }) as const;

  test('is the same city with the same seed, and another with another', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => floodOf(task('our policy', seed)));
    expect(one).toEqual(same);
    expect(one?.perSecond).not.toEqual(other?.perSecond);
  });

  test('asks many times as much where pages ask every few seconds, and falls on an outage', () => {
    const ours = figuresOf([floodOf(task('our policy'))], 1);
    const theirs = figuresOf([floodOf(task('every five seconds'))], 1);
    expect(theirs.requests).toBeGreaterThan(8 * ours.requests);
    expect(theirs.outage).toBeGreaterThan(20 * ours.outage);
    expect(ours.outage).toBeLessThan(1.4 * ours.steady);
    expect(ours.half).toBeGreaterThan(10 * SECOND);
    expect(ours.most).toBeLessThan(MINUTE);
  });

  test('is the sum of its halves', () => {
    const halves = [floodOf(task('our policy', 1)), floodOf(task('our policy', 2))];
    const sum = sumOf(halves);
    const count = (all: Int32Array) => all.reduce((total, each) => total + each, 0);
    expect(count(sum)).toBe(halves.reduce((total, each) => total + count(each.perSecond), 0));
    expect(figuresOf(halves, 3).requests).toBe(3 * count(sum));
    expect(figuresOf(halves, 1).steady).toBeCloseTo(
      count(sum.subarray(45 * 60, OUTAGE.fromMs / SECOND)) / (15 * 60),
    );
  });
});

test('a peak is the busiest stretch, to the second', () => {
  const perSecond = Int32Array.from([0, 9, 9, 0, 0, 20, 0, 0]);
  expect(peak(perSecond, 0, 8_000, 2)).toBe(10);
  expect(peak(perSecond, 0, 4_000, 2)).toBe(9);
  expect(peak(perSecond, 0, 8_000, 1)).toBe(20);
});

test('the picture draws every curve, and the level not to be passed', () => {
  const picture = pictureOf(
    {
      title: 'A city',
      endMs: 60_000,
      shade: { fromMs: 20_000, toMs: 30_000, words: 'out' },
      limit: { rate: 130, words: 'limit' },
    },
    [{ name: 'ours', colour: '#15803d', perSecond: new Int32Array(60).fill(100) }],
  );
  expect(picture).toContain('— ours</text>');
  // A hundred a second is the second of four decades: a quarter of the height from below.
  expect(picture).toMatch(/<path d="M\d+(\.\d)? 295(\.\d)?L.*stroke="#15803d"/);
  expect(picture).toContain('stroke-dasharray="6 4"');
});
