import type { Trouble } from '@/domain/health/view';
import type { Failure } from '@/domain/result';

/** What has to come before a code: nothing is asked until the page is seen again. */
export type CodeGate =
  | 'consent'
  | 'identity'
  /** This account may not show that person's code, or may no longer (G7). */
  | 'person';

/** A bare 429 or 503 of something before the server says what its own refusals say. */
export function troubleOf(error: Failure): Trouble {
  if (error.kind === 'net') {
    if (error.reason === 'offline') return 'offline';
    if (error.status === 429) return 'rate-limited';
    return error.status === 503 ? 'maintenance' : 'failed';
  }
  if (error.code === 'RATE_LIMITED') return 'rate-limited';
  return error.code === 'MAINTENANCE' || error.code === 'BUSY' ? 'maintenance' : 'failed';
}

export function gateOf(error: Failure): CodeGate | null {
  if (error.kind === 'net') return null;
  if (error.code === 'CONSENT_REQUIRED') return 'consent';
  if (error.code === 'IDENTITY_REQUIRED') return 'identity';
  return error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN' ? 'person' : null;
}

export function retryAfterMs(error: Failure): number {
  return error.kind === 'refused' ? (error.retryAfterMs ?? 0) : 0;
}
