import { buildIfStale } from './build';
import { chromiumPath, openSite } from './browser-site';
import { cleanUpOnSignals, run } from './processes';
import { isTarget, targets } from './targets';

/** What is asked for by name, or everything. */
const wantedOf = (args: readonly string[]) => {
  const at = args.indexOf('--target');
  const named = args[at + 1];
  return targets.filter((target) => at === -1 || !isTarget(named ?? '') || named === target);
};

/** `npm run shots`: pictures of every screen, taken by scripts/shots.ts on fresh mock backends. */
export async function main(args: string[]): Promise<number> {
  cleanUpOnSignals(130);
  const wanted = wantedOf(args);
  for (const target of wanted.filter((each) => each !== 'h5')) {
    console.log(`${target}: ${await buildIfStale({ target, mode: 'mock' })}`);
  }
  const site = wanted.includes('h5') ? await openSite('shots') : null;
  try {
    const { code } = await run(process.execPath, ['--import', 'tsx', 'scripts/shots.ts', ...args], {
      env: { CHROMIUM_PATH: chromiumPath(), AMPHI_DIST: 'dist-mock', ...site?.env },
      onOutput: (text) => process.stdout.write(text),
    });
    return code;
  } finally {
    await site?.stop();
  }
}
