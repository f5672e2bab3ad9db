import { OUTAGES, simulate, type LoadPlan } from '../../scripts/tools/load-clients';
import { seeded } from '../../scripts/tools/seeded';

const whenOver = OUTAGES['busy (503), come back when it is over'] ?? (() => null);
const plan = (more: Partial<LoadPlan>): LoadPlan => ({
  clients: 60,
  outage: whenOver,
  arrivalS: 20,
  steadyS: 60,
  outageS: 30,
  recoveryS: 40,
  random: (client) => seeded(client),
  ...more,
});

test('people who poll do not fall on a server that comes back', async () => {
  const figures = await simulate(plan({}));
  expect(figures.steady).toBeGreaterThan(5);
  expect(figures.steady).toBeLessThan(7);
  expect(figures.outage).toBeLessThan(figures.steady / 2);
  expect(figures.recoveryPeak).toBeLessThan(60 / 5);
});

test('the same figures come of the same seeds', async () => {
  expect(await simulate(plan({}))).toEqual(await simulate(plan({})));
});

test('people without a jitter of their own come back together, and that is seen', async () => {
  const arrive = (client: number) => {
    let first = true;
    return () => {
      const roll = first ? client / 60 : 0;
      first = false;
      return roll;
    };
  };
  const { recoveryPeak } = await simulate(plan({ random: arrive }));
  expect(recoveryPeak).toBe(60 / 5);
});
