import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const running = new Map<number, ChildProcess>();
let stopping = false;

interface SpawnOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Called with each piece of output; without it the output is only collected. */
  readonly onOutput?: (text: string) => void;
}

export interface Finished {
  readonly code: number;
  readonly output: string;
  readonly ms: number;
}

/** Every child leads its own process group, so that its own children can be ended with it. */
function start(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, {
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid !== undefined) running.set(pid, child);
  return child;
}

function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
    return true;
  } catch {
    return false;
  }
}

async function until(done: () => boolean, timeoutMs: number): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!done() && performance.now() < deadline) await sleep(20);
}

/** Ends a child and all its descendants: asks first, insists after `graceMs`. */
export async function stop(child: ChildProcess, graceMs = 3000): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  signalGroup(pid, 'SIGTERM');
  await until(() => child.exitCode !== null || child.signalCode !== null, graceMs);
  signalGroup(pid, 'SIGKILL');
  // Bounded: where nobody reaps orphans, a dead one keeps its group's number.
  await until(() => !signalGroup(pid, 0), 500);
  running.delete(pid);
}

/** Runs to the end. A command that cannot be started ends with code 127. */
export function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Finished> {
  const began = performance.now();
  const child = start(command, args, options);
  const pieces: string[] = [];
  const hear = (piece: Buffer) => {
    pieces.push(piece.toString());
    options.onOutput?.(piece.toString());
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return new Promise((resolve) => {
    const finish = (code: number) => {
      if (child.pid !== undefined) {
        signalGroup(child.pid, 'SIGKILL');
        running.delete(child.pid);
      }
      resolve({ code, output: pieces.join(''), ms: performance.now() - began });
    };
    child.on('error', (error) => {
      pieces.push(String(error));
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** Starts something that stays, such as a server. */
export function serve(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess {
  const child = start(command, args, options);
  const hear = (piece: Buffer) => options.onOutput?.(piece.toString());
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return child;
}

export async function stopEverything(): Promise<void> {
  await Promise.all([...running.values()].map((child) => stop(child)));
}

export const isStopping = (): boolean => stopping;

/** npm passes SIGTERM to its shell only: that we have lost it shows in a new parent. */
function onLostParent(act: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) act();
  }, 500).unref();
}

/**
 * Ctrl-C, a closed terminal or SIGTERM end every process group we started, then us. `exit` is the
 * last net: whatever still runs when this process ends for another reason is killed outright.
 */
export function cleanUpOnSignals(exitCode: number): void {
  const end = () => {
    if (stopping) return;
    stopping = true;
    void stopEverything().then(() => process.exit(exitCode));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  onLostParent(end);
  process.on('exit', () => {
    for (const pid of running.keys()) signalGroup(pid, 'SIGKILL');
  });
}
