import * as glassEasel from 'glass-easel';
import type { Root } from 'glass-easel-miniprogram-adapter';
import type { ApiCall } from '../logic/api';
import { parseAppConfig } from '../logic/app-config';
import type { HostBackend, WireReply } from '../logic/backend';
import { createDevice } from '../logic/device';
import { hostApi } from '../logic/host-api';
import { makeParts } from '../logic/host-parts';
import type { Parts } from '../logic/parts';
import type { PageFactory, PageInstance } from '../logic/page-instance';
import { Person } from '../logic/person';
import { plainRealm } from '../logic/plain-realm';
import { createScript, reflexOf } from '../logic/script';
import { VirtualTime } from '../logic/time';
import { Phone } from '../logic/phone';
import { componentAction } from '../phone/open-types';
import { setHost, setHostAction } from '../view/built-ins/host';
import { element, swap } from '../view/shell/element';
import { notices } from '../view/shell/notices';
import { Questions } from '../view/shell/questions';
import { nativeEngine, type NativePackage } from './engine';
import { nativeModules } from './modules';
import { NativeView } from './view';

declare global {
  interface Window {
    nativePackage: NativePackage;
    /** For who tests the app: every call of `wx`, and what went wrong. */
    nativeRecord: { readonly calls: readonly ApiCall[]; readonly faults: string[] };
  }
}

type App = Record<string, unknown>;

const box = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** `wx.request` leaves the frame through the server that brought it. */
const backend: HostBackend = {
  async answer(request) {
    const reply = await fetch('wire', { method: 'POST', body: JSON.stringify(request) });
    return (await reply.json()) as WireReply;
  },
  pay: () => undefined,
};

function drawBar(view: NativeView, parts: Parts): void {
  const { route, under } = view.state;
  const config = window.nativePackage.configs[route] as
    { navigationBarTitleText?: string } | undefined;
  const title = parts.screen.state.bar.title ?? config?.navigationBarTitleText ?? '';
  const back = element('button', { 'aria-label': '返回上一页' }, ['‹'], () =>
    parts.stack.navigateBack(1),
  );
  box('bar').replaceChildren(...(under > 0 ? [back] : []), title);
}

/** Pages as the engine makes them, known to the stack by the object that the app calls `this`. */
function pageMaker(root: (path: string) => Root): {
  readonly make: PageFactory;
  readonly rootOf: (id: string) => Root;
} {
  const roots = new Map<string, Root>();
  return {
    make({ id, path, query }) {
      const made = root(path);
      roots.set(id, made);
      const page = made.get() as unknown as Record<string, unknown>;
      return Object.assign(page, { route: path, options: query }) as unknown as PageInstance;
    },
    rootOf(id) {
      const found = roots.get(id);
      if (!found) throw new Error(`page ${id} was not made`);
      return found;
    },
  };
}

function start(): void {
  setHost('weapp');
  const given = window.nativePackage;
  const faults: string[] = [];
  const failed = (error: unknown) => {
    faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return false;
  };
  glassEasel.addGlobalErrorListener(failed);
  glassEasel.addGlobalWarningListener(failed);
  window.addEventListener('error', ({ error, message }) => void failed(error ?? message));

  const time = new VirtualTime(Date.now());
  const { space, root } = nativeEngine(given);
  const modules = nativeModules(given, space, () => time.now);
  const { make, rootOf } = pageMaker(root);
  const found: { app: App } = { app: {} };
  const device = createDevice({ width: innerWidth, height: innerHeight });
  const script = createScript(() => device.owner);
  script.shown = true;
  const person = new Person(reflexOf(script));
  const view: NativeView = new NativeView(
    given,
    rootOf,
    (chrome) => {
      const said = notices(chrome, (path) => path);
      swap(box('notices'), said);
      drawBar(view, parts);
    },
    () => drawBar(view, parts),
  );
  const callApp = (hook: string, own: unknown) => {
    const method = found.app[hook];
    if (hook === 'onError') faults.push(String(own));
    if (typeof method === 'function') (method as (event: unknown) => void).call(found.app, own);
  };
  const globals = window as unknown as Record<string, unknown>;
  const parts: Parts = makeParts({
    ...{ host: 'weapp', backend, device, time, script, person, view, callApp },
    ...{ config: parseAppConfig(given.app), realm: plainRealm(globals), pages: { make } },
    restart: () => location.reload(),
  });
  const asker = { phone: new Phone(device, () => parts), runtime: { parts } };
  setHostAction(
    ({ kind, detail }) => new Promise((resolve) => componentAction(asker, kind, detail, resolve)),
  );
  window.nativeRecord = { calls: parts.calls.calls, faults };
  const questions = new Questions(box('questions'), (id, answer) =>
    person.answer(id, answer as never),
  );
  const name = (JSON.parse(given.app) as { window?: { navigationBarTitleText?: string } }).window;
  const asking = { host: 'weapp', app: name?.navigationBarTitleText ?? '' } as const;
  person.onChange(() => questions.show(person.open(), { ...asking, picture: (path) => path }));

  Object.assign(globals, {
    wx: hostApi(parts),
    App: (app: App) => (found.app = app),
    getApp: () => found.app,
    getCurrentPages: () => [...parts.stack.pages],
  });
  modules.load('app.js');
  for (const path of Object.keys(given.scopes)) modules.define(path);
  for (const path of parts.config.mainPages) modules.define(path);
  const first = parts.config.mainPages[0] ?? '';
  parts.tellApp('onLaunch', { path: first, query: {}, scene: 1001 });
  parts.stack.reLaunch(`/${first}`);
  time.run();
}

start();
