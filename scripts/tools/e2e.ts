import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { TRACES } from '../../__tests__/e2e/support/privacy';
import { chromiumPath, openSite } from './browser-site';
import { buildIfStale } from './build';
import { cleanUpOnSignals, run } from './processes';
import { readCounts, writeCounts, type Counts } from './report';
import { isTarget, targets, type Target } from './targets';
import { scanTraces } from './traces';

const FOLDER = path.join('__tests__', 'e2e');
const JOURNEYS = 'journeys.e2e.ts';
const DIST = 'dist-mock';
/** One process and one browser each: more would wait for each other's processor. */
const AT_ONCE = 2;

interface Task {
  readonly name: string;
  readonly files: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly target?: Target;
}

const beside = (words: readonly string[]): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.e2e.ts') && name !== JOURNEYS)
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)));

/** The longest first, so that none is left over at the end. */
function plan(words: readonly string[], only: Target | undefined): readonly Task[] {
  const journeys = (['h5', 'alipay', 'weapp'] as const)
    .filter((target) => only === undefined || target === only)
    .map((target) => ({
      ...{ name: target, target, files: [JOURNEYS] },
      env: { AMPHI_TARGET: target, AMPHI_JOURNEYS: words.join(' '), AMPHI_DIST: DIST },
    }));
  const once = only === undefined ? beside(words) : [];
  return once.length === 0 ? journeys : [{ name: 'once', files: once, env: {} }, ...journeys];
}

async function perform({ name, files, env, target }: Task): Promise<Counts> {
  const counts = path.join('reports', `e2e-${name}.json`);
  const needsSite = target === undefined || target === 'h5';
  const site = needsSite ? await openSite(`e2e-${name}`) : null;
  const began = performance.now();
  try {
    const { output } = await run(
      process.execPath,
      [
        ...['--import', 'tsx', '--test', '--test-concurrency=1'],
        ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
        ...['--test-reporter=./scripts/count-reporter.mjs'],
        `--test-reporter-destination=${counts}`,
        ...files.map((file) => path.join(FOLDER, file)),
      ],
      { env: { CHROMIUM_PATH: chromiumPath(), ...site?.env, ...env } },
    );
    process.stdout.write(output);
    const seconds = Math.round((performance.now() - began) / 1000);
    const { passed, failed } = readCounts(`e2e-${name}`);
    console.log(
      `${name}: ${String(passed)} passed, ${String(failed)} failed, ${String(seconds)} s`,
    );
    return { passed, failed };
  } finally {
    await site?.stop();
  }
}

async function performAll(tasks: readonly Task[]): Promise<readonly Counts[]> {
  const waiting = [...tasks];
  const done: Counts[] = [];
  const lane = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) done.push(await perform(task));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return done;
}

/** One after the other: a build wants the whole machine, and both doors of H5 are one build. */
async function build(tasks: readonly Task[]): Promise<void> {
  for (const target of targets) {
    if (!tasks.some((task) => task.target === target || (target === 'h5' && !task.target)))
      continue;
    const base = target === 'h5' ? { apiBase: '/api' } : {};
    console.log(`${target}: ${await buildIfStale({ target, mode: 'mock', ...base })}`);
  }
}

/**
 * `npm run e2e [-- name… --target weapp|alipay|h5]`: the journeys of __tests__/e2e on the compiled
 * mini-programs and on H5, each on a mock backend of its own.
 */
export async function main(args: string[]): Promise<number> {
  cleanUpOnSignals(130);
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { target: { type: 'string' } },
  });
  const { target } = values;
  if (target !== undefined && !isTarget(target)) throw new Error(`No such target: ${target}`);
  const tasks = plan(positionals, target);
  for (const { name } of [...tasks, { name: '' }]) {
    rmSync(path.join('reports', name === '' ? 'e2e.json' : `e2e-${name}.json`), { force: true });
  }
  rmSync(path.join('reports', 'e2e'), { recursive: true, force: true });
  rmSync(TRACES, { recursive: true, force: true });
  mkdirSync('reports', { recursive: true });
  await build(tasks);
  const lanes = await performAll(tasks);
  // A choice of journeys may leave a target without any.
  const whole = positionals.length === 0 ? tasks.flatMap((task) => task.target ?? []) : [];
  const counts = [...lanes, scanTraces(whole)];
  const passed = counts.reduce((sum, each) => sum + each.passed, 0);
  const failed = counts.reduce((sum, each) => sum + each.failed, 0);
  writeCounts('e2e', { passed, failed });
  console.log(`Journeys: ${String(passed)} passed, ${String(failed)} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
