/** One visit, or the median of some. */
export interface Run {
  /** 0 to 1. */
  readonly score: number;
  /** Largest contentful paint and total blocking time, in milliseconds. */
  readonly lcp: number;
  readonly tbt: number;
  /** Cumulative layout shift. */
  readonly cls: number;
}

/** What is wanted: the score at least, the others at most. A trend, not a gate. */
const WANTED: Run = { score: 0.95, lcp: 2_200, tbt: 150, cls: 0.02 };

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Each figure's own median. */
export const median = (runs: readonly Run[]): Run => ({
  score: middle(runs.map(({ score }) => score)),
  lcp: middle(runs.map(({ lcp }) => lcp)),
  tbt: middle(runs.map(({ tbt }) => tbt)),
  cls: middle(runs.map(({ cls }) => cls)),
});

const misses = (run: Run): string[] => [
  ...(run.score >= WANTED.score ? [] : ['score']),
  ...(['lcp', 'tbt', 'cls'] as const).filter((name) => !(run[name] <= WANTED[name])),
];

const cells = ({ score, lcp, tbt, cls }: Run) => [
  score.toFixed(2),
  ...[lcp, tbt].map((ms) => `${String(Math.round(ms))} ms`),
  cls.toFixed(3),
];

export function lighthouseTable(
  rows: readonly { readonly page: string; readonly run: Run }[],
  machine: string,
): string {
  const line = (values: readonly string[]) => `| ${values.join(' | ')} |`;
  return [
    `Lighthouse 12.8.2, mobile, median of three; ${machine}.`,
    '',
    line(['page', 'score', 'LCP', 'TBT', 'CLS', '']),
    line(['---', '---', '---', '---', '---', '---']),
    ...rows.map(({ page, run }) => {
      const missed = misses(run);
      return line([page, ...cells(run), missed.length === 0 ? 'as wanted' : missed.join(', ')]);
    }),
    line(['wanted', '≥ 0.95', '≤ 2200 ms', '≤ 150 ms', '≤ 0.02', '']),
  ].join('\n');
}
