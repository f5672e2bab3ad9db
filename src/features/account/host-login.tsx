import { View } from '@tarojs/components';
import { useState } from 'react';
import { services } from '@/services';
import { answerPolicy } from '@/state/consent';
import { usePhoneLink } from '@/state/phone-link';
import { signInSilently } from '@/state/session';
import { Action } from '@/ui/action';
import { PhoneButton } from '@/ui/phone-button';
import { Consent, CONSENT_MISSING } from './consent';

/** Mini-programs: the host vouches for the person; the phone number joins their accounts. */
export function HostLogin({ onDone }: { onDone: () => void }) {
  const [agreed, setAgreed] = useState(false);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const phone = usePhoneLink(onDone);

  const agree = (on: boolean) => {
    setAgreed(on);
    if (on) setError('');
  };
  const withPhone = (event: unknown) => {
    answerPolicy(true);
    phone.take(event);
  };
  const withoutPhone = async () => {
    if (!agreed) return setError(CONSENT_MISSING);
    answerPolicy(true);
    setBusy(true);
    const entered = await signInSilently({ again: true });
    setBusy(false);
    if (entered) onDone();
    else services.platform.navigation.toast('未能登录，请稍后再试');
  };
  return (
    <View className="card login">
      {agreed && phone.button ? (
        <PhoneButton button={phone.button} busy={phone.busy || busy} onAnswer={withPhone}>
          手机号快捷登录
        </PhoneButton>
      ) : (
        <Action block onPress={() => setError(CONSENT_MISSING)}>
          手机号快捷登录
        </Action>
      )}
      <View className="login__second">
        <Action block kind="plain" busy={busy} onPress={() => void withoutPhone()}>
          暂不绑定，直接登录
        </Action>
      </View>
      <Consent on={agreed} error={error} onChange={agree} />
    </View>
  );
}
