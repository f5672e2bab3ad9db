import { parseArgs } from 'node:util';
import { cleanUpOnSignals, run } from './processes';
import { readCounts, writeCounts } from './report';
import { steps, type Step } from './steps';
import { table } from './table';

interface Outcome {
  readonly step: Step;
  readonly passed: boolean;
  readonly ms: number;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

async function perform(step: Step): Promise<Outcome> {
  const [command, ...args] = step.command;
  const { code, output, ms } = await run(command, args);
  const passed = code === 0;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${step.name} (${seconds(ms)})`);
  if (!passed) console.log(`${'-'.repeat(72)}\n${output.trimEnd()}\n${'-'.repeat(72)}`);
  else if (['budgets', 'compilers', 'tables'].includes(step.name)) console.log(output.trimEnd());
  return { step, passed, ms };
}

/** Empties the queues in order; a queue may be shared between lanes. */
async function lane(queues: Step[][], outcomes: Outcome[]): Promise<void> {
  for (const queue of queues) {
    for (let step = queue.shift(); step; step = queue.shift()) outcomes.push(await perform(step));
  }
}

/** Builds go one by one beside the light steps; what needs both runs after them, alone. */
export async function performAll(chosen: readonly Step[]): Promise<Outcome[]> {
  const of = (kind: Step['kind']) => chosen.filter((step) => step.kind === kind);
  const outcomes: Outcome[] = [];
  const light = of('light');
  await Promise.all([lane([of('build'), light], outcomes), lane([light], outcomes)]);
  await lane([of('last')], outcomes);
  return outcomes;
}

function choose(args: string[]): Step[] {
  const list = { type: 'string', default: '' } as const;
  const { values } = parseArgs({ args, options: { only: list, without: list } });
  const only = values.only.split(',').filter(Boolean);
  const without = values.without.split(',').filter(Boolean);
  const unknown = [...only, ...without].filter((name) => !steps.some((s) => s.name === name));
  if (unknown.length > 0) throw new Error(`No such step: ${unknown.join(', ')}`);
  return steps.filter(
    ({ name }) => (only.length === 0 || only.includes(name)) && !without.includes(name),
  );
}

/** `npm run verify [-- --only a,b] [-- --without a,b]`: one answer to "am I done?". */
export async function main(args: string[]): Promise<number> {
  cleanUpOnSignals(130);
  const began = performance.now();
  const outcomes = await performAll(choose(args));
  const failed = outcomes.filter(({ passed }) => !passed);
  // The tests count themselves, one by one; here they would count twice.
  const counted = outcomes.filter(({ step }) => step.name !== 'tests');
  const lost = counted.filter(({ passed }) => !passed).length;
  writeCounts('gate', { passed: counted.length - lost, failed: lost });
  const rows = outcomes.map(({ step, passed, ms }) => [
    step.name,
    passed ? 'ok' : 'FAIL',
    seconds(ms),
  ]);
  console.log(`\n${table(['step', 'result', 'time'], rows)}`);
  if (outcomes.some(({ step }) => step.name === 'tests')) {
    const { passed, failed: broken } = readCounts('jest');
    console.log(`tests: ${String(passed)} passed, ${String(broken)} failed`);
  }
  const total = seconds(performance.now() - began);
  console.log(failed.length === 0 ? `All steps pass (${total}).` : `Failed: ${total}.`);
  if (failed.length > 0) console.log(failed.map(({ step }) => `  ${step.name}`).join('\n'));
  return failed.length > 0 ? 1 : 0;
}
