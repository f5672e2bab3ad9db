import { View } from '@tarojs/components';
import { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useRead, usePages } from '@/state/reads';
import { useLook } from '@/state/settings';
import { services } from '@/services';
import { Failed } from '@/ui/failed';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { Banners } from './banners';
import { Doors } from './doors';
import { Feed } from './feed';
import { homeLayout } from './home-layout';
import { Picks } from './picks';

const { api, platform } = services;

/** Home: banners, category doors, today's picks, and a feed without end. */
export function HomeScreen() {
  const look = useLook();
  const home = useRead('first:home', () => api.getHome({}));
  const feed = usePages(
    'first:feed',
    (cursor) => api.listProducts(cursor === null ? {} : { cursor }),
    (product) => product.spuId,
  );
  const layout = homeLayout(platform.device.window(), look.elder, home.data !== undefined);
  const refresh = () => Promise.all([home.refresh(), feed.refresh()]);

  useReachBottom(feed.more);
  usePullDownRefresh(() => {
    void refresh().then(platform.navigation.refreshed);
  });

  const failure = home.failure ?? feed.failure;
  const nothing = !home.data && !feed.data;
  if (nothing || (home.loading && !home.data) || (feed.loading && !feed.data)) {
    return (
      <Screen look={look}>
        {nothing && failure ? (
          <Failed failure={failure} onRetry={() => void refresh()} />
        ) : (
          <>
            <View className="home-bone" style={{ height: `${layout.banner}px` }} />
            <Skeleton shape="cards" count={4} />
          </>
        )}
      </Screen>
    );
  }
  return (
    <Screen look={look}>
      {failure ? <Failed keeps failure={failure} onRetry={() => void refresh()} /> : null}
      {home.data ? (
        <>
          <Banners banners={home.data.banners} height={layout.banner} />
          <Doors doors={home.data.doors} height={layout.doors} />
          <Picks picks={home.data.picks} height={layout.picks} />
        </>
      ) : null}
      {feed.data ? <Feed pages={feed} layout={layout} /> : null}
    </Screen>
  );
}
