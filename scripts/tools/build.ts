import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isWhole } from './build-output';
import { cleanUpOnSignals, run } from './processes';
import { buildInputs, fingerprint } from './sources';
import {
  DEFAULT_PORT,
  isMode,
  isTarget,
  mockApiBase,
  outputFolder,
  type Mode,
  type Target,
} from './targets';

export interface BuildRequest {
  readonly target: Target;
  readonly mode: Mode;
  readonly apiBase?: string | undefined;
  /** `worker`: H5 answers itself through a service worker, without a server. */
  readonly mockDoor?: 'http' | 'worker' | undefined;
  readonly watch?: boolean;
  readonly onOutput?: (text: string) => void;
}

interface Stamp {
  readonly sources: string;
  readonly apiBase: string;
  readonly mockDoor: string;
}

const doorOf = ({ mode, target, mockDoor }: BuildRequest): string => {
  if (mode === 'production') return '';
  return mockDoor ?? (mode === 'development' && target === 'h5' ? 'worker' : 'http');
};

const baseOf = ({ mode, target, apiBase }: BuildRequest): string | undefined => {
  if (apiBase !== undefined || mode === 'production') return apiBase;
  return mockApiBase(target, `http://127.0.0.1:${String(DEFAULT_PORT)}`);
};

const stampFile = ({ target, mode }: BuildRequest) => `.cache/builds/${mode}-${target}.json`;

function stampOf(request: BuildRequest): Stamp {
  const mockDoor = doorOf(request);
  const inputs = mockDoor === 'worker' ? [...buildInputs, 'mocks'] : buildInputs;
  return {
    sources: fingerprint(process.cwd(), inputs),
    apiBase: baseOf(request) ?? '',
    mockDoor,
  };
}

function lastStamp(request: BuildRequest): Partial<Stamp> {
  try {
    return JSON.parse(readFileSync(stampFile(request), 'utf8')) as Partial<Stamp>;
  } catch {
    return {};
  }
}

/** Whether the folder already holds what this request would build. */
export function isFresh(request: BuildRequest, { anyBase = false } = {}): boolean {
  if (!isWhole(outputFolder(request.target, request.mode), request.target)) return false;
  const wanted = stampOf(request);
  const made = lastStamp(request);
  return (
    made.sources === wanted.sources &&
    made.mockDoor === wanted.mockDoor &&
    (anyBase || made.apiBase === wanted.apiBase)
  );
}

function environment(request: BuildRequest, out: string): Record<string, string> {
  const apiBase = baseOf(request);
  return {
    NODE_ENV: request.mode === 'development' ? 'development' : 'production',
    AMPHI_MODE: request.mode,
    AMPHI_OUT: out,
    AMPHI_MOCK_DOOR: doorOf(request),
    ...(apiBase === undefined ? {} : { AMPHI_API_BASE: apiBase }),
  };
}

const COMPLAINT =
  /(^|\n)\s*(✖|×|ERROR in|Error:|Failed to compile|Module not found)|编译失败|校验失败/;
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Builds once and checks the result: Taro ends with 0 even when its configuration is invalid. */
export async function build(request: BuildRequest): Promise<void> {
  const out = outputFolder(request.target, request.mode);
  const stamp = stampOf(request);
  rmSync(stampFile(request), { force: true });
  if (!request.watch) rmSync(out, { recursive: true, force: true });
  const cli = path.join('node_modules', '@tarojs', 'cli', 'bin', 'taro');
  const args = [cli, 'build', '--type', request.target, '--no-check'];
  const { code, output } = await run(
    process.execPath,
    [...args, ...(request.watch ? ['--watch'] : [])],
    {
      env: environment(request, out),
      ...(request.onOutput ? { onOutput: request.onOutput } : {}),
    },
  );
  if (request.watch) return;
  const text = output.replace(COLOUR, '');
  if (code !== 0 || COMPLAINT.test(text) || !isWhole(out, request.target)) {
    throw new Error(`The ${request.mode} build of ${request.target} failed (${out}):\n${text}`);
  }
  mkdirSync(path.dirname(stampFile(request)), { recursive: true });
  writeFileSync(stampFile(request), JSON.stringify(stamp));
}

export async function buildIfStale(
  request: BuildRequest,
  freshness: { anyBase?: boolean } = {},
): Promise<'built' | 'unchanged'> {
  if (isFresh(request, freshness)) return 'unchanged';
  await build(request);
  return 'built';
}

/** `node scripts/build.mjs <target> --mode production|mock|development [--api-base X] [--worker] [--watch]` */
export async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      mode: { type: 'string', default: 'production' },
      'api-base': { type: 'string' },
      worker: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
    },
  });
  const [target] = positionals;
  if (!isTarget(target) || !isMode(values.mode)) {
    console.error(
      'Usage: node scripts/build.mjs weapp|alipay|h5 --mode production|mock|development',
    );
    return 2;
  }
  cleanUpOnSignals(130);
  const began = performance.now();
  await build({
    target,
    mode: values.mode,
    apiBase: values['api-base'],
    mockDoor: values.worker ? 'worker' : undefined,
    watch: values.watch,
    onOutput: (text) => process.stdout.write(text),
  });
  const seconds = Math.round((performance.now() - began) / 1000);
  const out = outputFolder(target, values.mode);
  if (existsSync(out)) console.log(`${target} is in ${out} (${String(seconds)} s).`);
  return 0;
}
