import type { Realm } from './realm';
import type { VirtualTime } from './time';

export type Options = Readonly<Record<string, unknown>>;
export type Callback = (result?: unknown) => void;

/** One call of a host API, and how it ended. */
export interface ApiCall {
  readonly name: string;
  readonly options: Options;
  readonly at: number;
  outcome: 'pending' | 'success' | 'fail' | 'returned' | 'threw';
  /** What the callback was given; absent for calls without one. */
  result?: Readonly<Record<string, unknown>>;
  endedAt?: number;
}

/** Every call, in order. */
export class CallLog {
  readonly calls: ApiCall[] = [];
  private readonly open = new WeakMap<object, ApiCall>();
  private readonly listeners = new Set<(call: ApiCall) => void>();

  constructor(private readonly now: () => number) {}

  start(name: string, given: unknown, more: readonly unknown[] = []): ApiCall {
    const options = more.length > 0 ? { ...plain(given), more } : plain(given);
    const call: ApiCall = { name, options, at: this.now(), outcome: 'pending' };
    this.calls.push(call);
    if (typeof given === 'object' && given !== null) this.open.set(given, call);
    this.tell(call);
    return call;
  }

  /** The call that these options were given to was answered. */
  answered(options: object | undefined, { ok, value }: Answer): void {
    const call = options && this.open.get(options);
    if (call) this.end(call, ok ? 'success' : 'fail', value);
  }

  end(call: ApiCall, outcome: ApiCall['outcome'], result?: Answer['value']): void {
    call.outcome = outcome;
    call.endedAt = this.now();
    if (result) call.result = result;
    this.tell(call);
  }

  onCall(listener: (call: ApiCall) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private tell(call: ApiCall): void {
    for (const listener of this.listeners) listener(call);
  }
}

/** Members that a host promisifies when they are called without a callback. */
export const LATER = Symbol('later');

export interface Ears {
  add(name: string, listener: unknown): void;
  remove(name: string, listener?: unknown): void;
  /** A plain event, handed in as the app's own. */
  tell(name: string, event?: unknown): void;
  /** Something that already is the app's own. */
  pass(name: string, own: unknown): void;
  has(name: string): boolean;
}

/** Listeners of `onAppShow`, `onNetworkStatusChange` and their like. */
export function createEars(
  realm: Realm,
  time: VirtualTime,
  guarded: (where: string, work: () => unknown) => unknown,
): Ears {
  const all = new Map<string, Set<Callback>>();
  const of = (name: string) => {
    const known = all.get(name) ?? new Set();
    all.set(name, known);
    return known;
  };
  const pass = (name: string, own: () => unknown) => {
    time.activity += 1;
    for (const listener of [...of(name)]) guarded(`on${name}`, () => listener(own()));
  };
  return {
    add: (name, listener) => void of(name).add(listener as Callback),
    remove: (name, listener) => {
      if (listener) of(name).delete(listener as Callback);
      else of(name).clear();
    },
    tell: (name, event) => pass(name, () => realm.inside(event)),
    pass: (name, own) => pass(name, () => own),
    has: (name) => of(name).size > 0,
  };
}

export interface Answer {
  readonly ok: boolean;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Tells `success` or `fail`, then `complete`, a moment later, as hosts do. */
export function reply(
  { realm, time, calls }: { realm: Realm; time: VirtualTime; calls: CallLog },
  options: Options | undefined,
  answer: Answer,
  /** Members that are the app's own objects already and can not be copied. */
  own: Readonly<Record<string, unknown>> = {},
): void {
  const call = (name: 'success' | 'fail' | 'complete', value: unknown) => {
    const callback = options?.[name];
    if (typeof callback === 'function') (callback as Callback)(value);
  };
  time.set(() => {
    const value = Object.assign(realm.inside(answer.value) as object, own);
    calls.answered(options, answer);
    try {
      call(answer.ok ? 'success' : 'fail', value);
    } finally {
      call('complete', value);
    }
  }, 1);
}

const plain = (options: unknown): Options =>
  typeof options === 'object' && options !== null
    ? Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function'))
    : { value: options };

const ENDS = ['success', 'fail', 'complete'] as const;

type Member = (...given: unknown[]) => unknown;

interface Guarded {
  readonly realm: Realm;
  readonly calls: CallLog;
}

/** Without callbacks the end is told to a promise. */
function promised({ realm }: Guarded, options: Options | undefined) {
  if (options !== undefined && ENDS.some((end) => typeof options[end] === 'function')) return null;
  const { promise, resolve, reject } = realm.deferred();
  return { promise, options: { ...options, success: resolve, fail: reject } };
}

/** Nothing comes later of these: `setStorageSync`, `onShow`, `offShow`. */
const isAtOnce = (name: string): boolean => /Sync$|^(on|off)[A-Z]/.test(name);

function guardMember(host: Guarded, name: string, member: Member): Member {
  const { calls } = host;
  const isLater = LATER in member;
  return (...args) => {
    const [given, ...more] = args;
    const wanted = isLater ? promised(host, given as Options | undefined) : null;
    const first = wanted?.options ?? given;
    const call = calls.start(
      name,
      first,
      more.filter((one) => typeof one !== 'function'),
    );
    try {
      const result = member(...(args.length > 0 || wanted ? [first, ...more] : []));
      if (result !== undefined || isAtOnce(name)) calls.end(call, 'returned');
      return wanted ? wanted.promise : result;
    } catch (error) {
      calls.end(call, 'threw');
      throw error;
    }
  };
}

/**
 * The host's global: every call is noted, and one that this host does not know throws its name
 * instead of doing nothing. `absent` are names the real host lacks too: they read as undefined.
 */
export function guard(
  global: string,
  members: Record<string, unknown>,
  absent: readonly string[],
  host: Guarded,
): object {
  const target: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(members)) {
    target[name] =
      typeof member === 'function' ? guardMember(host, name, member as Member) : member;
  }
  return new Proxy(target, {
    get(own, name) {
      if (typeof name === 'symbol' || name in own || absent.includes(name))
        return Reflect.get(own, name);
      return () => {
        throw host.realm.error(`${global}.${name} is called, and the host does not know it`);
      };
    },
  });
}
