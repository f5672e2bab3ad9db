import path from 'node:path';
import { createLoader } from '../../../tools/host/logic/loader';
import { createRealm } from '../../../tools/host/logic/realm';
import type { Compiled } from './compiled';

type Definition = Readonly<Record<string, unknown>>;

/** What the scripts of a build hand to `Page` and `Component`, or why they could not. */
export interface Registered {
  methods(script: string): ReadonlySet<string> | { readonly threw: string };
}

/**
 * Answers everything with itself and keeps what is put on it: scripts are only read here, nothing
 * of the app is run. What webpack keeps on the host's object starts out undefined, as on a phone.
 */
function anything(): unknown {
  const kept = new Map<string | symbol, unknown>();
  const stand: unknown = new Proxy(() => undefined, {
    get(_, key) {
      if (kept.has(key)) return kept.get(key);
      if (key === Symbol.toPrimitive) return () => '';
      return key === 'then' || /jsonp|taro/i.test(String(key)) ? undefined : stand;
    },
    set: (_, key, value) => Boolean(kept.set(key, value)),
    apply: () => stand,
    construct: () => stand as object,
  });
  return stand;
}

const methodsOf = (definition: Definition): string[] => [
  ...Object.keys(definition).filter((key) => typeof definition[key] === 'function'),
  ...Object.keys((definition.methods ?? {}) as object),
];

/** Mixed in from behaviours (WeChat) or mixins (Alipay). */
function mixed(definition: Definition): string[] {
  const parts = [definition.behaviors, definition.mixins].flatMap((list) =>
    Array.isArray(list) ? (list as Definition[]) : [],
  );
  return [...methodsOf(definition), ...parts.flatMap(mixed)];
}

/** Runs every script once, as the host does before any page opens. */
export function registered(compiled: Compiled): Registered {
  const realm = createRealm(() => 0);
  const loader = createLoader(realm, path.resolve(compiled.folder));
  let last: Definition | undefined;
  const keep = (definition: Definition) => {
    last = definition;
  };
  for (const name of ['Page', 'Component']) realm.define(name, keep);
  for (const name of ['App', 'getApp', 'getCurrentPages', 'setTimeout', 'clearTimeout']) {
    realm.define(name, () => undefined);
  }
  realm.define('Behavior', (definition: Definition) => definition);
  realm.define('Mixin', (definition: Definition) => definition);
  realm.define(compiled.host === 'weapp' ? 'wx' : 'my', anything());
  for (const name of ['console', 'navigator', 'setInterval', 'clearInterval']) {
    realm.define(name, anything());
  }
  const attempt = (script: string) => {
    try {
      loader.require(script);
      return undefined;
    } catch (error) {
      // Thrown by the app's own realm: not an Error of ours.
      return String((error as Partial<Error> | null)?.message ?? error);
    }
  };
  const broken = attempt('app.js');
  return {
    methods(script) {
      last = undefined;
      const threw = broken ?? attempt(script);
      if (threw !== undefined) return { threw };
      return last ? new Set(mixed(last)) : { threw: 'it registers neither Page nor Component' };
    },
  };
}
