import type { Realm } from './realm';
import type { VirtualTime } from './time';

export type Options = Readonly<Record<string, unknown>>;
export type Callback = (result?: unknown) => void;

export interface ApiCall {
  readonly name: string;
  readonly options: Options;
  readonly at: number;
}

export interface Ears {
  add(name: string, listener: unknown): void;
  remove(name: string, listener: unknown): void;
  tell(name: string, event?: unknown): void;
}

/** Listeners of `onAppShow`, `onNetworkStatusChange` and their like. */
export function createEars(realm: Realm, time: VirtualTime): Ears {
  const all = new Map<string, Set<Callback>>();
  const of = (name: string) => {
    const known = all.get(name) ?? new Set();
    all.set(name, known);
    return known;
  };
  return {
    add: (name, listener) => void of(name).add(listener as Callback),
    remove: (name, listener) => {
      if (listener) of(name).delete(listener as Callback);
      else of(name).clear();
    },
    tell: (name, event) => {
      time.activity += 1;
      for (const listener of of(name)) listener(realm.inside(event));
    },
  };
}

export interface Answer {
  readonly ok: boolean;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Tells `success` or `fail`, then `complete`, a moment later, as hosts do. */
export function reply(
  realm: Realm,
  time: VirtualTime,
  options: Options | undefined,
  answer: Answer,
): void {
  const call = (name: 'success' | 'fail' | 'complete', value: unknown) => {
    const callback = options?.[name];
    if (typeof callback === 'function') (callback as Callback)(value);
  };
  time.set(() => {
    const value = realm.inside(answer.value);
    call(answer.ok ? 'success' : 'fail', value);
    call('complete', value);
  }, 1);
}

const plain = (options: unknown): Options =>
  typeof options === 'object' && options !== null
    ? Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function'))
    : { value: options };

/**
 * The host's global: every call is noted, and one that this host does not know throws its name
 * instead of doing nothing. `absent` are names the real host lacks too: they read as undefined.
 */
export function guard(
  global: string,
  members: Record<string, unknown>,
  absent: readonly string[],
  note: (call: Omit<ApiCall, 'at'>) => void,
): object {
  const target: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(members)) {
    target[name] =
      typeof member === 'function'
        ? (...args: unknown[]) => {
            note({ name, options: plain(args[0]) });
            return (member as (...given: unknown[]) => unknown)(...args);
          }
        : member;
  }
  return new Proxy(target, {
    get(own, name) {
      if (typeof name === 'symbol' || name in own || absent.includes(name))
        return Reflect.get(own, name);
      return () => {
        throw new Error(`${global}.${name} is called, and the test host does not know it`);
      };
    },
  });
}
