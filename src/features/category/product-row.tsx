import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { ProductCard } from '@/domain/catalog/product';
import { soldWords } from '@/domain/catalog/words';
import { services } from '@/services';
import { useCart } from '@/state/cart';
import { openProduct, quickAdd } from '@/state/quick-add';
import { Picture } from '@/ui/picture';
import { press } from '@/ui/press';
import { Price } from '@/ui/price';

/** Picture at the left, words and price at the right, one-tap add. One selector a row. */
export const ProductRow = memo(function ProductRow({ product }: { product: ProductCard }) {
  const { spuId, title, soldOut } = product;
  const inCart = useCart((state) =>
    state.lines.reduce((sum, line) => (line.spuId === spuId ? sum + line.quantity : sum), 0),
  );
  return (
    <View className="row" hoverClass="pressed" onClick={() => openProduct(product)}>
      <Picture src={services.picture(product.picture, 240)} tint={product.tint} />
      <View className="row__words">
        <Text className="row__title" {...press(() => openProduct(product), title)}>
          {title}
        </Text>
        <Text className="row__reason">{`${soldWords(product.sold)} · ${product.reason}`}</Text>
        <Price fen={product.priceFen} />
      </View>
      {soldOut ? (
        <Text className="row__gone">已售罄</Text>
      ) : (
        <View className="row__add" {...press(() => quickAdd(product), `加入购物车：${title}`)}>
          {inCart > 0 ? String(inCart) : '+'}
        </View>
      )}
    </View>
  );
});
