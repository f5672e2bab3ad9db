import { useState } from 'react';
import { failureWords } from '@/domain/failure-words';
import { services } from '@/services';
import { linkPhone, signInSilently } from './session';

export interface PhoneLink {
  /** The host's phone button, null on hosts without one. */
  readonly button: { readonly openType: string; readonly scope?: string } | null;
  readonly busy: boolean;
  /** Takes the button's event. */
  take(event: unknown): void;
}

/**
 * Linking the host's account to its verified phone number, so one person is one account.
 * @param onLinked called once the number is linked
 */
export function usePhoneLink(onLinked: () => void): PhoneLink {
  const [busy, setBusy] = useState(false);
  const { login, navigation } = services.platform;
  const link = async (event: unknown) => {
    setBusy(true);
    const linked = (await signInSilently({ again: true })) ? await linkPhone(event) : null;
    setBusy(false);
    if (linked === null) return navigation.toast('未能登录，请稍后再试');
    if (linked.ok) {
      navigation.toast('手机号已绑定');
      return onLinked();
    }
    if (linked.error.kind !== 'cancelled') navigation.toast(failureWords(linked.error).title);
  };
  return { button: login.phoneButton, busy, take: (event) => void link(event) };
}
