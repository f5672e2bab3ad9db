import * as glassEasel from 'glass-easel';
import { MiniProgramEnv, type CodeSpace } from 'glass-easel-miniprogram-adapter';
import { defineBuiltIn, type BuiltIn } from '../view/built-in';
import { BUILT_INS } from '../view/built-ins/all';
import type { ViewPackage } from '../view/engine';
import { dispatchEvents } from '../view/engine-events';

export interface NativePackage extends ViewPackage {
  /** Text of app.json. */
  readonly app: string;
  /** Style scopes of the components. */
  readonly scopes: Readonly<Record<string, string>>;
  readonly sheets: readonly { readonly page: string | null; readonly css: string }[];
  readonly modules: Readonly<Record<string, (...given: unknown[]) => void>>;
}

interface Built extends HTMLElement {
  readonly __wxElement?: glassEasel.Element;
}

/** Attributes that `model:` binds both ways, and the events after which they are different. */
const MODELS: Readonly<Record<string, string>> = {
  input: 'value',
  change: 'value',
};

/** A component whose own property follows what the person does, for `model:` to hear of it. */
function bothWays(builtIn: BuiltIn): BuiltIn {
  const { attached } = builtIn;
  if (!attached) return builtIn;
  return {
    ...builtIn,
    attached: (drawn) =>
      attached({
        get el() {
          return drawn.el;
        },
        get: (name) => drawn.get(name),
        emit(type, detail, bubbles) {
          const name = MODELS[type];
          const component = (drawn.el as Built).__wxElement?.asGeneralComponent();
          if (name && component && name in detail) {
            component.setData({ [name]: (detail as Record<string, unknown>)[name] });
          }
          drawn.emit(type, detail, bubbles);
        },
      }),
  };
}

const attributesOf = (given: NativePackage, tag: string): string[] =>
  (given.attributes[tag] ?? []).map((name) => name.replace(/^model:/, ''));

export interface NativeEngine {
  readonly space: CodeSpace;
  readonly root: (
    path: string,
  ) => ReturnType<ReturnType<MiniProgramEnv['associateBackend']>['createRoot']>;
}

/** WeChat's engine with a native app's own pages and components. */
export function nativeEngine(given: NativePackage): NativeEngine {
  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('', true);
  space.getComponentSpace().updateComponentOptions({ useMethodCallerListeners: true });
  for (const builtIn of BUILT_INS) {
    const names = attributesOf(given, builtIn.tag);
    defineBuiltIn(space.getComponentSpace(), bothWays(builtIn), names);
  }
  const context = new glassEasel.CurrentWindowBackendContext();
  dispatchEvents(context);
  const backend = env.associateBackend(context);
  for (const [path, scope] of Object.entries(given.scopes)) {
    space.addStyleSheet(path, undefined, scope);
  }
  for (const [path, config] of Object.entries(given.configs)) {
    space.addComponentStaticConfig(path, config);
  }
  for (const [path, content] of Object.entries(given.groups)) {
    space.addCompiledTemplate(path, {
      ...{ groupList: given.groups, content, fallbackListenerOnNativeNode: true },
    });
  }
  return { space, root: (path) => backend.createRoot('page-root', space, path) };
}
