import type { Deferred, Realm } from './realm';

const copy = <T>(value: T): T =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);

/** No wall: app and host share one frame, as in a sandboxed iframe that runs a native sample. */
export function plainRealm(globals: Record<string, unknown>): Realm {
  return {
    inside: copy,
    buffer: (bytes) => new Uint8Array(bytes).buffer,
    deferred: (): Deferred => {
      let ends = { resolve: (_: unknown) => {}, reject: (_: unknown) => {} };
      const promise = new Promise((resolve, reject) => {
        ends = { resolve, reject };
      });
      return { promise, ...ends };
    },
    error: (message) => new Error(message),
    define: (name, value) => {
      globals[name] = value;
    },
    run: () => {
      throw new Error('a plain realm runs no text');
    },
  };
}
