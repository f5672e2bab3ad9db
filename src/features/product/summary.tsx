import { Text, View } from '@tarojs/components';
import type { Product } from '@/domain/catalog/product';
import { priceRange, type Choice } from '@/domain/catalog/sku-graph';
import { soldWords } from '@/domain/catalog/words';
import { Price } from '@/ui/price';
import { ShareDoor } from './share-door';

export interface SummaryProps {
  readonly product: Product;
  readonly choice: Choice;
}

/** Price first, then what it is and why. */
export function Summary({ product, choice }: SummaryProps) {
  const range = priceRange(product.skus, choice);
  return (
    <View className="card summary">
      <View className="summary__line">
        {range ? <Price fen={range.low} size="hero" /> : null}
        {range && range.high > range.low ? <Text className="summary__from">起</Text> : null}
        <Text className="summary__sold">{soldWords(product.sold)}</Text>
      </View>
      <View className="summary__line summary__line--top">
        <Text className="summary__title">{product.title}</Text>
        <ShareDoor product={product} />
      </View>
      <Text className="summary__reason">{product.reason}</Text>
    </View>
  );
}
