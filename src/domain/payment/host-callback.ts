/** A callback of the host's payment call, as far as it can be read. */
export interface HostCallback {
  /** Which callback fired; null when the value came without that knowledge. */
  readonly kind: 'ok' | 'fail' | null;
  readonly value: unknown;
}

/** A field of anything, or undefined. Hosts hand over proxies: reading may throw. */
export function fieldOf(value: unknown, name: string): unknown {
  try {
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)[name]
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Accepts `{ kind: 'ok' | 'fail', value }` (which callback fired, and with what), or the bare
 * argument of a callback. null: the host has no such call, or never answered.
 */
export function readHostCallback(raw: unknown): HostCallback | 'missing' | null {
  const kind = fieldOf(raw, 'kind');
  if (kind === 'ok' || kind === 'fail') return { kind, value: fieldOf(raw, 'value') };
  if (kind === 'missing') return 'missing';
  if (kind === 'silent') return null;
  return { kind: null, value: raw };
}
