import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { openStage } from '../../tools/flows/open-stage';
import { playFlow } from '../../tools/flows/play';
import { parseFlow } from '../../tools/flows/steps';
import { FLAGS } from '../../__tests__/e2e/support/browser';
import { chromiumPath, openSite } from './browser-site';
import { buildIfStale } from './build';
import { cleanUpOnSignals } from './processes';
import { isTarget, type Target } from './targets';

async function prepare(target: Target): Promise<() => Promise<void>> {
  process.env.AMPHI_DIST = 'dist-mock';
  if (target !== 'h5') {
    console.log(`${target}: ${await buildIfStale({ target, mode: 'mock' })}`);
    return () => Promise.resolve();
  }
  const site = await openSite('flow');
  Object.assign(process.env, site.env);
  return site.stop;
}

async function replay(file: string, target: Target): Promise<void> {
  const flow = parseFlow(readFileSync(file, 'utf8'));
  const end = await prepare(target);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  const stage = await openStage(target, browser);
  const scene = await stage.scene();
  const held = await scene.phone();
  const told = (at: number) => {
    console.log(`${String(at + 1)}/${String(flow.steps.length)} ${JSON.stringify(flow.steps[at])}`);
  };
  try {
    console.log(`${flow.title} (${target})`);
    await held.hand.start();
    await playFlow(held.hand, scene.bench, flow, told);
  } finally {
    const picture = path.join('reports', 'flow', `${path.basename(file, '.json')}.${target}.png`);
    mkdirSync(path.dirname(picture), { recursive: true });
    await held.page()?.screenshot({ path: picture });
    console.log(`The screen at its end: ${picture}`);
    await scene.close();
    await stage.close();
    await browser.close();
    await end();
  }
}

/** `npm run flow -- <file.flow.json> --target weapp|alipay|h5`: replays what was recorded. */
export async function main(args: string[]): Promise<number> {
  cleanUpOnSignals(130);
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { target: { type: 'string', default: 'weapp' } },
  });
  const [file] = positionals;
  if (file === undefined || !isTarget(values.target)) {
    console.error('Usage: npm run flow -- <file.flow.json> --target weapp|alipay|h5');
    return 2;
  }
  await replay(file, values.target);
  return 0;
}
