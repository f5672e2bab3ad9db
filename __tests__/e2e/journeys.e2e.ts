import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { FLAGS } from './support/browser';
import { isTarget } from '../../tools/flows/hand';
import { given, openStage } from '../../tools/flows/open-stage';
import type { Held, Scene, Stage } from '../../tools/flows/stage';
import { GROUPS } from './journeys/all';
import type { Journey } from './support/journey';
import { runsOn } from './support/limits';
import { keepTraces, leaks } from './support/privacy';
import { Shopper } from './support/shopper';

const { AMPHI_TARGET: target, AMPHI_JOURNEYS: wanted = '' } = process.env;
assert.ok(isTarget(target), 'AMPHI_TARGET is not set: run `npm run e2e`.');
const REPORTS = path.join('reports', 'e2e');

let browser: Browser;
let stage: Stage;

const open = async (): Promise<void> => {
  browser = await chromium.launch({ executablePath: given('CHROMIUM_PATH'), args: FLAGS });
  stage = await openStage(target, browser);
};

const close = async (): Promise<void> => {
  await stage.close();
  await browser.close();
};

async function checkEnd({ bench }: Scene, all: readonly Held[]): Promise<void> {
  for (const held of all) {
    assert.deepEqual(held.complaints(), [], 'the app complained');
    assert.deepEqual(await leaks(held), [], 'personal data was left behind');
    await keepTraces(held);
  }
  const { broken } = await bench.ledger();
  assert.deepEqual(broken, [], 'the ledger is not in order');
}

/** What was on the screens and in the logs when it went wrong. */
async function keep(name: string, all: readonly Held[]): Promise<void> {
  mkdirSync(REPORTS, { recursive: true });
  for (const [index, held] of all.entries()) {
    const file = path.join(REPORTS, `${target}-${name.replace(/\W+/g, '-')}-${String(index + 1)}`);
    writeFileSync(`${file}.txt`, held.report());
    await held.page()?.screenshot({ path: `${file}.png` });
  }
}

async function play({ run }: Journey, name: string): Promise<void> {
  const scene = await stage.scene();
  const all: Held[] = [];
  const { bench } = scene;
  try {
    await run({
      ...{ target: scene.target, bench },
      async shopper() {
        const held = await scene.phone();
        all.push(held);
        await held.hand.start();
        return new Shopper(held, bench);
      },
    });
    await checkEnd(scene, all);
  } catch (error) {
    await keep(name, all);
    throw error;
  } finally {
    await scene.close();
  }
}

const chosen = wanted.split(' ').filter(Boolean);
const isChosen = (group: string, name: string) =>
  chosen.length === 0 || chosen.some((word) => group.includes(word) || name.includes(word));

const told = Object.entries(GROUPS).flatMap(([group, journeys]) =>
  journeys
    .filter(({ only, name }) => runsOn(only, target) && isChosen(group, name))
    .map((journey) => ({ journey, name: `${group}: ${journey.name}` })),
);

// Without a test nothing closes what was opened before: the process would never end.
if (told.length > 0) {
  before(open);
  after(close);
}

for (const { journey, name } of told) {
  void test(`${target} ${name}`, { timeout: 300_000 }, () => play(journey, name));
}
