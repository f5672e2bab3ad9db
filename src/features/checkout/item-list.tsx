import { Text, View } from '@tarojs/components';
import { memo, useState } from 'react';
import type { OrderLine } from '@/domain/order/order';
import { piecesOf } from '@/domain/order/order-words';
import { services } from '@/services';
import { Picture } from '@/ui/picture';
import { press } from '@/ui/press';
import { Price } from '@/ui/price';

/** A long basket is folded, so that amount and button are near whatever was bought. */
const FOLDED = 4;

const Item = memo(function Item({ line }: { line: OrderLine }) {
  return (
    <View className="till-item">
      <Picture
        className="till-item__picture"
        src={services.picture(line.picture, 144)}
        tint={line.tint}
      />
      <View className="till-item__words">
        <Text className="till-item__title">{line.title}</Text>
        {line.spec ? <Text className="till-item__spec">{line.spec}</Text> : null}
        <View className="till-item__foot">
          <Price fen={line.unitPriceFen} />
          <Text className="till-item__count">{`×${line.quantity}`}</Text>
        </View>
      </View>
    </View>
  );
});

/** What is bought, as the server has priced it. */
export function ItemList({ lines }: { readonly lines: readonly OrderLine[] }) {
  const [whole, setWhole] = useState(false);
  const shown = whole || lines.length <= FOLDED + 1 ? lines : lines.slice(0, FOLDED);
  return (
    <View className="card till-items">
      {shown.map((line) => (
        <Item key={line.skuId} line={line} />
      ))}
      {shown.length < lines.length ? (
        <View className="till-items__more" {...press(() => setWhole(true))}>
          <Text>{`共 ${lines.length} 种 ${piecesOf(lines)} 件，展开全部`}</Text>
        </View>
      ) : null}
    </View>
  );
}
