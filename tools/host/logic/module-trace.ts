type Module = (...args: unknown[]) => unknown;
type Chunk = readonly [ids: unknown, modules: Record<string, Module>, ...rest: unknown[]];
type Push = (chunk: Chunk) => unknown;

/** Where Taro's bundles hand their modules over. */
const SHELF = 'webpackJsonp';

/**
 * Ids of the bundler's modules, in the order in which each ran first: what a screen really needed
 * is what had run when it was painted. Call it before the first file of the build runs.
 * @param host `wx` or `my`, which carries the list of chunks
 */
export function traceModules(host: object): readonly string[] {
  const ran: string[] = [];
  const seen = new Set<string>();
  const noted = (id: string, module: Module): Module =>
    function noting(this: unknown, ...args) {
      if (!seen.has(id)) {
        seen.add(id);
        ran.push(id);
      }
      return module.apply(this, args);
    };
  const watched = new WeakSet<object>();
  const watch = (chunk: Chunk): void => {
    const [, modules] = chunk;
    if (watched.has(modules)) return;
    watched.add(modules);
    for (const [id, module] of Object.entries(modules)) modules[id] = noted(id, module);
  };
  const chunks: Chunk[] = [];
  let push: Push = (chunk) => Array.prototype.push.call(chunks, chunk);
  Object.defineProperty(chunks, 'push', {
    get: (): Push => {
      const then = push;
      return (chunk) => {
        watch(chunk);
        return then(chunk);
      };
    },
    set: (next: Push) => {
      push = next;
    },
  });
  Object.defineProperty(host, SHELF, { value: chunks, writable: true, configurable: true });
  return ran;
}
