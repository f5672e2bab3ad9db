import type * as glassEasel from 'glass-easel';

/** One element of a page, as the built-in component that draws it sees it. */
export interface Drawn {
  /** The component's own box; what the page puts inside it is among its children. */
  readonly el: HTMLElement;
  /** An attribute's value, by the name the templates write; undefined when it has none. */
  get(name: string): unknown;
  /** Tells the page. WeChat's event names, lower case; bubbles only where WeChat's does. */
  emit(type: string, detail: object, bubbles?: boolean): void;
}

/** A component of the hosts, drawn with what a browser has. */
export interface BuiltIn {
  readonly tag: string;
  /** Called when the element is in the page, after the first `changed`. @returns what undoes it */
  attached?(drawn: Drawn): (() => void) | undefined;
  /** Called for every attribute that has a value before `attached`, then when one changes. */
  changed?(drawn: Drawn, name: string, value: unknown): void;
}

const EVERY = ['aria-label', 'aria-role', 'aria-hidden', 'hidden'];

/** What every component understands. */
function common(el: HTMLElement, name: string, value: unknown): void {
  if (!EVERY.includes(name)) return;
  if (name === 'hidden') {
    el.hidden = value === true;
    return;
  }
  const attribute = name === 'aria-role' ? 'role' : name;
  if (value === null || value === undefined || value === '') el.removeAttribute(attribute);
  else el.setAttribute(attribute, String(value));
}

const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

interface Builder {
  property(name: string, definition: { type: null; value: undefined }): Builder;
  init(run: (context: Watching) => void): Builder;
  registerComponent(): glassEasel.GeneralComponentDefinition;
}

interface Watching {
  readonly self: unknown;
  lifetime(name: 'attached' | 'detached', run: () => void): void;
  observer(path: string, run: (value: unknown) => void): void;
}

function live({ self, lifetime, observer }: Watching, builtIn: BuiltIn, names: readonly string[]) {
  const host = self as glassEasel.GeneralComponent;
  const valueOf = (name: string) =>
    (host.data as Record<string, unknown>)[camel(name)] ?? undefined;
  const drawn: Drawn = {
    get el() {
      return host.$$ as unknown as HTMLElement;
    },
    get: valueOf,
    emit: (type, detail, bubbles = false) =>
      host.triggerEvent(type, detail, { bubbles, composed: bubbles }),
  };
  const tell = (name: string) => {
    common(drawn.el, name, valueOf(name));
    builtIn.changed?.(drawn, name, valueOf(name));
  };
  let undo: (() => void) | undefined;
  let isAttached = false;
  for (const name of names) observer(camel(name), () => isAttached && tell(name));
  lifetime('attached', () => {
    for (const name of names) if (valueOf(name) !== undefined) tell(name);
    isAttached = true;
    undo = builtIn.attached?.(drawn);
  });
  lifetime('detached', () => {
    isAttached = false;
    undo?.();
  });
}

/** @param attributes the names that the templates of the package give this tag, as written */
export function defineBuiltIn(
  space: glassEasel.ComponentSpace,
  builtIn: BuiltIn,
  attributes: readonly string[],
): void {
  const tag = `wx-${builtIn.tag}`;
  const names = [...new Set([...attributes, ...EVERY])];
  let builder = space.define(tag) as unknown as Builder;
  for (const name of names) {
    builder = builder.property(camel(name), { type: null, value: undefined });
  }
  const definition = builder.init((context) => live(context, builtIn, names)).registerComponent();
  space.setGlobalUsingComponent(tag, definition);
}
