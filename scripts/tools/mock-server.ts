import { setTimeout as sleep } from 'node:timers/promises';
import { serve, stop } from './processes';

interface MockServerOptions {
  readonly port: number;
  /** Folder of the H5 build to serve beside the API. */
  readonly site: string;
  /** File the ledger is kept in. */
  readonly state: string;
  readonly lan?: boolean;
  /** The page with three phones is served beside it. */
  readonly workbench?: boolean;
}

interface MockServer {
  readonly origin: string;
  readonly stop: () => Promise<void>;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

/** Starts the mock backend's HTTP door and waits until it answers. */
export async function startMockServer(options: MockServerOptions): Promise<MockServer> {
  const heard: string[] = [];
  let hasEnded = false;
  const program = options.workbench ? 'tools/workbench/serve.ts' : 'mocks/serve.ts';
  const child = serve(
    process.execPath,
    [
      ...['--import', 'tsx', program, '--port', String(options.port)],
      ...['--static', options.site, '--state', options.state],
      ...(options.lan ? ['--host', '0.0.0.0'] : []),
    ],
    { onOutput: (text) => heard.push(text) },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      hasEnded = true;
      resolve();
    });
  });
  for (let tries = 0; tries < 600 && !hasEnded; tries += 1) {
    // It says where it listens; the wished port may have been taken since it was chosen.
    const origin = /Mock backend: (http:\/\/\S+)\/api/.exec(heard.join(''))?.[1];
    if (origin && (await answers(`${origin}/api/home`))) {
      return { origin, stop: () => stop(child), ended };
    }
    await sleep(100);
  }
  await stop(child);
  throw new Error(`The mock backend did not start:\n${heard.join('')}`);
}
