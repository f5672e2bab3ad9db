import { POLICY_VERSION, type Consent } from '@/domain/consent';

const CONSENT: Consent = { version: POLICY_VERSION, at: 0, scope: 'base', agreed: true };

/** What the phone of somebody holds who agreed to the shop's policy before, and nothing else. */
export const agreedBefore = (): Map<string, string> =>
  new Map([['amphi.consent', JSON.stringify(JSON.stringify(CONSENT))]]);
