import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { leftovers } from './descendants';
import { cleanUpOnSignals, run } from './processes';
import { buyOnce } from './purchase';
import { glanceAtWorkbench } from './workbench-glance';

const MINUTE = 60_000;
const since = (began: number) => `${((performance.now() - began) / 1000).toFixed(0)} s`;

/** Waits for a line of output that matches. */
function hear(child: ChildProcess, pattern: RegExp, timeoutMs: number): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`Not heard: ${pattern.source}`)), timeoutMs);
    child.stdout?.on('data', (piece: Buffer) => {
      text += piece.toString();
      const found = pattern.exec(text);
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`npm start ended with ${String(code)}:\n${text}`));
    });
  });
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function assertNothingRemains(folder: string, mark: string, port: number): Promise<void> {
  const deadline = performance.now() + 10_000;
  let left = leftovers(folder, mark);
  while (left.length > 0 && performance.now() < deadline) {
    await sleep(100);
    left = leftovers(folder, mark);
  }
  for (const { pid, command } of left) console.error(`  still running: ${String(pid)} ${command}`);
  if (left.length > 0) throw new Error('Ctrl-C left processes behind.');
  if (await isListening(port)) throw new Error(`Port ${String(port)} is still taken.`);
}

async function startBuyStop(folder: string): Promise<void> {
  const mark = `AMPHI_SMOKE=${path.basename(folder)}`;
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, AMPHI_SMOKE: path.basename(folder) },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    child.stdout.on('data', (piece: Buffer) => process.stdout.write(piece));
    const all = hear(child, /^AMPHI_ALL_READY$/m, 15 * MINUTE);
    const ready = hear(child, /^AMPHI_READY h5=(\S+):(\d+) /m, 10 * MINUTE);
    all.catch(() => undefined);
    const [, origin, port] = await ready;
    console.log(`[smoke] H5 and mock backend ready after ${since(began)}`);
    await all;
    console.log(`[smoke] all three targets ready after ${since(began)}`);
    const site = `${String(origin)}:${String(port)}`;
    const page = await (await fetch(site)).text();
    if (!page.includes('id="app"')) throw new Error('The H5 page is not served.');
    console.log(`[smoke] bought and paid order ${await buyOnce(site)}`);
    await glanceAtWorkbench(site);
    console.log('[smoke] the workbench shows the shop on three phones');
    process.kill(-Number(child.pid), 'SIGINT');
    await Promise.race([ended, sleep(15_000, undefined, { ref: false })]);
    await assertNothingRemains(folder, mark, Number(port));
    console.log('[smoke] Ctrl-C left no process and no port behind');
  } finally {
    for (const { pid } of leftovers(folder, mark)) process.kill(pid, 'SIGKILL');
  }
}

/** `npm run smoke:fresh`: the two commands, in a fresh clone of what is committed. */
export async function main(args: string[]): Promise<number> {
  cleanUpOnSignals(130);
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'amphi-fresh-')));
  try {
    const clone = await run('git', ['clone', '--quiet', process.cwd(), folder]);
    if (clone.code !== 0) throw new Error(clone.output);
    await startBuyStop(folder);
    if (args.includes('--no-tests')) return 0;
    const began = performance.now();
    const tests = await run('npm', ['test'], {
      cwd: folder,
      onOutput: (text) => process.stdout.write(text),
    });
    console.log(`[smoke] npm test ended with ${String(tests.code)} after ${since(began)}`);
    return tests.code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
