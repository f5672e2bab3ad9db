import type { CodeSpace } from 'glass-easel-miniprogram-adapter';
import { shapeEvent } from '../logic/events';
import { viewEvent, type EngineEvent } from '../view/event';
import type { NativePackage } from './engine';

type Methods = Record<string, unknown>;
type Definition = Record<string, unknown> & { readonly methods?: Methods };
type Method = (this: unknown, ...given: unknown[]) => unknown;

interface Module {
  readonly exports: unknown;
}

const isEngineEvent = (value: unknown): value is EngineEvent =>
  typeof value === 'object' && value !== null && 'getEventName' in value;

/** The app hears WeChat's plain events instead of the engine's own. */
function hearing(method: Method, now: () => number): Method {
  return function heard(this: unknown, ...given) {
    const plain = given.map((one) =>
      isEngineEvent(one) ? shapeEvent('weapp', viewEvent(one), now()) : one,
    );
    return method.apply(this, plain);
  };
}

const heardMethods = (methods: Methods, handlers: ReadonlySet<string>, now: () => number) =>
  Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      typeof method === 'function' && handlers.has(name) ? hearing(method as Method, now) : method,
    ]),
  );

function resolve(from: string, to: string): string {
  const parts = to.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of to.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `${parts.join('/')}.js`;
}

/** Runs the app's files: each once, pages and components inside the engine's definitions. */
export function nativeModules(given: NativePackage, space: CodeSpace, now: () => number) {
  const loaded = new Map<string, Module>();
  const handlers = new Set(given.handlers);
  const load = (file: string): unknown => {
    const known = loaded.get(file);
    if (known) return known.exports;
    const run = given.modules[file];
    if (!run) throw new Error(`there is no file ${file}`);
    const module = { exports: {} as unknown };
    loaded.set(file, module);
    run((to: string) => load(resolve(file, to)), module, module.exports);
    return module.exports;
  };
  const define = (path: string): void =>
    space.globalComponentEnv(window, path, () => {
      const env = window as unknown as Record<'Page' | 'Component', (given: Definition) => unknown>;
      const { Page, Component } = env;
      env.Page = (page) => Page(heardMethods(page, handlers, now));
      env.Component = (component) =>
        Component({ ...component, methods: heardMethods(component.methods ?? {}, handlers, now) });
      load(`${path}.js`);
    });
  return { load, define };
}
