import { Text, View } from '@tarojs/components';
import type { Seller } from '@/domain/catalog/product';
import { services } from '@/services';
import { Cell } from '@/ui/cell';
import { ContactButton } from '@/ui/contact-button';

interface OrderSellerProps {
  readonly seller: Seller;
  readonly onCall: () => void;
}

/** Who sold it, as the law wants it disclosed, and the way to a human. */
export function OrderSeller({ seller, onCall }: OrderSellerProps) {
  return (
    <View className="card">
      <Text className="order-seller__name">{seller.name}</Text>
      <View className="order-row">
        <Text className="order-row__name">经营地址</Text>
        <Text className="order-row__value">{seller.address}</Text>
      </View>
      <View className="order-row">
        <Text className="order-row__name">执照编号</Text>
        <Text className="order-row__value">{seller.licenceNo}</Text>
      </View>
      <Cell title={`电话 ${seller.phone}`} hint={`服务时间 ${seller.hours}`} onPress={onCall} />
      <View className="order-seller__help">
        <ContactButton chat={services.platform.support.chatButton} onCall={onCall} />
      </View>
    </View>
  );
}
