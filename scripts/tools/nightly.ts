import path from 'node:path';
import { cleanUpOnSignals, run } from './processes';
import { table } from './table';

interface Watch {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs of the model for each of its seeds. */
const MODEL_RUNS = 20_000;
const script = (name: string): [string, ...string[]] => [path.join('scripts', `${name}.mjs`)];

const WATCHES: readonly Watch[] = [
  {
    name: `model, ${String(MODEL_RUNS)} runs a seed`,
    command: [
      path.join('node_modules', 'jest', 'bin', 'jest.js'),
      '__tests__/domain/payment/machine.test.ts',
      '--selectProjects=rules',
    ],
    env: { AMPHI_MODEL_RUNS: String(MODEL_RUNS) },
  },
  { name: 'the city', command: ['scripts/simulate.mjs', '--check'] },
  { name: 'coverage', command: script('coverage') },
  { name: 'mutation', command: script('mutation'), env: { AMPHI_MUTATION_FRESH: '1' } },
];

/** `npm run nightly`: what takes too long to be run before every merge. */
export async function main(): Promise<number> {
  cleanUpOnSignals(130);
  const rows: string[][] = [];
  let failed = 0;
  for (const { name, command, env = {} } of WATCHES) {
    const { code, ms } = await run(process.execPath, command, {
      env,
      onOutput: (text) => process.stderr.write(text),
    });
    failed += code === 0 ? 0 : 1;
    rows.push([name, code === 0 ? 'ok' : 'FAIL', `${(ms / 1000).toFixed(0)} s`]);
  }
  console.log(table(['nightly', 'result', 'time'], rows));
  return failed > 0 ? 1 : 0;
}
