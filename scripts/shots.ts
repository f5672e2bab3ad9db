import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { FLAGS } from '../__tests__/e2e/support/browser';
import { isTarget, TARGETS, type Target } from '../tools/flows/hand';
import { given, openStage } from '../tools/flows/open-stage';
import { LOOKS, toursOf, type Look } from './shots/looks';
import { drawPictures } from './shots/pictures';
import { drawSheets } from './shots/sheets';
import { isOn, type Stop } from './shots/stop';
import { TOURS } from './shots/tours';
import { FOLDER, walk, type Wish } from './shots/walk';

/** One waits for its server while the other draws. */
const AT_ONCE = 2;

interface Choice {
  readonly targets: readonly Target[];
  readonly looks: readonly Look[];
  readonly names: readonly string[];
  /** The pictures of the documents are made, too. */
  readonly docs: boolean;
}

function choice(): Choice {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      target: { type: 'string' },
      look: { type: 'string' },
      docs: { type: 'boolean', default: false },
    },
  });
  const { target, look, docs } = values;
  if (target !== undefined && !isTarget(target)) throw new Error(`No such target: ${target}`);
  const looks = LOOKS.filter(({ name }) => look === undefined || look === name);
  if (looks.length === 0) throw new Error(`No such look: ${String(look)}`);
  const known = Object.values(TOURS).flatMap((tour) => tour.map(([name]) => name));
  const names = positionals.flatMap((name) => TOURS[name]?.map(([stop]) => stop) ?? [name]);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const tours = Object.keys(TOURS).join(' ');
    throw new Error(`No such tour or screen: ${unknown}; there are ${tours}; ${known.join(' ')}`);
  }
  return { targets: target === undefined ? TARGETS : [target], looks, names, docs };
}

/** Looks in which one backend's phones make the tours, one after the other. */
interface Visit {
  readonly target: Target;
  readonly groups: readonly (readonly Look[])[];
}

/** H5 has one backend, so its tours go one after the other; a mini-program's each have their own. */
function visitsOf({ targets, looks }: Choice): Visit[] {
  const visits = targets.flatMap((target): Visit[] => {
    const groups = toursOf(target, looks);
    return target === 'h5'
      ? [{ target, groups }]
      : groups.map((group) => ({ target, groups: [group] }));
  });
  return visits.sort((one, other) => other.groups.length - one.groups.length);
}

async function make({ target, groups }: Visit, browser: Browser, wish: Omit<Wish, 'looks'>) {
  const stage = await openStage(target, browser);
  const has = (tour: readonly Stop[]) =>
    tour.some((stop) => isOn(stop, target) && wish.wants(stop[0]));
  const tours = Object.values(TOURS).filter(has);
  try {
    for (const looks of groups) {
      const began = performance.now();
      let pictures = 0;
      for (const tour of tours) pictures += await walk(stage, tour, { ...wish, looks });
      const seconds = Math.round((performance.now() - began) / 1000);
      const names = looks.map(({ name }) => name).join(', ');
      console.log(`${target} ${names}: ${String(pictures)} pictures, ${String(seconds)} s`);
    }
  } finally {
    await stage.close();
  }
}

/** Folders for what is asked for; the whole starts anew. */
function prepare({ targets, looks, names }: Choice): void {
  const isWhole = targets.length === TARGETS.length && looks.length === LOOKS.length;
  if (isWhole && names.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  for (const { name } of looks) mkdirSync(path.join(FOLDER, name), { recursive: true });
}

/** `npm run shots [-- --target weapp --look dark --docs tour-or-screen…]` */
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
  if (wanted.docs) await drawPictures();
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
