import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfStale } from './build';
import { cleanUpOnSignals, run } from './processes';
import { writeCounts, type Counts } from './report';
import { DEFAULT_PORT, mockApiBase } from './targets';

const RESULTS = path.join('reports', 'jest-results.json');

interface JestResults {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}

/** A skipped test did not pass, and a file that cannot load failed once. */
export function countJest(results: JestResults, partial: boolean): Counts {
  const skipped = partial ? 0 : results.numPendingTests + results.numTodoTests;
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites + skipped,
  };
}

/** The compiled-host tests run what was built for the mock backend. */
export async function buildForTests(): Promise<void> {
  const origin = `http://127.0.0.1:${String(DEFAULT_PORT)}`;
  for (const target of ['weapp', 'alipay'] as const) {
    const request = { target, mode: 'mock', apiBase: mockApiBase(target, origin) } as const;
    const result = await buildIfStale(request, { anyBase: true });
    console.log(`${target} for the compiled tests: ${result}`);
  }
}

const selects = (args: readonly string[]) =>
  args.some((arg) => !/^(-w|--maxWorkers|--ci)/.test(arg));
const needsBuilds = (args: readonly string[]) =>
  !args.includes('--selectProjects') || args.includes('compiled');

/** `npm test`: everything that needs no browser. Arguments go to jest. */
export async function main(args: string[]): Promise<number> {
  cleanUpOnSignals(130);
  if (needsBuilds(args)) await buildForTests();
  mkdirSync(path.dirname(RESULTS), { recursive: true });
  rmSync(RESULTS, { force: true });
  rmSync(path.join('reports', 'jest.json'), { force: true });
  const jest = path.join('node_modules', 'jest', 'bin', 'jest.js');
  const { code } = await run(
    process.execPath,
    [jest, '--json', `--outputFile=${RESULTS}`, '--testLocationInResults', ...args],
    {
      env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
      onOutput: (text) => process.stderr.write(text),
    },
  );
  const counts = countJest(JSON.parse(readFileSync(RESULTS, 'utf8')) as JestResults, selects(args));
  if (code !== 0 && counts.failed === 0) throw new Error(`jest ended with ${String(code)}.`);
  writeCounts('jest', counts);
  console.log(`Tests: ${String(counts.passed)} passed, ${String(counts.failed)} failed`);
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}
