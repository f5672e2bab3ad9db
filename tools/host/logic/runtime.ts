import path from 'node:path';
import { createEars, guard, type ApiCall } from './api';
import { readAppConfig } from './app-json';
import { HostCashier } from './cashier';
import type { HostBackend } from './backend';
import type { Device } from './device';
import type { HostName } from './host-name';
import type { Parts, Script, ScreenState } from './host-parts';
import { createLoader } from './loader';
import { MY_ABSENT, myMembers } from './my-api';
import { Network } from './network';
import { PageStack } from './page-stack';
import { createRealm } from './realm';
import { Recorder } from './recorder';
import type { VirtualTime } from './time';
import { WX_ABSENT, wxMembers } from './wx-api';

export interface RuntimeOptions {
  readonly host: HostName;
  readonly dist: string;
  readonly backend: HostBackend;
  readonly device: Device;
  readonly time: VirtualTime;
  readonly script: Script;
}

export interface LogLine {
  readonly level: string;
  readonly text: string;
}

type Definition = Record<string, unknown>;
type Hook = (...args: unknown[]) => unknown;

/** One life of the app, from launch to kill. */
export interface Runtime {
  readonly parts: Parts;
  readonly recorder: Recorder;
  readonly calls: readonly ApiCall[];
  readonly log: readonly LogLine[];
  readonly isLoaded: (file: string) => boolean;
  readonly evaluate: (code: string) => unknown;
  tellApp(hook: string, event: unknown): void;
}

const LEVELS = ['log', 'info', 'debug', 'warn', 'error', 'time', 'timeEnd', 'group', 'groupEnd'];

function words(value: unknown): string {
  if (typeof value === 'string') return value;
  const error = value as { stack?: unknown; message?: unknown } | null;
  if (typeof error?.stack === 'string') return error.stack;
  return JSON.stringify(value) ?? String(value);
}

/** Starts the build: runs app.js and the main package, launches the app, opens the first page. */
export function start(options: RuntimeOptions, launchUrl?: string): Runtime {
  const { host, dist, backend, device, time, script } = options;
  const root = path.resolve(dist);
  const config = readAppConfig(root);
  const realm = createRealm(time);
  const loader = createLoader(realm, root);
  const recorder = new Recorder();
  const calls: ApiCall[] = [];
  const log: LogLine[] = [];
  const definitions = new Map<string, Definition>();
  let loading = '';
  let app: Definition = {};

  const definition = (page: string): Definition => {
    if (!definitions.has(page)) {
      loading = page;
      loader.require(`${page}.js`);
    }
    const found = definitions.get(page);
    if (!found) throw new Error(`${page}.js did not call Page`);
    return found;
  };
  const stack = new PageStack({ realm, time, config, recorder, definition });
  const screen: ScreenState = { toasts: [], badges: new Map(), dialogs: [], calls: [], title: '' };
  const parts: Parts = {
    ...{ realm, time, device, stack, script, screen },
    network: new Network(backend, time, device),
    cashier: new HostCashier(backend, time),
    ears: createEars(realm, time),
  };

  const global = host === 'weapp' ? 'wx' : 'my';
  const members = host === 'weapp' ? wxMembers(parts) : myMembers(parts);
  const absent = host === 'weapp' ? WX_ABSENT : MY_ABSENT;
  realm.define(
    global,
    guard(global, members, absent, (call) => void calls.push({ ...call, at: time.now })),
  );
  // Alipay's worker has one, and Taro reads it; WeChat's logic layer has none.
  if (host === 'alipay') {
    realm.define('navigator', realm.inside({ swuserAgent: 'AlipayClient/10.6' }));
  }
  const timer =
    (every: boolean) =>
    (run: unknown, ms?: number, ...args: unknown[]) => {
      if (typeof run !== 'function') throw new TypeError('a timer takes a function');
      return time.set(() => void (run as Hook)(...args), Number(ms ?? 0), { every });
    };
  realm.define('setTimeout', timer(false));
  realm.define('setInterval', timer(true));
  realm.define('clearTimeout', (id: unknown) => time.clear(id));
  realm.define('clearInterval', (id: unknown) => time.clear(id));
  realm.define(
    'console',
    Object.fromEntries(
      LEVELS.map((level) => [
        level,
        (...args: unknown[]) => void log.push({ level, text: args.map(words).join(' ') }),
      ]),
    ),
  );
  realm.define('App', (given: Definition) => {
    app = given;
  });
  realm.define('Page', (given: Definition) => void definitions.set(loading, given));
  realm.define('Component', () => undefined);
  realm.define('Behavior', (given: unknown) => given);
  realm.define('getApp', () => app);
  realm.define('getCurrentPages', () => [...stack.pages]);

  const tellApp = (hook: string, event: unknown) => {
    const found = app[hook];
    if (typeof found === 'function') (found as Hook).call(app, realm.inside(event));
  };

  loader.require('app.js');
  if (!config.lazy) config.mainPages.forEach(definition);
  const first = launchUrl ?? `/${config.mainPages[0] ?? ''}`;
  const [route = '', query = ''] = first.slice(1).split('?');
  const event = {
    path: route,
    query: Object.fromEntries(new URLSearchParams(query)),
    scene: host === 'weapp' ? 1001 : '1000',
    referrerInfo: {},
  };
  tellApp('onLaunch', event);
  tellApp('onShow', event);
  const refused = stack.reLaunch(first);
  if (refused) throw new Error(refused);
  return {
    ...{ parts, recorder, calls, log, tellApp },
    isLoaded: loader.isLoaded,
    evaluate: (code) => realm.run(code, 'test'),
  };
}
