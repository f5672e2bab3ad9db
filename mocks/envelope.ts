import type { Refused } from './refusal';

export interface Envelope {
  readonly code: string;
  readonly serverTime: number;
  readonly message?: string;
  readonly retryAfterMs?: number;
  readonly triesLeft?: number;
  readonly data?: unknown;
}

export function refusalEnvelope(refused: Refused, serverTime: number): Envelope {
  const { code, message, retryAfterMs, triesLeft } = refused;
  return {
    ...{ code, serverTime, message },
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(triesLeft === undefined ? {} : { triesLeft }),
  };
}
