import { OUTAGES, simulate } from './tools/load-clients';
import { seeded } from './tools/seeded';
import { table } from './tools/table';

const CLIENTS = 500;
const MOST = 1.3;
const PLAN = { clients: CLIENTS, arrivalS: 60, steadyS: 120, outageS: 60, recoveryS: 180 } as const;

/**
 * `npm run bench` ends with this: 500 people wait for their payment while the server goes down for a
 * minute and comes back. The app's own polling must not fall on it when it does (I9, B1).
 */
async function main(): Promise<number> {
  const rows: string[][] = [];
  let worst = 0;
  for (const [name, outage] of Object.entries(OUTAGES)) {
    const random = (client: number) => seeded(20261123 + client * 7919);
    const figures = await simulate({ ...PLAN, outage, random });
    worst = Math.max(worst, figures.ratio);
    const { steady, steadyPeak, outage: during, recoveryPeak, ratio } = figures;
    const rates = [steady, steadyPeak, during, recoveryPeak].map((rate) => rate.toFixed(1));
    rows.push([name, String(figures.requests), ...rates, ratio.toFixed(2)]);
  }
  const head = ['outage of 60 s', 'requests', 'steady /s', 'its peak', 'during', 'recovery peak'];
  console.log(table([...head, 'ratio'], rows));
  console.log(
    `${String(CLIENTS)} clients: recovery peak ${worst.toFixed(2)} × steady, at most ${String(MOST)}.`,
  );
  return worst > MOST ? 1 : 0;
}

void main().then((code) => {
  process.exitCode = code;
});
