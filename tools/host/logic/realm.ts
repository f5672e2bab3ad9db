import vm from 'node:vm';

/**
 * What the oldest runtime we serve lacks (iOS 12 JavaScriptCore, WeChat's and Alipay's sandboxes).
 * A library that leans on any of it fails here as it would on the phone.
 */
const MISSING = `
  for (const name of ['BigInt','BigInt64Array','BigUint64Array','WeakRef','FinalizationRegistry',
    'SharedArrayBuffer','Atomics','WebAssembly','Intl','AggregateError','Iterator','escape','unescape'])
    delete globalThis[name];
  for (const name of ['at','findLast','findLastIndex','toSorted','toReversed','toSpliced','with'])
    delete Array.prototype[name];
  for (const name of ['at','matchAll','replaceAll','isWellFormed','toWellFormed'])
    delete String.prototype[name];
  for (const name of ['fromEntries','hasOwn','groupBy']) delete Object[name];
  for (const name of ['allSettled','any','withResolvers']) delete Promise[name];
`;

/** Time and chance are the test's: the same run gives the same figures. */
const FIXED = `
  (function (now) {
    const Real = Date;
    const Fixed = function (...parts) {
      if (!new.target) return new Real(now()).toString();
      return Reflect.construct(Real, parts.length ? parts : [now()], new.target);
    };
    Object.setPrototypeOf(Fixed, Real);
    Fixed.prototype = Real.prototype;
    Object.defineProperty(Real.prototype, 'constructor', { value: Fixed, configurable: true, writable: true });
    Fixed.now = now;
    globalThis.Date = Fixed;
    let seed = 0x2545f491;
    Math.random = () => {
      seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5;
      return (seed >>> 0) / 4294967296;
    };
  })
`;

export interface Deferred {
  readonly promise: unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** Where the app's own objects live. */
export interface Realm {
  /** A plain value as the app's own objects, so that nothing of ours leaks in. */
  inside<T>(value: T): T;
  /** Bytes as the app's own ArrayBuffer. */
  buffer(bytes: readonly number[]): unknown;
  /** A promise of the app's own kind. */
  deferred(): Deferred;
  error(message: string): Error;
  define(name: string, value: unknown): void;
  run(code: string, file: string): unknown;
}

/** A runtime with the language's own built-ins and nothing else. */
export interface VmRealm extends Realm {
  readonly context: vm.Context;
  /** By which a rejected promise is known as this app's. */
  readonly promises: object;
}

/** @param clock what the device's clock shows */
export function createRealm(clock: () => number): VmRealm {
  const context = vm.createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  const evaluate = (code: string, file = 'host') =>
    vm.runInContext(code, context, { filename: file }) as unknown;
  (evaluate(FIXED) as (now: () => number) => void)(clock);
  evaluate(MISSING);
  const parse = evaluate('JSON.parse') as (text: string) => unknown;
  const buffer = evaluate('(bytes) => new Uint8Array(bytes).buffer') as (b: unknown) => unknown;
  const deferred = evaluate(
    '() => { const d = {}; d.promise = new Promise((y, n) => { d.resolve = y; d.reject = n; }); return d; }',
  ) as () => Deferred;
  const error = evaluate('(message) => new Error(message)') as (message: string) => Error;
  return {
    context,
    promises: evaluate('Promise.prototype') as object,
    deferred,
    error,
    inside: <T>(value: T) => (value === undefined ? value : (parse(JSON.stringify(value)) as T)),
    buffer: (bytes) => buffer(bytes),
    define: (name, value) => {
      context[name] = value;
    },
    run: evaluate,
  };
}
