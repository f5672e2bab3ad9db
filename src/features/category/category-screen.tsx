import { View } from '@tarojs/components';
import { useRef } from 'react';
import { services } from '@/services';
import { useBrowsing } from '@/state/browsing';
import { useRead } from '@/state/reads';
import { useLook } from '@/state/settings';
import { Empty } from '@/ui/empty';
import { Failed } from '@/ui/failed';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { Chips } from './chips';
import { Rail } from './rail';
import { Shelf, useShelf } from './shelf';
import './category.scss';

const { api, platform } = services;

/** Categories at the left, what the chosen one holds at the right; each scrolls by itself. */
export function CategoryScreen() {
  const look = useLook();
  const browsing = useBrowsing();
  const read = useRead('first:categories', () => api.listCategories({}));
  const categories = read.data?.categories;
  const known = categories?.find(
    ({ categoryId, children }) =>
      categoryId === browsing.categoryId ||
      children.some((child) => child.categoryId === browsing.categoryId),
  );
  const chosen = known ?? categories?.[0];
  const wished = browsing.childId ?? (known ? browsing.categoryId : null);
  const child = chosen?.children.find(({ categoryId }) => categoryId === wished);
  const shelfId = child?.categoryId ?? chosen?.categoryId;

  const shelf = useShelf(shelfId);
  // Drawn once, with its products: the rail alone would be sent a moment earlier and again.
  const opened = useRef(false);
  opened.current ||= Boolean(shelf.data ?? shelf.failure);

  if (!categories || !chosen || shelfId === undefined || !opened.current) {
    return (
      <Screen look={look}>
        <Nothing read={read} waits={chosen !== undefined} />
      </Screen>
    );
  }
  return (
    <Screen look={look}>
      <View className="category">
        <Rail categories={categories} chosen={chosen.categoryId} />
        <View className="category__main">
          {read.failure ? (
            <Failed keeps failure={read.failure} onRetry={() => void read.refresh()} />
          ) : null}
          <Chips category={chosen} chosen={child?.categoryId ?? null} />
          <Shelf key={shelfId} pages={shelf} look={look} />
        </View>
      </View>
    </Screen>
  );
}

function Nothing({ read, waits }: { read: ReturnType<typeof useRead<unknown>>; waits: boolean }) {
  const retry = () => void read.refresh();
  if (waits) return <Skeleton shape="rows" count={6} />;
  if (read.failure) return <Failed failure={read.failure} onRetry={retry} busy={read.loading} />;
  if (read.data === undefined) return <Skeleton shape="rows" count={6} />;

  return (
    <Empty
      title="还没有分类"
      text="商品正在准备中"
      action="去首页看看"
      onPress={() => void platform.navigation.tab('/pages/tabs/home/index')}
    />
  );
}
