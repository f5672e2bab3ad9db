import { tableOf } from './markdown';
import { keep, paperWith } from './paper';
import { END_MS, figuresOf, OUTAGE, sumOf, type Figures, type Task } from './simulate/city';
import type { FaultName } from './simulate/crowd';
import { floods } from './simulate/hands';
import type { MachineName } from './simulate/machines';
import { pictureOf } from './simulate/picture';

const PAPER = 'docs/health-load.md';
const PICTURE = 'docs/images/health-load.svg';
const BY = 'npm run simulate';

const RESIDENTS = 1_000_000;
const HALVES = 2;
const MOST = 1.3;
const SEED = 20261123;
const DRAWN: FaultName = '503 at once';

/** A city in halves; pages that ask every few seconds are counted on fewer residents. */
interface City {
  readonly machine: MachineName;
  readonly fault: FaultName;
  /** How many residents each one stands for. */
  readonly scale: number;
}

const OUTAGES: readonly FaultName[] = [
  'no answer',
  DRAWN,
  '429, come back in 30 s',
  '503, come back when it is over',
];

const OURS: MachineName = 'our policy';
const THEIRS: MachineName = 'every five seconds';

const CITIES: readonly City[] = [
  ...OUTAGES.map((fault) => ({ machine: OURS, fault, scale: 1 })),
  { machine: THEIRS, fault: DRAWN, scale: 50 },
];

const halvesOf = ({ machine, fault, scale }: City, at: number): Task[] =>
  Array.from({ length: HALVES }, (_, half) => ({
    ...{ machine, fault, residents: RESIDENTS / scale / HALVES },
    seed: SEED + at * HALVES + half,
  }));

const whole = (value: number) => Math.round(value).toLocaleString('en');

const rowOf = ({ machine, fault }: City, figures: Figures) => [
  ...[machine, fault, whole(figures.requests), whole(figures.steady), whole(figures.outage)],
  ...[whole(figures.recoveryPeak), figures.ratio.toFixed(2)],
  ...[`${(figures.half / 1_000).toFixed(0)} s`, `${(figures.most / 1_000).toFixed(0)} s`],
];

const HEAD = [
  ...['pages ask by', 'the server, for ten minutes', 'requests', 'before /s', 'during /s'],
  ...['peak after /s', 'peak ÷ before', 'half are served in', '95 % in'],
];

/**
 * `npm run simulate [-- --check]`: a city opens its health code at a rush hour and its server is out
 * for ten minutes, by the app's own policy (G5), into docs/health-load.md; `--check` fails when it
 * is not there already.
 */
export async function main(args: readonly string[]): Promise<number> {
  const check = args.includes('--check');
  const began = performance.now();
  const done = await floods(CITIES.flatMap(halvesOf));
  const results = CITIES.map((city, at) => {
    const parts = done.slice(at * HALVES, (at + 1) * HALVES);
    return { city, figures: figuresOf(parts, city.scale), perSecond: sumOf(parts) };
  });
  const rows = results.map(({ city, figures }) => rowOf(city, figures));
  const table = tableOf(HEAD, rows);
  console.log(table);
  const ours = results.filter(({ city }) => city.machine === OURS);
  const worst = Math.max(...ours.map(({ figures }) => figures.ratio));
  const drawn = ours.find(({ city }) => city.fault === DRAWN);
  const theirs = results.find(({ city }) => city.machine === THEIRS);
  if (!drawn || !theirs) throw new Error('there is nothing to draw');
  const picture = pictureOf(
    {
      title: `${whole(RESIDENTS)} residents open their health code in two hours: requests a second`,
      shade: { ...OUTAGE, words: DRAWN },
      endMs: END_MS,
      limit: { rate: MOST * drawn.figures.steady, words: `${String(MOST)} × before` },
    },
    [
      {
        name: 'every five seconds, again after 1.5 s',
        colour: '#6b7280',
        perSecond: theirs.perSecond.map((count) => count * theirs.city.scale),
      },
      { name: 'this app’s policy', colour: '#15803d', perSecond: drawn.perSecond },
    ],
  );
  const kept = [
    keep(PAPER, await paperWith(PAPER, { city: table }), check, BY),
    keep(PICTURE, picture, check, BY),
  ];
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  console.log(
    `${whole(RESIDENTS)} residents: recovery peak ${worst.toFixed(2)} × the rate before, at most ${String(MOST)}; ${seconds} s.`,
  );
  return worst <= MOST && kept.every(Boolean) ? 0 : 1;
}
