import type { RefusalCode } from '@/domain/result';

/** A deliberate no of the backend: it travels as HTTP 200 with this code. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly retryAfterMs?: number,
    /** With PASSWORD_WRONG. */
    readonly triesLeft?: number,
  ) {
    super(message);
    this.name = 'Refused';
  }
}

export function refuse(code: RefusalCode, message: string, retryAfterMs?: number): never {
  throw new Refused(code, message, retryAfterMs);
}
