import { ScrollView, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ProductCard } from '@/domain/catalog/product';
import { services } from '@/services';
import { Picture } from '@/ui/picture';
import { press } from '@/ui/press';
import { Price } from '@/ui/price';
import { openProduct } from '@/state/quick-add';
import './home.scss';

export interface PicksProps {
  readonly picks: {
    readonly title: string;
    readonly subtitle: string;
    readonly items: readonly ProductCard[];
  };
  readonly height: number;
}

/** More than fit on a phone: the others are drawn when the strip is moved. */
const AT_FIRST = 6;

/** A strip of today's picks, scrolled sideways. */
export function Picks({ picks, height }: PicksProps) {
  const [moved, setMoved] = useState(false);
  const shown = moved ? picks.items : picks.items.slice(0, AT_FIRST);
  return (
    <View className="picks" style={{ height: `${height}px` }}>
      <View className="picks__head">
        <Text className="picks__title">{picks.title}</Text>
        <Text className="picks__subtitle">{picks.subtitle}</Text>
      </View>
      <ScrollView
        className="picks__strip"
        scrollX
        enhanced
        showScrollbar={false}
        onScroll={() => setMoved(true)}
      >
        {shown.map((product) => (
          <View
            key={product.spuId}
            className="pick"
            {...press(() => openProduct(product), product.title)}
          >
            <Picture
              className="pick__picture"
              src={services.picture(product.picture, 240)}
              tint={product.tint}
            />
            <Price fen={product.priceFen} />
          </View>
        ))}
      </ScrollView>
    </View>
  );
}
