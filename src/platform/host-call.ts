/** What came back from a callback API of the host. */
export type HostAnswer =
  | { readonly kind: 'ok' | 'fail'; readonly value: unknown }
  /** This version of the host has no such API. */
  | { readonly kind: 'missing' }
  /** No callback within the patience given. */
  | { readonly kind: 'silent' };

/**
 * Calls `wx.*` or `my.*` and settles once with whatever the host says first; never throws.
 * @param patienceMs how long to wait for a callback; without it, as long as it takes
 */
export function askHost(
  call: HostCall | undefined,
  options: HostOptions = {},
  patienceMs?: number,
): Promise<HostAnswer> {
  if (typeof call !== 'function') return Promise.resolve({ kind: 'missing' });
  return new Promise((resolve) => {
    const timer =
      patienceMs === undefined
        ? undefined
        : setTimeout(() => resolve({ kind: 'silent' }), patienceMs);
    const settle = (kind: 'ok' | 'fail') => (value: unknown) => {
      clearTimeout(timer);
      resolve({ kind, value });
    };
    const fail = settle('fail');
    try {
      // `complete` alone is how old WeChat reports a cancelled payment.
      call({ ...options, success: settle('ok'), fail, complete: fail });
    } catch (error) {
      fail(error);
    }
  });
}

/** Runs a synchronous host API; `fallback` when it is missing or throws. */
export function readHost<T>(read: () => T, fallback: T): T {
  try {
    return read() ?? fallback;
  } catch {
    return fallback;
  }
}

/** A field of something the host handed over, whatever that is. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? readHost<unknown>(() => (value as Record<string, unknown>)[name], undefined)
    : undefined;
}

export function textField(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === 'string' ? found : '';
}

export function numberField(value: unknown, name: string): number | null {
  const found = field(value, name);
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}
