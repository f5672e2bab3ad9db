import { readFileSync } from 'node:fs';
import { deeds } from '../tools/host/deeds';
import { firstScreens } from '../tools/host/measure';
import { HOSTS } from '../tools/host/stage';
import { buildIfStale } from './tools/build';
import { checksOf, isOver, type Figures, type SetDataBudget } from './tools/meter-budget';
import { growthChart } from './tools/meter-chart';
import { budgetsTable, deedsTable, screensTable } from './tools/meter-paper';
import { keep, paperWith } from './tools/paper';
import { DEFAULT_PORT, mockApiBase, outputFolder } from './tools/targets';

const PAPER = 'docs/performance.md';
const BY = 'npm run bench';
const CHART = 'docs/images/growth.svg';

type Host = Figures['host'];

/** Pictures carry the address of the backend: another one would be other bytes. */
async function build(target: Host): Promise<string> {
  const apiBase = mockApiBase(target, `http://127.0.0.1:${String(DEFAULT_PORT)}`);
  console.log(`${target}: ${await buildIfStale({ target, mode: 'mock', apiBase })}`);
  return outputFolder(target, 'mock');
}

async function measure(host: Host, dist: string): Promise<Figures> {
  return { host, screens: await firstScreens(host, dist), deeds: await deeds(host, dist) };
}

/** Figures that depend on the run are no figures. */
async function measureTwice(host: Host): Promise<Figures> {
  const dist = await build(host);
  const [first, second] = [await measure(host, dist), await measure(host, dist)];
  if (JSON.stringify(first) !== JSON.stringify(second)) {
    throw new Error(`Two runs of ${host} gave different figures.`);
  }
  return first;
}

/**
 * `npm run bench [-- --check]`: what the compiled mini-programs send to their views, against
 * budgets.json, into docs/performance.md; `--check` fails when it is not there already.
 */
async function main(args: readonly string[]): Promise<number> {
  const check = args.includes('--check');
  const all: Figures[] = [];
  for (const host of HOSTS) all.push(await measureTwice(host));
  const { setData } = JSON.parse(readFileSync('budgets.json', 'utf8')) as {
    setData: SetDataBudget;
  };
  const checks = all.flatMap((figures) => checksOf(figures, setData));
  const tables = {
    budgets: budgetsTable(checks),
    screens: screensTable(all),
    feed: deedsTable(all, 'feed'),
    cart: deedsTable(all, 'cart'),
    orders: deedsTable(all, 'orders'),
  };
  if (!check) console.log(`${Object.values(tables).join('\n\n')}\n`);
  const [first] = all;
  const kept = [
    keep(PAPER, await paperWith(PAPER, tables), check, BY),
    keep(CHART, growthChart(first?.deeds ?? [], first?.host ?? ''), check, BY),
  ];
  const over = checks.filter(isOver);
  for (const { host, what, value, limit } of over) {
    console.error(`OVER ${host} ${what}: ${String(value)}, budget ${String(limit)}`);
  }
  if (over.length === 0) console.log(`${String(checks.length)} figures within their budgets.`);
  return over.length === 0 && kept.every(Boolean) ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
