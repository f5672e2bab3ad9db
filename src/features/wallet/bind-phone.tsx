import { View } from '@tarojs/components';
import { usePhoneLink } from '@/state/phone-link';
import { PhoneButton } from '@/ui/phone-button';

/** The host's button for the number that the code goes to; nothing where signing in has proved it. */
export function BindPhone({ onLinked }: { readonly onLinked: () => void }) {
  const { button, busy, take } = usePhoneLink(onLinked);
  if (button === null) return null;
  return (
    <View className="card">
      <PhoneButton button={button} busy={busy} onAnswer={take}>
        绑定手机号
      </PhoneButton>
    </View>
  );
}
