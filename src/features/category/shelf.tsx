import { Text, View } from '@tarojs/components';
import type { ProductCard } from '@/domain/catalog/product';
import { services } from '@/services';
import { usePages, type Pages } from '@/state/reads';
import { Empty } from '@/ui/empty';
import { Failed } from '@/ui/failed';
import { Notice } from '@/ui/notice';
import { Skeleton } from '@/ui/skeleton';
import { WindowedScroll } from '@/ui/windowed-scroll';
import { ProductRow } from './product-row';

const { api, platform } = services;
const ROW = { normal: 124, elder: 148, large: 176 };

/** The products of a category, page after page. */
export function useShelf(categoryId: string | undefined): Pages<ProductCard> {
  const filter = categoryId === undefined ? {} : { categoryId };
  return usePages(
    categoryId === undefined ? null : `products:${categoryId}`,
    (cursor) => api.listProducts(cursor === null ? filter : { ...filter, cursor }),
    (product) => product.spuId,
  );
}

export interface ShelfProps {
  readonly pages: Pages<ProductCard>;
  readonly look: { readonly elder: boolean; readonly large: boolean };
}

export function Shelf({ pages, look }: ShelfProps) {
  const refresh = () => void pages.refresh();
  const items = pages.data;
  if (!items) {
    return pages.failure ? (
      <Failed failure={pages.failure} onRetry={refresh} busy={pages.loading} />
    ) : (
      <Skeleton shape="rows" count={5} />
    );
  }
  if (items.length === 0) {
    return (
      <Empty
        title="这里还没有商品"
        action="去首页看看"
        onPress={() => void platform.navigation.tab('/pages/tabs/home/index')}
      />
    );
  }
  return (
    <>
      {pages.failure ? <Failed keeps failure={pages.failure} onRetry={refresh} /> : null}
      <WindowedScroll
        className="shelf"
        items={items}
        rowHeight={look.large ? ROW.large : look.elder ? ROW.elder : ROW.normal}
        viewHeight={platform.device.window().height}
        idOf={(product: ProductCard) => product.spuId}
        render={(product) => <ProductRow product={product} />}
        onMore={pages.more}
        footer={<End pages={pages} />}
      />
    </>
  );
}

function End({ pages }: { pages: Pages<ProductCard> }) {
  if (pages.moreFailure) {
    return (
      <Notice action="重试" onPress={pages.more}>
        没有加载出更多商品
      </Notice>
    );
  }
  return (
    <View className="shelf__end">
      <Text>{pages.done ? '已经到底了' : '正在加载更多'}</Text>
    </View>
  );
}
