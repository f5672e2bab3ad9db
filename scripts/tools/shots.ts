import { openSite } from './browser-site';
import { cleanUpOnSignals, run } from './processes';

/** `npm run shots`: pictures of every screen, taken by scripts/shots.ts on a fresh mock backend. */
export async function main(args: string[]): Promise<number> {
  cleanUpOnSignals(130);
  const site = await openSite('shots');
  try {
    const { code } = await run(process.execPath, ['--import', 'tsx', 'scripts/shots.ts', ...args], {
      env: site.env,
      onOutput: (text) => process.stdout.write(text),
    });
    return code;
  } finally {
    await site.stop();
  }
}
