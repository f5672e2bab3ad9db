import vm from 'node:vm';

type Hear = (reason: unknown, promise: unknown) => void;

interface RealProcess {
  on(event: 'unhandledRejection', hear: Hear): void;
  listenerCount(event: string): number;
}

const heard = new WeakMap<object, Hear>();
let listening = false;

function onRejection(process: RealProcess): Hear {
  return (reason, promise) => {
    const hear = heard.get(Object.getPrototypeOf(promise) as object);
    if (hear) hear(reason, promise);
    // Not an app's: what Node would do without this listener.
    else if (process.listenerCount('unhandledRejection') === 1) throw reason;
  };
}

/**
 * Rejected promises of an app that nobody handles. They are known by their prototype: each realm
 * has its own. Node tells them to the real process, which a test runner hides behind a copy.
 */
export function hearRejections(promises: object, hear: Hear): void {
  heard.set(promises, hear);
  if (listening) return;
  listening = true;
  const real = vm.runInThisContext('process') as RealProcess;
  real.on('unhandledRejection', onRejection(real));
}
