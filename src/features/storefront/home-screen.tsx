import { View } from '@tarojs/components';
import { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import type { Failure } from '@/domain/result';
import { useRead, usePages } from '@/state/reads';
import { useLook } from '@/state/settings';
import { services } from '@/services';
import { Failed } from '@/ui/failed';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { Banners, type BannersProps } from './banners';
import { BigDoors } from './big-doors';
import { Doors, type Door } from './doors';
import { ElderNews } from './elder-news';
import { Feed } from './feed';
import { HealthDoor } from './health-door';
import { homeLayout, type HomeLayout } from './home-layout';
import { Picks, type PicksProps } from './picks';

const { api, platform } = services;

/**
 * Home: the door to the health code, banners, category doors, today's picks, and a feed without
 * end. In the elder mode four big doors and the feed. The doors wait for nothing.
 */
export function HomeScreen() {
  const look = useLook();
  const home = useRead('first:home', () => api.getHome({}));
  const feed = usePages(
    'first:feed',
    (cursor) => api.listProducts(cursor === null ? {} : { cursor }),
    (product) => product.spuId,
  );
  const layout = homeLayout(platform.device.window(), look, home.data !== undefined);
  const refresh = () => Promise.all([home.refresh(), feed.refresh()]);

  useReachBottom(feed.more);
  usePullDownRefresh(() => {
    void refresh().then(platform.navigation.refreshed);
  });

  const failure = home.failure ?? feed.failure;
  const nothing = !home.data && !feed.data;
  const isComing = (home.loading && !home.data) || (feed.loading && !feed.data);
  return (
    <Screen look={look}>
      <ElderNews />
      {look.elder ? <BigDoors height={layout.ways} /> : <HealthDoor height={layout.ways} />}
      {nothing || isComing ? (
        <Coming
          failure={nothing ? failure : undefined}
          banner={look.elder ? 0 : layout.banner}
          onRetry={() => void refresh()}
        />
      ) : (
        <>
          {failure ? <Failed keeps failure={failure} onRetry={() => void refresh()} /> : null}
          {home.data && !look.elder ? <Head home={home.data} layout={layout} /> : null}
          {feed.data ? <Feed pages={feed} layout={layout} /> : null}
        </>
      )}
    </Screen>
  );
}

interface ComingProps {
  readonly failure: Failure | undefined;
  readonly banner: number;
  readonly onRetry: () => void;
}

/** Nothing of the shop is there yet, or nothing came. */
function Coming({ failure, banner, onRetry }: ComingProps) {
  if (failure) return <Failed failure={failure} onRetry={onRetry} />;
  return (
    <>
      {banner > 0 ? <View className="home-bone" style={{ height: `${banner}px` }} /> : null}
      <Skeleton shape="cards" count={4} />
    </>
  );
}

interface Home {
  readonly banners: BannersProps['banners'];
  readonly doors: readonly Door[];
  readonly picks: PicksProps['picks'];
}

/** What is left out in the elder mode. */
function Head({ home, layout }: { readonly home: Home; readonly layout: HomeLayout }) {
  return (
    <>
      <Banners banners={home.banners} height={layout.banner} />
      <Doors doors={home.doors} height={layout.doors} />
      <Picks picks={home.picks} height={layout.picks} />
    </>
  );
}
