import vm from 'node:vm';

type Hear = (reason: unknown, promise: unknown) => void;

interface RealProcess {
  on(event: 'unhandledRejection', hear: Hear): void;
  off(event: 'unhandledRejection', hear: Hear): void;
  listenerCount(event: string): number;
}

const heard = new WeakMap<object, Hear>();
let listener: Hear | null = null;

/** Node's own process: a test runner shows its tests a copy. */
const real = vm.runInThisContext('process') as RealProcess;

const onRejection: Hear = (reason, promise) => {
  const hear = heard.get(Object.getPrototypeOf(promise) as object);
  if (hear) hear(reason, promise);
  // Not an app's: what Node would do without this listener.
  else if (real.listenerCount('unhandledRejection') === 1) throw reason;
};

/**
 * Rejected promises of an app that nobody handles. They are known by their prototype: each realm
 * has its own.
 */
export function hearRejections(promises: object, hear: Hear): void {
  heard.set(promises, hear);
  if (listener) return;
  listener = onRejection;
  real.on('unhandledRejection', listener);
}

/** For a process that goes on without apps: a test runner's, between two files. */
export function stopHearing(): void {
  if (listener) real.off('unhandledRejection', listener);
  listener = null;
}
