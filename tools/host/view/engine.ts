import * as glassEasel from 'glass-easel';
import { MiniProgramEnv, type CodeSpace, type Root } from 'glass-easel-miniprogram-adapter';
import type { HostName } from '../logic/host-name';
import type { ViewEvent } from '../logic/view-event';
import type { Patch } from '../logic/view-link';
import { defineBuiltIn, type BuiltIn } from './built-in';
import { dispatchEvents } from './engine-events';
import { viewEvent, type EngineEvent } from './event';

/** What the package builder gives a page frame. */
export interface ViewPackage {
  readonly host: HostName;
  /** Compiled templates by path, without their ending. */
  readonly groups: Readonly<Record<string, never>>;
  /** Json files of pages and components by path. */
  readonly configs: Readonly<Record<string, { usingComponents?: Record<string, string> }>>;
  /** Attributes that the templates write, by tag. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Names of the methods that the templates bind. */
  readonly handlers: readonly string[];
}

export interface Engine {
  open(route: string, data: Readonly<Record<string, unknown>>): void;
  /** `done` is called when the patch is drawn. */
  patch(patch: Patch, done: () => void): void;
  /** The element of a selector in the page, as the engine finds it. */
  select(selector: string): readonly glassEasel.Element[];
}

type Hear = (method: string, event: ViewEvent) => void;

/** Taro's recursion: what is deeper than its templates is drawn by a component of its own. */
const RECURSION = 'comp';

const TOUCHES = ['touchstart', 'touchmove', 'touchend', 'touchcancel'];

function connect(context: glassEasel.CurrentWindowBackendContext): void {
  // The first to listen decides for all whether the default is prevented: nobody, in the engine.
  for (const type of TOUCHES) context.setListenerStats(document.body as never, type, false, 0);
  dispatchEvents(context);
}

function fill(space: CodeSpace, given: ViewPackage): void {
  for (const [path, config] of Object.entries(given.configs)) {
    space.addComponentStaticConfig(path, config);
  }
  for (const [path, content] of Object.entries(given.groups)) {
    space.addCompiledTemplate(path, {
      groupList: given.groups,
      content,
      fallbackListenerOnNativeNode: true,
    });
  }
}

/** WeChat's component engine, with one page of the package in this document. */
export function createEngine(given: ViewPackage, builtIns: readonly BuiltIn[], hear: Hear): Engine {
  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('', true);
  space.getComponentSpace().updateComponentOptions({ useMethodCallerListeners: true });
  for (const builtIn of builtIns) {
    defineBuiltIn(space.getComponentSpace(), builtIn, given.attributes[builtIn.tag] ?? []);
  }
  const context = new glassEasel.CurrentWindowBackendContext();
  connect(context);
  const backend = env.associateBackend(context);
  const methods = Object.fromEntries(
    given.handlers.map((name) => [name, (event: EngineEvent) => hear(name, viewEvent(event))]),
  );
  fill(space, given);
  if (given.groups[RECURSION]) {
    const definition = { properties: { i: Object, l: String }, methods };
    space.component(RECURSION).definition(definition).register();
  }
  let root: Root | null = null;
  return {
    open(route, data) {
      space
        .component(route)
        .definition({ data: () => data, methods })
        .register();
      root = backend.createRoot('page-root', space, route);
      const place = document.body.appendChild(document.createElement('div'));
      root.attach(document.body as never, place as never);
    },
    patch(patch, done) {
      root?.get().setData(Object.fromEntries(patch), done);
    },
    select(selector) {
      const shadow = root?.getComponent().getShadowRoot();
      return shadow ? shadow.querySelectorAll(selector) : [];
    },
  };
}
