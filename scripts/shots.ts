import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { FLAGS } from '../__tests__/e2e/support/browser';
import { isTarget, TARGETS, type Target } from '../tools/flows/hand';
import { given, openStage } from '../tools/flows/open-stage';
import { LOOKS, toursOf, type Look } from './shots/looks';
import { contactSheet } from './shots/sheet';
import { TOUR } from './shots/tour';
import { fileOf, FOLDER, walk, type Wish } from './shots/walk';

/** One waits for its server while the other draws. */
const AT_ONCE = 2;

interface Choice {
  readonly targets: readonly Target[];
  readonly looks: readonly Look[];
  readonly names: readonly string[];
}

function choice(): Choice {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { target: { type: 'string' }, look: { type: 'string' } },
  });
  const { target, look } = values;
  if (target !== undefined && !isTarget(target)) throw new Error(`No such target: ${target}`);
  const looks = LOOKS.filter(({ name }) => look === undefined || look === name);
  if (looks.length === 0) throw new Error(`No such look: ${String(look)}`);
  const known = TOUR.map(([name]) => name);
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(`No such screen: ${unknown}; there are ${known.join(' ')}`);
  return { targets: target === undefined ? TARGETS : [target], looks, names: positionals };
}

/** Tours that one phone makes one after the other. */
interface Visit {
  readonly target: Target;
  readonly tours: readonly (readonly Look[])[];
}

/** H5 has one backend, so its tours go one after the other; a mini-program's each have their own. */
function visitsOf({ targets, looks }: Choice): Visit[] {
  const visits = targets.flatMap((target): Visit[] => {
    const tours = toursOf(target, looks);
    return target === 'h5' ? [{ target, tours }] : tours.map((tour) => ({ target, tours: [tour] }));
  });
  return visits.sort((one, other) => other.tours.length - one.tours.length);
}

async function make({ target, tours }: Visit, browser: Browser, wish: Omit<Wish, 'looks'>) {
  const stage = await openStage(target, browser);
  try {
    for (const looks of tours) {
      const began = performance.now();
      const pictures = await walk(stage, TOUR, { ...wish, looks });
      const seconds = Math.round((performance.now() - began) / 1000);
      const names = looks.map(({ name }) => name).join(', ');
      console.log(`${target} ${names}: ${String(pictures)} pictures, ${String(seconds)} s`);
    }
  } finally {
    await stage.close();
  }
}

async function drawSheets(looks: readonly Look[]): Promise<void> {
  for (const { name } of looks) {
    const rows = TOUR.map(([stop]) => ({
      name: stop,
      files: TARGETS.map((target) => fileOf(name, stop, target)),
    })).filter(({ files }) => files.some((file) => existsSync(file)));
    await contactSheet(rows, path.join(FOLDER, `${name}.png`));
  }
}

/** Folders for what is asked for; the whole starts anew. */
function prepare({ targets, looks, names }: Choice): void {
  const isWhole = targets.length === TARGETS.length && looks.length === LOOKS.length;
  if (isWhole && names.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  for (const { name } of looks) mkdirSync(path.join(FOLDER, name), { recursive: true });
}

/** `npm run shots [-- --target weapp --look dark name…]` */
async function main(): Promise<number> {
  const wanted = choice();
  prepare(wanted);
  const wrong = new Set<string>();
  const wish = {
    wants: (stop: string) => wanted.names.length === 0 || wanted.names.includes(stop),
    tell: (finding: string) => void wrong.add(finding),
  };
  const browser = await chromium.launch({ executablePath: given('CHROMIUM_PATH'), args: FLAGS });
  const waiting = visitsOf(wanted);
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await make(next, browser, wish);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  } finally {
    await browser.close();
  }
  await drawSheets(wanted.looks);
  const lines = [...wrong].sort();
  console.log([...lines, `${String(lines.length)} findings`].join('\n'));
  return lines.length === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
