import { readdirSync } from 'node:fs';
import path from 'node:path';
import { WORLDS } from '@mocks/scenarios';
import { CASHIER_ENDS, TARGETS } from '../../tools/flows/hand';
import { GROUPS } from '../e2e/journeys/all';
import { LIMITS, ONCE, runsOn, type Limit } from '../e2e/support/limits';

const journeys = Object.values(GROUPS).flat();
const namesOf = (target: (typeof TARGETS)[number]) =>
  journeys.filter(({ only }) => runsOn(only, target)).map(({ name }) => name);

describe('the journeys', () => {
  it('have a name of their own each', () => {
    const names = journeys.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(Object.keys(WORLDS))('meet the world %s on all three targets', (world) => {
    const about = journeys.filter(({ worlds = [] }) => (worlds as string[]).includes(world));
    for (const target of TARGETS) {
      expect(about.some(({ only }) => runsOn(only, target))).toBe(true);
    }
  });

  it.each(CASHIER_ENDS.filter((end) => end !== 'paid'))('see the cashier end with %s', (end) => {
    expect(journeys.some(({ name }) => name.includes(`ends with ${end}:`))).toBe(true);
  });

  it('run everywhere unless the table of limits says why not', () => {
    for (const target of TARGETS) {
      const missing = journeys.filter(({ name }) => !namesOf(target).includes(name));
      expect(missing.every(({ only }) => only !== undefined && LIMITS[only].why.length > 10)).toBe(
        true,
      );
    }
  });
});

describe('the table of limits', () => {
  it.each(Object.keys(LIMITS) as Limit[])('%s is used, and leaves some target out', (limit) => {
    expect(journeys.some(({ only }) => only === limit)).toBe(true);
    expect(LIMITS[limit].targets.length).toBeGreaterThan(0);
    expect(LIMITS[limit].targets.length).toBeLessThan(TARGETS.length);
  });

  it('says why a file runs once instead of on every target', () => {
    const files = readdirSync(path.resolve('__tests__/e2e')).filter(
      (name) => name.endsWith('.e2e.ts') && name !== 'journeys.e2e.ts',
    );
    expect(files.filter((name) => !ONCE[name])).toEqual([]);
  });
});
