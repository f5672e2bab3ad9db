import { useState } from 'react';
import { failureWords } from '@/domain/failure-words';
import { services } from '@/services';
import { linkPhone, signInSilently } from './session';

export interface PhoneLink {
  /** The host's phone button, null on hosts without one. */
  readonly button: { readonly openType: string; readonly scope?: string } | null;
  readonly busy: boolean;
  /** Takes the button's event; true when the number is linked. */
  take(event: unknown): Promise<boolean>;
}

/** Linking the host's account to its verified phone number, so one person is one account. */
export function usePhoneLink(): PhoneLink {
  const [busy, setBusy] = useState(false);
  const { login, navigation } = services.platform;
  return {
    button: login.phoneButton,
    busy,
    async take(event) {
      setBusy(true);
      const linked = (await signInSilently({ again: true })) ? await linkPhone(event) : null;
      setBusy(false);
      if (linked === null) navigation.toast('未能登录，请稍后再试');
      else if (linked.ok) navigation.toast('手机号已绑定');
      else if (linked.error.kind !== 'cancelled') {
        navigation.toast(failureWords(linked.error).title);
      }
      return linked?.ok ?? false;
    },
  };
}
