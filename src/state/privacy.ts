import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { services } from '@/services';
import { answerPolicy, consentNow } from './consent';
import { signOut } from './session';

const { login, privacy } = services.platform;

/** `first`, `renewed`: the policy itself. `host`: a call of the host waits for the answer. */
export type PrivacyAsk = 'first' | 'renewed' | 'host';

const asking = createStore<{ readonly ask: PrivacyAsk | null }>()(() => ({ ask: null }));

export function usePrivacyAsk(): PrivacyAsk | null {
  return useStore(asking, ({ ask }) => ask);
}

/**
 * At launch: where the host signs people in by itself, that waits for the policy; elsewhere signing
 * in asks. A new policy is asked for again wherever somebody agreed to the one before.
 */
export function askForPolicy(): void {
  privacy.onWait(() => {
    // What is on the screen already is seen; a notice that comes now says so itself.
    if (asking.getState().ask !== null) privacy.shown();
    else asking.setState({ ask: 'host' });
  });
  const state = consentNow();
  if (state === 'outdated') asking.setState({ ask: 'renewed' });
  if (state === 'unasked' && login.phoneButton !== null) asking.setState({ ask: 'first' });
}

/** The person's answer: to the policy, and to all that the host keeps waiting. */
export function answerPrivacy(agreed: boolean): void {
  const { ask } = asking.getState();
  asking.setState({ ask: null });
  // The host's guide and the policy are two consents: neither gives nor takes back the other.
  if (ask !== 'host') answerPolicy(agreed);
  privacy.settle(agreed);
  if (!agreed && ask === 'renewed') void signOut();
}
