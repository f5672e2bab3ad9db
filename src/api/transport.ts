import * as v from 'valibot';
import { envelope } from '@/contract/endpoint';
import type { NetError } from '@/domain/result';

/** What leaves the device; `body` is JSON text. */
export interface Outgoing {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
}

/** The host's way to send it. Never throws. */
export interface Sender {
  send(request: Outgoing): Promise<{ readonly kind: 'reply'; readonly body: unknown } | NetError>;
}

export type Envelope = v.InferOutput<typeof envelope>;
export type Reply = { readonly kind: 'envelope'; readonly envelope: Envelope } | NetError;
export type Lane = 'pay' | 'read' | 'upload';

export interface Transport {
  /** Sends when a slot is free. Never throws; whatever is not an envelope is `net/unreadable`. */
  send(lane: Lane, request: Outgoing): Promise<Reply>;
}

/**
 * Hosts allow 10 requests at once. Reads and uploads leave two slots free, so the pay lane never
 * waits for them; pictures go one after the other, so that they don't share a thin line.
 */
const LIMITS = { total: 6, pay: 6, read: 4, upload: 1 };
/** Reads and uploads together. */
const QUIET_LIMIT = 4;
const LANES = ['pay', 'read', 'upload'] as const;

export function createTransport(request: Sender): Transport {
  const waiting: Record<Lane, (() => void)[]> = { pay: [], read: [], upload: [] };
  const active: Record<Lane, number> = { pay: 0, read: 0, upload: 0 };

  const isFree = (lane: Lane) => {
    const quiet = active.read + active.upload;
    const fits = lane === 'pay' || quiet < QUIET_LIMIT;
    return fits && active.pay + quiet < LIMITS.total && active[lane] < LIMITS[lane];
  };

  const next = () => {
    for (const lane of LANES) {
      while (waiting[lane].length > 0 && isFree(lane)) {
        active[lane] += 1;
        waiting[lane].shift()?.();
      }
    }
  };

  return {
    async send(lane, ask) {
      await new Promise<void>((go) => {
        waiting[lane].push(go);
        next();
      });
      try {
        return await exchange(request, ask);
      } finally {
        active[lane] -= 1;
        next();
      }
    },
  };
}

async function exchange(request: Sender, ask: Outgoing): Promise<Reply> {
  const outcome = await request.send(ask);
  if (outcome.kind === 'net') return outcome;
  const read = v.safeParse(envelope, outcome.body);
  return read.success
    ? { kind: 'envelope', envelope: read.output }
    : { kind: 'net', reason: 'unreadable' };
}
