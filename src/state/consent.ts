import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { consentState, POLICY_VERSION, readConsent, type Consent } from '@/domain/consent';
import { services } from '@/services';
import { persisted } from './persisted';

const disk = persisted<Consent>('amphi.consent', readConsent);

/** The answer to the privacy policy. Without a yes to the present one nothing personal is touched. */
export const consent = createStore<{ readonly record: Consent | null }>()(() => ({
  record: disk.load(),
}));

export const consentNow = () => consentState(consent.getState().record);
export const hasAgreed = (): boolean => consentNow() === 'agreed';

export function useAgreed(): boolean {
  return useStore(consent, ({ record }) => consentState(record) === 'agreed');
}

/** Keeps the person's answer; the same yes twice keeps the time of the first. */
export function answerPolicy(agreed: boolean): void {
  if (agreed && hasAgreed()) return;
  const record: Consent = {
    ...{ version: POLICY_VERSION, at: services.serverNow(), scope: 'base', agreed },
  };
  // No copy of the answer before this one: it is the one that counts.
  disk.clear();
  disk.save(record);
  consent.setState({ record });
}
