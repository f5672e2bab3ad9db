import { Text, View } from '@tarojs/components';
import type { Address } from '@/domain/address/address';
import { maskPhone } from '@/domain/identity/mask';
import { services } from '@/services';
import { press } from '@/ui/press';

export interface AddressCardProps {
  readonly address: Address | null;
  /** Why nothing can be sent there. */
  readonly trouble: string | null;
}

export function pickAnother(): void {
  void services.platform.navigation.open('/pages/address/list/index?pick=1');
}

/** Where it goes, and the door to another address. */
export function AddressCard({ address, trouble }: AddressCardProps) {
  if (address === null) {
    return (
      <View className="card till-address till-address--none" {...press(pickAnother)}>
        <Text className="till-address__plus" aria-hidden>
          +
        </Text>
        <Text className="till-address__main">添加收货地址</Text>
        <View className="till-address__arrow" aria-hidden />
      </View>
    );
  }
  const { name, phone, regionNames, detail } = address;
  return (
    <View className="card till-address" {...press(pickAnother)}>
      <View className="till-address__main">
        <Text className="till-address__person">{`${name} ${maskPhone(phone)}`}</Text>
        <Text className="till-address__text">{`${regionNames.join(' ')} ${detail}`}</Text>
        {trouble ? <Text className="till-address__trouble">{trouble}</Text> : null}
      </View>
      <View className="till-address__arrow" aria-hidden />
    </View>
  );
}
