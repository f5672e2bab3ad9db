/** A recording, scriptable `wx` or `my`: any API exists, and answers what the test told it to. */
export type HostOptions = Readonly<Record<string, unknown>> & {
  readonly success?: (value: unknown) => void;
  readonly fail?: (value: unknown) => void;
  readonly complete?: (value: unknown) => void;
};

/** What an API does when it is called: answers through callbacks, returns (sync APIs) or throws. */
export type Script = (options: HostOptions, ...rest: unknown[]) => unknown;

export interface HostCallRecord {
  readonly api: string;
  readonly options: HostOptions;
}

export interface HostFake {
  /** Stands in for `wx` or `my`. */
  readonly host: Readonly<Record<string, unknown>>;
  readonly calls: readonly HostCallRecord[];
  /** How often the API was called. */
  count(api: string): number;
  /** The options of the API's last call. */
  last(api: string): HostOptions | undefined;
  script(api: string, script: Script): void;
  /** Takes the API away, as on an old host. */
  remove(api: string): void;
  /** Fires an `on…` API's listeners. */
  fire(api: string, event?: unknown): void;
  reset(): void;
}

export const succeed =
  (value: unknown = {}): Script =>
  (options) => {
    options.success?.(value);
    options.complete?.(value);
  };

export const failWith =
  (value: unknown): Script =>
  (options) => {
    options.fail?.(value);
    options.complete?.(value);
  };

export const never: Script = () => undefined;

export function createHostFake(defaults: Readonly<Record<string, Script>>): HostFake {
  const calls: HostCallRecord[] = [];
  const scripts = new Map<string, Script>();
  const removed = new Set<string>();
  const events = new Map<string, ((event: unknown) => void)[]>();

  const listen = (api: string) => (listener: (event: unknown) => void) => {
    events.set(api, [...(events.get(api) ?? []), listener]);
  };
  const answer =
    (api: string) =>
    (options: HostOptions, ...rest: unknown[]) => {
      calls.push({ api, options });
      return (scripts.get(api) ?? defaults[api] ?? succeed())(options, ...rest);
    };
  const apis = new Map<string, unknown>();
  const host = new Proxy<Record<string, unknown>>(
    {},
    {
      get(_target, name) {
        if (typeof name !== 'string' || removed.has(name)) return undefined;
        if (!apis.has(name)) apis.set(name, /^on[A-Z]/.test(name) ? listen(name) : answer(name));
        return apis.get(name);
      },
    },
  );

  return {
    host,
    calls,
    count: (api) => calls.filter((call) => call.api === api).length,
    last: (api) => calls.filter((call) => call.api === api).pop()?.options,
    script: (api, script) => void scripts.set(api, script),
    remove: (api) => void removed.add(api),
    fire: (api, event) => (events.get(api) ?? []).forEach((listener) => listener(event)),
    reset() {
      calls.length = 0;
      scripts.clear();
      removed.clear();
    },
  };
}
