import { View } from '@tarojs/components';
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
import { Shelf } from './shelf';
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

  if (!categories || !chosen || shelfId === undefined) {
    return (
      <Screen look={look}>
        <Nothing read={read} />
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
          <Shelf key={shelfId} categoryId={shelfId} elder={look.elder} />
        </View>
      </View>
    </Screen>
  );
}

function Nothing({ read }: { read: ReturnType<typeof useRead<unknown>> }) {
  const retry = () => void read.refresh();
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
