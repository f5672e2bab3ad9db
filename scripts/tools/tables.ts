import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PAYMENT_ROWS, type SpecRow } from './payment-rows';
import { cleanUpOnSignals, run } from './processes';

export const JEST_REPORT = path.join('reports', 'jest-results.json');
const OWN_REPORT = path.join('reports', 'tables.json');
const TESTS = '__tests__/domain/payment';

export interface JestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

export interface RowProof extends SpecRow {
  readonly passed: number;
  readonly failed: number;
}

const escaped = (text: string) => text.replace(/[.]/g, '\\.');

/** Which tests of a report carry a row's id in their names. A skipped test proves nothing. */
export function proofs(rows: readonly SpecRow[], report: JestReport): readonly RowProof[] {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  return rows.map((row) => {
    const named = new RegExp(`(?<![\\w.-])${escaped(row.id)}(?![\\w-])`);
    const mine = tests.filter(({ fullName }) => named.test(fullName));
    const passed = mine.filter(({ status }) => status === 'passed').length;
    const failed = mine.filter(({ status }) => status === 'failed').length;
    return { ...row, passed, failed };
  });
}

/** One line for each row that no test proves, or that a test disproves. */
export function complaints(found: readonly RowProof[]): readonly string[] {
  return found
    .filter(({ passed, failed }) => passed === 0 || failed > 0)
    .map(({ id, words, failed }) =>
      failed > 0
        ? `${id} (${words}): ${String(failed)} of its tests failed.`
        : `${id} (${words}): no passing test carries this id.`,
    );
}

async function runTests(): Promise<void> {
  const jest = path.join('node_modules', 'jest', 'bin', 'jest.js');
  mkdirSync(path.dirname(OWN_REPORT), { recursive: true });
  // What an earlier run wrote proves nothing about this one.
  rmSync(OWN_REPORT, { force: true });
  await run(process.execPath, [
    jest,
    TESTS,
    '--selectProjects=rules',
    '--json',
    `--outputFile=${OWN_REPORT}`,
  ]);
}

/** `npm run tables [-- --run]`: reads what `npm test` wrote; `--run` runs the tests itself first. */
export async function main(args: readonly string[]): Promise<number> {
  cleanUpOnSignals(130);
  const own = args.includes('--run');
  if (own) await runTests();
  const file = own ? OWN_REPORT : JEST_REPORT;
  if (!existsSync(file)) {
    console.error(`No ${file}: run npm test first, or npm run tables -- --run.`);
    return 1;
  }
  const found = proofs(PAYMENT_ROWS, JSON.parse(readFileSync(file, 'utf8')) as JestReport);
  const wrong = complaints(found);
  wrong.forEach((line) => console.error(line));
  const tests = found.reduce((sum, { passed }) => sum + passed, 0);
  const proven = String(found.length - wrong.length);
  console.log(`Payment tables: ${proven} of ${String(found.length)} rows, ${String(tests)} tests.`);
  return wrong.length > 0 ? 1 : 0;
}
