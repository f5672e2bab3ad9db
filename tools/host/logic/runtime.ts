import path from 'node:path';
import { readAppConfig } from './app-json';
import { words, type LogLine } from './app-log';
import type { ApiCall } from './api';
import { hostApi } from './host-api';
import { makeParts } from './host-parts';
import { traceModules } from './module-trace';
import { createLoader } from './loader';
import { parseUrl } from './page-stack';
import type { Parts, Surroundings } from './parts';
import { createRealm, type VmRealm } from './realm';
import type { Recorder } from './recorder';
import { hearRejections } from './rejections';

export interface RuntimeOptions extends Surroundings {
  readonly dist: string;
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
  readonly loaded: () => readonly string[];
  /** Ids of the bundler's modules that have run, in their order. */
  readonly ran: readonly string[];
  readonly evaluate: (code: string) => unknown;
  tellApp(hook: string, event: unknown): void;
}

const LEVELS = ['log', 'info', 'debug', 'warn', 'error', 'time', 'timeEnd', 'group', 'groupEnd'];

/** The global functions that are neither the language's nor `wx`. */
function defineGlobals({ realm, time, log, host, stack }: Parts): void {
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
  const say = (level: string) => [
    level,
    (...args: unknown[]) => log.write(level, args.map(words).join(' ')),
  ];
  realm.define('console', Object.fromEntries(LEVELS.map(say)));
  realm.define('getCurrentPages', () => [...stack.pages]);
  // Alipay's worker has one, and Taro reads it; WeChat's logic layer has none.
  if (host === 'alipay') {
    realm.define('navigator', realm.inside({ swuserAgent: 'AlipayClient/10.6' }));
  }
}

/** Files of the build run on demand; what they hand to `App` and `Page` is kept. */
function appFiles(realm: VmRealm, root: string) {
  const loader = createLoader(realm, root);
  const definitions = new Map<string, Definition>();
  const found: { app: Definition } = { app: {} };
  let loading = '';
  realm.define('App', (given: Definition) => {
    found.app = given;
  });
  realm.define('Page', (given: Definition) => void definitions.set(loading, given));
  realm.define('Component', () => undefined);
  realm.define('Behavior', (given: unknown) => given);
  realm.define('getApp', () => found.app);
  const definition = (page: string): Definition => {
    if (!definitions.has(page)) {
      loading = page;
      loader.require(`${page}.js`);
    }
    const known = definitions.get(page);
    if (!known) throw new Error(`${page}.js did not call Page`);
    return known;
  };
  return { loader, definition, found };
}

/** Starts the build: runs app.js and the main package, launches the app, opens the first page. */
export function start(options: RuntimeOptions, launchUrl?: string): Runtime {
  const { host, device, time } = options;
  const root = path.resolve(options.dist);
  const config = readAppConfig(root);
  const realm = createRealm(() => time.now + device.clockOffset);
  const { loader, definition, found } = appFiles(realm, root);

  const callApp = (hook: string, own: unknown) => {
    const method = found.app[hook];
    if (typeof method !== 'function') return;
    if (hook === 'onError') (method as Hook).call(found.app, own);
    else parts.guarded(`app ${hook}`, () => (method as Hook).call(found.app, own));
  };
  const parts: Parts = makeParts({
    ...options,
    ...{ config, realm, callApp, pages: { definition } },
  });
  time.onThrow = (error) => parts.threw('later', error);
  hearRejections(realm.promises, (reason, promise) => {
    parts.log.write('rejected', words(reason));
    parts.rejected.push(promise);
    const event = Object.assign(realm.inside({}), { reason, promise });
    callApp('onUnhandledRejection', event);
    parts.ears.pass('UnhandledRejection', event);
  });
  const api = hostApi(parts);
  const ran = traceModules(api);
  realm.define(host === 'weapp' ? 'wx' : 'my', api);
  defineGlobals(parts);
  const { tellApp } = parts;

  const first = launchUrl ?? `/${config.mainPages[0] ?? ''}`;
  const { path: route, query } = parseUrl(first);
  const scene = host === 'weapp' ? 1001 : '1000';
  const event = { path: route, query, scene, referrerInfo: {} };
  parts.entry.launch = event;
  parts.entry.enter = event;
  loader.require('app.js');
  if (!config.lazy) config.mainPages.forEach(definition);
  tellApp('onLaunch', event);
  tellApp('onShow', event);
  const refused = parts.stack.reLaunch(first);
  if (refused !== null) {
    const isHeard = 'onPageNotFound' in found.app || parts.ears.has('PageNotFound');
    if (!isHeard) throw new Error(refused);
    const missing = { path: route, query, isEntryPage: true };
    tellApp('onPageNotFound', missing);
    parts.ears.tell('PageNotFound', missing);
  }
  return {
    ...{ parts, tellApp },
    recorder: parts.recorder,
    calls: parts.calls.calls,
    log: parts.log.lines,
    isLoaded: loader.isLoaded,
    loaded: loader.loaded,
    ran,
    evaluate: (code) => realm.run(code, 'test'),
  };
}
