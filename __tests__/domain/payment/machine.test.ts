import fc from 'fast-check';
import { next } from '@/domain/payment/next';
import { MUTANTS } from './mutants';
import { checkRow, newReach, run } from './run';
import { STATE_NAMES, TABLE } from './table';

/** A mutation run starts this file once a mutant: fewer runs there, and no floors. */
const QUICK = process.env['STRYKER_MUTATOR_WORKER'] !== undefined;
const RUNS = QUICK ? 100 : Math.max(Number(process.env['AMPHI_MODEL_RUNS'] ?? 2200), 1000);
const FLOOR = { times: 20, transitions: 500 };
/** What counts over many runs, and what tries the tests themselves, says nothing about a mutant. */
const inFull = (name: string, tests: () => void) => (QUICK ? undefined : describe(name, tests));
/** Fixed seeds: two that cover, the rest once found a fault. */
const SEEDS = [20261122, 74205];
const steps = fc.array(fc.nat(), { minLength: 60, maxLength: 220, size: 'max' });

/** `20a/CONFIRMING` is a branch of row 20; row 32 is ruling 7's late callback. */
const specRow = (id: string) => {
  const [number = ''] = /^\d+/.exec(id) ?? [];
  return number === '32' ? 'r7' : number;
};

describe('the payment machine', () => {
  const reach = newReach();

  it.each(SEEDS)(
    'keeps I1–I11 and agrees with table 4.5 on every step (seed %i)',
    (seed) => {
      fc.assert(
        fc.property(steps, (numbers) => run(next, numbers, reach)),
        { numRuns: RUNS, seed, endOnFailure: QUICK },
      );
    },
    120_000 + 60 * RUNS,
  );

  it.each(STATE_NAMES.filter((name) => !['IDLE', 'READY'].includes(name)))(
    '4.5-31, 4.5-r3: swallows every tap in %s',
    (name) => {
      const taps = [...reach.events.values()].filter(({ type }) => type === 'TAP_PAY');
      const states = [...reach.states.values()].filter((state) => state.name === name);
      if (!QUICK) expect(taps.length * states.length).toBeGreaterThan(0);
      for (const state of states) {
        for (const tap of taps) expect(next(state, tap)).toEqual({ state, effects: [] });
      }
    },
  );

  it('does nothing for every pair of state and event outside the table', () => {
    const met = new Set([...reach.states.values()].map(({ name }) => name));
    if (!QUICK) expect(met).toEqual(new Set(STATE_NAMES));
    const spare = newReach();
    for (const state of reach.states.values()) {
      for (const event of reach.events.values()) checkRow(state, event, next(state, event), spare);
    }
    expect(spare.events.size).toBe(reach.events.size);
  });

  inFull('has seen enough:', () => {
    it.each(TABLE.map(({ id }) => [specRow(id), id] as const))(
      'has fired row 4.5-%s, branch %s, at least 20 times',
      (_, id) => {
        expect(reach.rows.get(id) ?? 0).toBeGreaterThanOrEqual(FLOOR.times);
      },
    );

    it('has seen at least 500 distinct transitions', () => {
      expect(reach.transitions.size).toBeGreaterThanOrEqual(FLOOR.transitions);
    });
  });
});

inFull('the invariants', () => {
  it('are tried on fifteen mutants', () => {
    expect(MUTANTS).toHaveLength(15);
  });

  it.each(MUTANTS)('find the machine that $name', ({ machine }) => {
    const outcome = fc.check(
      fc.property(steps, (numbers) => run(machine, numbers, null)),
      { numRuns: 1000, seed: SEEDS[0] ?? 1, endOnFailure: true },
    );
    expect(outcome.failed).toBe(true);
    expect(String(outcome.errorInstance)).toMatch(/Error: (I\d|B5|one order|money)/);
  });
});
