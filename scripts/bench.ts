import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { HostName } from '../tools/host/logic/host-name';
import type { Action, FirstScreen } from '../tools/host/measure';
import { actions, firstScreens } from '../tools/host/measure';
import { HOSTS } from '../tools/host/stage';
import { outputFolder } from './tools/targets';
import { buildForTests } from './tools/test';

interface SetDataBudget {
  readonly firstScreenKB: number;
  readonly firstScreenCalls: number;
  readonly addToCartBytes: number;
  readonly addToCartItems: number;
  /** First screen of the longest feed over that of the shortest. */
  readonly feedGrowth: number;
  /** A cart of a hundred lines: what opening it and taking one line out may send. */
  readonly fullCartKB: number;
  readonly fullCartCalls: number;
  readonly removeLineKB: number;
}

interface Figures {
  readonly host: HostName;
  readonly screens: readonly FirstScreen[];
  readonly actions: readonly Action[];
}

const PAPER = 'docs/performance.md';

async function measure(host: HostName): Promise<Figures> {
  const dist = outputFolder(host, 'mock');
  return { host, screens: await firstScreens(host, dist), actions: await actions(host, dist) };
}

/** Figures that depend on the run are no figures. */
async function measureTwice(host: HostName): Promise<Figures> {
  const [first, second] = [await measure(host), await measure(host)];
  if (JSON.stringify(first) !== JSON.stringify(second)) {
    throw new Error(`Two runs of ${host} gave different figures.`);
  }
  return first;
}

const of = (figures: Figures, name: string, size: number): Action | undefined =>
  figures.actions.find((action) => action.name === name && action.size === size);

function growth(figures: Figures): number {
  const sizes = figures.actions.filter(({ name }) => name === 'first screen').map((a) => a.size);
  const bytes = (size: number) => of(figures, 'first screen', size)?.sum.bytes ?? NaN;
  return bytes(Math.max(...sizes)) / bytes(Math.min(...sizes));
}

/** What is over the budget, in words. */
function excess(figures: Figures, budget: SetDataBudget): string[] {
  const over: string[] = [];
  const check = (what: string, value: number, limit: number) => {
    if (!(value <= limit)) over.push(`${figures.host} ${what}: ${value}, budget ${limit}`);
  };
  for (const { page, sum } of figures.screens) {
    check(`${page} bytes`, sum.bytes, budget.firstScreenKB * 1024);
    check(`${page} calls`, sum.calls, budget.firstScreenCalls);
  }
  for (const { name, size, sum, items } of figures.actions) {
    if (name === 'add to cart') {
      check(`add to cart at ${size} bytes`, sum.bytes, budget.addToCartBytes);
      check(`add to cart at ${size} items drawn`, items, budget.addToCartItems);
    }
    if (name === 'open the cart') {
      check(`cart of ${size} lines bytes`, sum.bytes, budget.fullCartKB * 1024);
      check(`cart of ${size} lines calls`, sum.calls, budget.fullCartCalls);
    }
    if (name === 'remove a line' || name === 'take it back') {
      check(`${name} of ${size} bytes`, sum.bytes, budget.removeLineKB * 1024);
    }
  }
  check('feed growth', Number(growth(figures).toFixed(3)), budget.feedGrowth);
  return over;
}

type Cells = readonly (string | number)[];

const row = (cells: Cells) => `| ${cells.join(' | ')} |`;

function tableOf(head: readonly string[], rows: readonly Cells[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function screensTable(all: readonly Figures[]): string {
  const head = ['page', ...all.flatMap(({ host }) => [`${host} bytes`, 'calls', 'nodes', 'depth'])];
  const rows = (all[0]?.screens ?? []).map(({ page }, at) => [
    page.replace(/^pages\/(.*)\/index$/, '$1'),
    ...all.flatMap(({ screens }): Cells => {
      const screen = screens[at];
      return screen
        ? [screen.sum.bytes, screen.sum.calls, screen.shape.nodes, screen.shape.depth]
        : ['', '', '', ''];
    }),
  ]);
  return tableOf(head, rows);
}

function actionsTable(all: readonly Figures[]): string {
  const head = [
    ...['deed', 'items in the list'],
    ...all.flatMap(({ host }) => [`${host} bytes`, 'calls', 'items drawn']),
  ];
  const rows = (all[0]?.actions ?? []).map(({ name, size }) => [
    name,
    size,
    ...all.flatMap((figures): Cells => {
      const action = of(figures, name, size);
      return action ? [action.sum.bytes, action.sum.calls, action.items] : ['', '', ''];
    }),
  ]);
  return tableOf(head, rows);
}

/** Puts the text between the two markers of that name. */
function place(paper: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [paper.indexOf(open), paper.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`${PAPER} has no place for ${name}.`);
  return `${paper.slice(0, from)}${open}\n\n${text}\n\n${paper.slice(to)}`;
}

/** `npm run bench`: what the compiled mini-programs send to their views, against budgets.json. */
async function main(): Promise<number> {
  await buildForTests();
  const figures: Figures[] = [];
  for (const host of HOSTS) figures.push(await measureTwice(host));
  const screens = screensTable(figures);
  const deeds = actionsTable(figures);
  console.log(`${screens}\n\n${deeds}\n`);
  const paper = place(readFileSync(PAPER, 'utf8'), 'screens', screens);
  const options = { ...(await resolveConfig(PAPER)), filepath: PAPER };
  writeFileSync(PAPER, await format(place(paper, 'deeds', deeds), options));
  const { setData } = JSON.parse(readFileSync('budgets.json', 'utf8')) as {
    setData: SetDataBudget;
  };
  const over = figures.flatMap((each) => excess(each, setData));
  console.log(over.length === 0 ? 'Within the budgets.' : `Over:\n  ${over.join('\n  ')}`);
  return over.length === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
