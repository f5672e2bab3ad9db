import { parseArgs } from 'node:util';
import { buildIfStale } from './build';
import { startMockServer } from './mock-server';
import { lanAddress, pickPort } from './ports';
import { cleanUpOnSignals, isStopping, stopEverything } from './processes';
import { DEFAULT_PORT, mockApiBase, outputFolder, type Target } from './targets';

const vendorTools = {
  weapp: '微信开发者工具 (WeChat DevTools): Import project, choose this folder, any test AppID',
  alipay: '支付宝小程序开发者工具 (Alipay Mini Program Studio): Open project, choose this folder',
} as const;

function options(args: string[]): { lan: boolean; port: number } {
  const { values } = parseArgs({
    args,
    options: { lan: { type: 'boolean', default: false }, port: { type: 'string' } },
  });
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65500) {
    throw new Error(`--port takes a number from 1 to 65500, not "${String(values.port)}".`);
  }
  return { lan: values.lan, port };
}

async function choosePort(wished: number, bind: string): Promise<number> {
  const port = await pickPort(wished, bind);
  if (port !== wished) {
    console.log(`Port ${String(wished)} is taken by another program; using ${String(port)}.`);
  }
  return port;
}

/** The address phones reach this computer at; mini-program builds get it as their API. */
function lanOrigin(origin: string): string {
  const address = lanAddress();
  if (!address) throw new Error('--lan: this computer has no address in a local network.');
  console.log('WARNING: --lan opens the mock backend to everyone in this network.');
  console.log('         Use it on a network you trust, and stop it when you are done.');
  return origin.replace('127.0.0.1', address);
}

async function compile(target: Target, origin: string): Promise<void> {
  const began = performance.now();
  console.log(`Compiling ${target}…`);
  const request = { target, mode: 'mock', apiBase: mockApiBase(target, origin) } as const;
  const result = await buildIfStale(request);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(result === 'built' ? `  done in ${seconds} s` : '  unchanged since the last build');
}

/** The workbench says of each phone that it waits for its build, and opens it when it is there. */
async function tell(bench: string, what: 'stage' | 'ready', about: object): Promise<void> {
  const reply = await fetch(bench + what, { method: 'POST', body: JSON.stringify(about) });
  if (!reply.ok) throw new Error(`The workbench did not take ${what}: ${await reply.text()}`);
}

async function show(target: Target, origin: string, bench: string): Promise<void> {
  await tell(bench, 'stage', { host: target, stage: 'building' });
  await compile(target, origin);
  await tell(bench, 'ready', { host: target, dist: outputFolder(target, 'mock') });
}

function showMini(target: 'weapp' | 'alipay'): void {
  console.log(`  ${target.padEnd(6)} ${outputFolder(target, 'mock')}`);
  console.log(`         ${vendorTools[target]}`);
}

/** `npm start`: mock backend, H5 served, both mini-programs compiled. Runs until it is stopped. */
export async function main(args: string[]): Promise<number> {
  const { lan, port: wished } = options(args);
  cleanUpOnSignals(0);
  try {
    const port = await choosePort(wished, lan ? '0.0.0.0' : '127.0.0.1');
    const site = outputFolder('h5', 'mock');
    const server = await startMockServer({
      port,
      site,
      state: '.mock-state/ledger.json',
      lan,
      workbench: true,
    });
    const shown = lan ? lanOrigin(server.origin) : server.origin;
    console.log(`Mock backend: ${shown}/api`);
    const bench = `${server.origin}/__workbench/`;
    console.log(`Workbench: ${bench}`);
    await show('h5', shown, bench);
    console.log(`H5: ${shown}/`);
    console.log(`AMPHI_READY h5=${server.origin} api=${server.origin}/api`);
    for (const target of ['weapp', 'alipay'] as const) await show(target, shown, bench);
    console.log(`\nEverything runs. Three phones and their panel:\n  ${bench}\n  h5     ${shown}/`);
    showMini('weapp');
    showMini('alipay');
    console.log('Stop with Ctrl-C.');
    console.log('AMPHI_ALL_READY');
    await server.ended;
    if (!isStopping()) throw new Error('The mock backend ended by itself.');
  } catch (error) {
    if (!isStopping()) {
      await stopEverything();
      throw error;
    }
  }
  return 0;
}
