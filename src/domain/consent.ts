/** The privacy policy that is in force; a new one is asked for again (docs of it: the app's own page). */
export const POLICY_VERSION = '2026-11-23';

/** What somebody answered, kept on their device. */
export interface Consent {
  readonly version: string;
  /** When, server time (ms). */
  readonly at: number;
  /** `base`: account, orders, delivery. Sensitive data have consents of their own. */
  readonly scope: 'base';
  readonly agreed: boolean;
}

/** `outdated`: agreed, but to an earlier policy. */
export type ConsentState = 'unasked' | 'agreed' | 'refused' | 'outdated';

/** A refusal stands through new versions: it is for the person to come back to it. */
export function consentState(consent: Consent | null, version = POLICY_VERSION): ConsentState {
  if (consent === null) return 'unasked';
  if (!consent.agreed) return 'refused';
  return consent.version === version ? 'agreed' : 'outdated';
}

/** What lay on a device, if it is an answer at all. */
export function readConsent(raw: unknown): Consent | null {
  const { version, at, scope, agreed } = (raw ?? {}) as Partial<Record<keyof Consent, unknown>>;
  return typeof version === 'string' &&
    typeof at === 'number' &&
    scope === 'base' &&
    typeof agreed === 'boolean'
    ? { version, at, scope, agreed }
    : null;
}
