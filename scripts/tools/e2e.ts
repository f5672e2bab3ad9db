import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openSite } from './browser-site';
import { cleanUpOnSignals, run } from './processes';
import { readCounts } from './report';

const FOLDER = path.join('__tests__', 'e2e');
const COUNTS = path.join('reports', 'e2e.json');

/** `npm run e2e [-- name…]`: the journeys of __tests__/e2e in Chromium, on a fresh mock backend. */
export async function main(args: string[]): Promise<number> {
  cleanUpOnSignals(130);
  rmSync(COUNTS, { force: true });
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.e2e.ts'))
    .filter((name) => args.length === 0 || args.some((wanted) => name.includes(wanted)))
    .map((name) => path.join(FOLDER, name));
  if (files.length === 0) throw new Error(`No journey in ${FOLDER} to run.`);
  const site = await openSite('e2e');
  try {
    const { code } = await run(
      process.execPath,
      [
        ...['--import', 'tsx', '--test', '--test-concurrency=1'],
        ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
        ...[
          '--test-reporter=./scripts/count-reporter.mjs',
          `--test-reporter-destination=${COUNTS}`,
        ],
        ...files,
      ],
      { env: site.env, onOutput: (text) => process.stdout.write(text) },
    );
    const { passed, failed } = readCounts('e2e');
    console.log(`Journeys: ${String(passed)} passed, ${String(failed)} failed`);
    return code === 0 && failed === 0 && passed > 0 ? 0 : 1;
  } finally {
    await site.stop();
  }
}
