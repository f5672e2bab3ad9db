import { existsSync, rmSync } from 'node:fs';
import { buildIfStale } from './build';
import { startMockServer } from './mock-server';
import { anyPort } from './ports';
import { mockApiBase, outputFolder } from './targets';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser the checks use: CHROMIUM_PATH, or the system's own. */
export function chromiumPath(): string {
  const found = [process.env.CHROMIUM_PATH, ...candidates].find((file) => file && existsSync(file));
  if (!found) throw new Error('No Chromium found: install it, or set CHROMIUM_PATH.');
  return found;
}

interface Site {
  /** What programs that drive the browser read: where the shop, its API and Chromium are. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** H5 in mock mode on a mock backend of its own, with an empty ledger. */
export async function openSite(name: string): Promise<Site> {
  const browser = chromiumPath();
  const request = { target: 'h5', mode: 'mock', apiBase: mockApiBase('h5', '') } as const;
  console.log(`H5: ${await buildIfStale(request)}`);
  const state = `.mock-state/${name}.json`;
  rmSync(state, { force: true });
  const site = outputFolder('h5', 'mock');
  const server = await startMockServer({ port: await anyPort(), site, state });
  return {
    env: {
      AMPHI_URL: server.origin,
      AMPHI_API: `${server.origin}/api`,
      AMPHI_STATE: state,
      CHROMIUM_PATH: browser,
    },
    stop: server.stop,
  };
}
