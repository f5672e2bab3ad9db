import vm from 'node:vm';
import type { VirtualTime } from './time';

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

/** A runtime with the language's own built-ins and nothing else. */
export interface Realm {
  readonly context: vm.Context;
  /** A plain value as the app's own objects, so that nothing of ours leaks in. */
  inside<T>(value: T): T;
  /** Bytes as the app's own ArrayBuffer. */
  buffer(bytes: readonly number[]): unknown;
  define(name: string, value: unknown): void;
  run(code: string, file: string): unknown;
}

export function createRealm(time: VirtualTime): Realm {
  const context = vm.createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  const evaluate = (code: string, file = 'host') =>
    vm.runInContext(code, context, { filename: file }) as unknown;
  (evaluate(FIXED) as (now: () => number) => void)(() => time.now);
  evaluate(MISSING);
  const parse = evaluate('JSON.parse') as (text: string) => unknown;
  const buffer = evaluate('(bytes) => new Uint8Array(bytes).buffer') as (b: unknown) => unknown;
  return {
    context,
    inside: <T>(value: T) => (value === undefined ? value : (parse(JSON.stringify(value)) as T)),
    buffer: (bytes) => buffer(bytes),
    define: (name, value) => {
      context[name] = value;
    },
    run: evaluate,
  };
}
