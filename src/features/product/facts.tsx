import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { Product, Seller } from '@/domain/catalog/product';
import { services } from '@/services';
import { Cell } from '@/ui/cell';

/** What the shop can say about delivery and help before an order exists, and no more. */
export const Promises = memo(function Promises({ seller }: { seller: Seller }) {
  return (
    <View className="card facts">
      <Cell title="配送" value="运费和送达范围在确认订单时显示" />
      <Cell title="售后" value={`由商家负责，客服时间 ${seller.hours}`} />
    </View>
  );
});

export const Details = memo(function Details({ product }: { product: Product }) {
  return (
    <View className="card facts">
      <Text className="facts__heading">商品参数</Text>
      {product.attributes.map(([name, value]) => (
        <View key={name} className="fact">
          <Text className="fact__name">{name}</Text>
          <Text className="fact__value">{value}</Text>
        </View>
      ))}
      {product.details.length > 0 ? <Text className="facts__heading">商品详情</Text> : null}
      {product.details.map((text) => (
        <Text key={text} className="facts__text">
          {text}
        </Text>
      ))}
    </View>
  );
});

async function call(phone: string): Promise<void> {
  const outcome = await services.platform.device.call(phone);
  if (typeof outcome !== 'string') services.platform.navigation.toast(`请拨打 ${phone}`);
}

/** Who sells, as the law wants it disclosed. */
export const SellerCard = memo(function SellerCard({ seller }: { seller: Seller }) {
  return (
    <View className="card facts">
      <Text className="facts__heading">商家信息</Text>
      <Cell title="名称" value={seller.name} />
      <Cell title="地址" value={seller.address} />
      <Cell title="营业执照" value={seller.licenceNo} />
      <Cell
        title="客服电话"
        value={seller.phone}
        hint={seller.hours}
        onPress={() => void call(seller.phone)}
      />
    </View>
  );
});
