import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanUpOnSignals, run } from './processes';
import { table } from './table';

interface Piece {
  readonly project: string;
  readonly tests: readonly string[];
}

interface Table {
  readonly pieces: Readonly<Record<string, Piece>>;
  readonly thresholds: { readonly break: number };
}

interface Mutant {
  readonly status: string;
}

export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

export interface Score {
  readonly mutants: number;
  readonly noticed: number;
  readonly survived: number;
  /** Left out of the score: with this change no test could start. */
  readonly broken: number;
}

const NOTICED = ['Killed', 'Timeout'];
/** Code that does not compile or start is no mutant at all. */
const VOID = ['CompileError', 'RuntimeError'];

/** A mutant that no test reaches, or that somebody told Stryker to ignore, has survived. */
export function scoreOf(report: MutationReport): Score {
  const found = Object.values(report.files).flatMap(({ mutants }) => mutants);
  const all = found.filter(({ status }) => !VOID.includes(status));
  const noticed = all.filter(({ status }) => NOTICED.includes(status)).length;
  const broken = found.length - all.length;
  return { mutants: all.length, noticed, survived: all.length - noticed, broken };
}

/** Many of them mean that the run itself is broken, and that its score says little. */
export const isSound = ({ mutants, broken }: Score): boolean => broken <= mutants / 20;

export const percent = ({ mutants, noticed }: Score): number =>
  mutants === 0 ? 0 : (100 * noticed) / mutants;

const sum = (scores: readonly Score[]): Score =>
  scores.reduce(
    (all, one) => ({
      mutants: all.mutants + one.mutants,
      noticed: all.noticed + one.noticed,
      survived: all.survived + one.survived,
      broken: all.broken + one.broken,
    }),
    { mutants: 0, noticed: 0, survived: 0, broken: 0 },
  );

async function mutate(name: string, { project, tests }: Piece): Promise<Score> {
  const file = path.join('reports', `mutation-${name}.json`);
  rmSync(file, { force: true });
  const { output } = await run(
    process.execPath,
    [path.join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run'],
    {
      env: {
        AMPHI_MUTATION: name,
        AMPHI_MUTATION_PROJECT: project,
        AMPHI_MUTATION_TESTS: tests.join(','),
      },
      onOutput: (text) => process.stderr.write(text),
    },
  );
  if (!existsSync(file))
    throw new Error(`${name}: Stryker left no report.\n${output.slice(-4000)}`);
  return scoreOf(JSON.parse(readFileSync(file, 'utf8')) as MutationReport);
}

async function declared(): Promise<Table> {
  const file = pathToFileURL(path.resolve('scripts', 'mutation-pieces.mjs')).href;
  return (await import(file)) as Table;
}

/** `npm run mutation [-- machine runner …]`: do the tests notice changed code? */
export async function main(args: readonly string[]): Promise<number> {
  cleanUpOnSignals(130);
  const { pieces, thresholds } = await declared();
  const unknown = args.filter((name) => !(name in pieces));
  if (unknown.length > 0) throw new Error(`No such piece: ${unknown.join(', ')}`);
  const scores: Record<string, Score> = {};
  for (const [name, piece] of Object.entries(pieces)) {
    if (args.length === 0 || args.includes(name)) scores[name] = await mutate(name, piece);
  }
  const all = { ...scores, together: sum(Object.values(scores)) };
  const rows = Object.entries(all).map(([name, score]) => [
    name,
    String(score.mutants),
    String(score.noticed),
    String(score.survived),
    String(score.broken),
    `${percent(score).toFixed(2)} %`,
  ]);
  console.log(table(['piece', 'mutants', 'noticed', 'survived', 'broken', 'score'], rows));
  const low = Object.entries(all).filter(([, score]) => percent(score) < thresholds.break);
  low.forEach(([name]) => console.error(`${name} is below ${String(thresholds.break)} %.`));
  const unsound = Object.entries(scores).filter(([, score]) => !isSound(score));
  unsound.forEach(([name]) => console.error(`${name}: too many mutants that no test could start.`));
  return low.length + unsound.length > 0 ? 1 : 0;
}
