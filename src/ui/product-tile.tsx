import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { ProductCard } from '@/domain/catalog/product';
import { soldWords } from '@/domain/catalog/words';
import { Picture } from './picture';
import { press } from './press';
import { Price } from './price';
import './product-tile.scss';

export interface ProductTileProps {
  readonly product: ProductCard;
  readonly src: string;
  /** Pieces of it in the cart. */
  readonly inCart: number;
  readonly onOpen: (product: ProductCard) => void;
  readonly onAdd: (product: ProductCard) => void;
}

/** Feed card: picture, title in two lines, one reason to buy, price, sold count, one-tap add. */
export const ProductTile = memo(function ProductTile(props: ProductTileProps) {
  const { product, src, inCart, onOpen, onAdd } = props;
  return (
    <View className="tile" hoverClass="pressed" onClick={() => onOpen(product)}>
      <Picture src={src} tint={product.tint} />
      <Text className="tile__title" {...press(() => onOpen(product))}>
        {product.title}
      </Text>
      <Text className="tile__reason">{`${soldWords(product.sold)} · ${product.reason}`}</Text>
      <Price fen={product.priceFen} />
      {product.soldOut ? (
        <Text className="tile__gone">已售罄</Text>
      ) : (
        <View
          className="tile__add"
          {...press(() => onAdd(product), `加入购物车：${product.title}`)}
        >
          {inCart > 0 ? String(inCart) : '+'}
        </View>
      )}
    </View>
  );
});
