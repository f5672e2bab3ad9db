import { Text, View } from '@tarojs/components';
import { usePhoneLink } from '@/state/phone-link';
import { PhoneButton } from '@/ui/phone-button';

/** Asks for the phone number and says why; nothing on hosts where signing in has proved it. */
export function PhoneCard({ onLinked }: { onLinked: () => void }) {
  const { button, busy, take } = usePhoneLink(onLinked);
  if (button === null) return null;
  return (
    <View className="card">
      <Text className="me__why">绑定手机号，各端可见同一订单</Text>
      <PhoneButton button={button} busy={busy} onAnswer={take}>
        绑定手机号
      </PhoneButton>
    </View>
  );
}
