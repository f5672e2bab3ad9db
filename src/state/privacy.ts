import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { services } from '@/services';
import { answerPolicy, consentNow } from './consent';
import { signOut } from './session';

const { login, privacy } = services.platform;

export interface PrivacyAsk {
  /** `first`, `renewed`: the policy itself. `host`: a call of the host waits for the answer. */
  readonly why: 'first' | 'renewed' | 'host';
  /** What the host calls its guide to it, which its own button agrees to; null: the host asks for nothing. */
  readonly guide: string | null;
}

const asking = createStore<{ readonly ask: PrivacyAsk | null }>()(() => ({ ask: null }));

export function usePrivacyAsk(): PrivacyAsk | null {
  return useStore(asking, ({ ask }) => ask);
}

function askFor(why: 'first' | 'renewed'): void {
  void privacy.guide().then((guide) => {
    const isOpen = !('kind' in guide) && !guide.isAgreed;
    asking.setState({ ask: { why, guide: isOpen ? guide.name : null } });
  });
}

/**
 * At launch: where the host signs people in by itself, that waits for the policy; elsewhere signing
 * in asks. A new policy is asked for again wherever somebody agreed to the one before.
 */
export function askForPolicy(): void {
  privacy.onWait(() => {
    // What is on the screen already is seen; a notice that comes now says so itself.
    if (asking.getState().ask !== null) privacy.shown();
    else asking.setState({ ask: { why: 'host', guide: '《隐私保护指引》' } });
  });
  const state = consentNow();
  if (state === 'outdated') askFor('renewed');
  if (state === 'unasked' && login.phoneButton !== null) askFor('first');
}

/** The person's answer: to the policy, and to all that the host keeps waiting. */
export function answerPrivacy(agreed: boolean): void {
  const { ask } = asking.getState();
  asking.setState({ ask: null });
  // The host's guide and the policy are two consents: neither gives nor takes back the other.
  if (ask?.why !== 'host') answerPolicy(agreed);
  privacy.settle(agreed);
  if (!agreed && ask?.why === 'renewed') void signOut();
}
