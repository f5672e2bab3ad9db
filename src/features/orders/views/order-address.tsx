import { Text, View } from '@tarojs/components';
import { maskName } from '@/domain/identity/mask';
import type { Order } from '@/domain/order/order';

/** Where it goes; name and phone are masked. */
export function OrderAddress({ address }: { readonly address: Order['address'] }) {
  return (
    <View className="card order-address">
      <Text className="order-address__who">
        {`${maskName(address.name)}  ${address.maskedPhone}`}
      </Text>
      <Text className="order-address__text">{address.text}</Text>
    </View>
  );
}
