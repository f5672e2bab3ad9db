import { Text, View } from '@tarojs/components';
import { memo, type CSSProperties } from 'react';
import type { ProductCard } from '@/domain/catalog/product';
import { services } from '@/services';
import { useCart } from '@/state/cart';
import type { Pages } from '@/state/reads';
import { Notice } from '@/ui/notice';
import { ProductTile } from '@/ui/product-tile';
import { WindowedGrid } from '@/ui/windowed-grid';
import type { HomeLayout } from './home-layout';
import { openProduct, quickAdd } from '@/state/quick-add';
import './home.scss';

/** One selector a tile: putting something in the cart redraws that tile alone. */
const FeedTile = memo(function FeedTile({ product }: { product: ProductCard }) {
  const inCart = useCart((state) =>
    state.lines.reduce(
      (sum, line) => (line.spuId === product.spuId ? sum + line.quantity : sum),
      0,
    ),
  );
  return (
    <ProductTile
      product={product}
      src={services.picture(product.picture, 360)}
      inCart={inCart}
      onOpen={openProduct}
      onAdd={quickAdd}
    />
  );
});

export interface FeedProps {
  readonly pages: Pages<ProductCard>;
  readonly layout: HomeLayout;
}

/** The feed below home's head. */
export function Feed({ pages, layout }: FeedProps) {
  return (
    <View className="feed" style={{ '--tile-picture': `${layout.tilePicture}px` } as CSSProperties}>
      <View className="feed__heading" style={{ height: `${layout.heading}px` }}>
        <Text>为你推荐</Text>
      </View>
      <WindowedGrid
        items={pages.data ?? []}
        columns={layout.columns}
        rowHeight={layout.rowHeight}
        viewHeight={layout.viewHeight}
        offset={layout.offset}
        idOf={(product) => product.spuId}
        render={(product) => <FeedTile product={product} />}
      />
      {pages.moreFailure ? (
        <Notice action="重试" onPress={pages.more}>
          没有加载出更多商品
        </Notice>
      ) : (
        <View className="feed__end">
          <Text>{pages.done ? '已经到底了' : '正在加载更多'}</Text>
        </View>
      )}
    </View>
  );
}
