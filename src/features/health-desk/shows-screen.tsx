import { Text, View } from '@tarojs/components';
import { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { STATE_WORDS } from '@/domain/health/words';
import { dayTime } from '@/domain/order/time-words';
import { services } from '@/services';
import { healthApi } from '@/services/health';
import { useAccountKey } from '@/state/account-key';
import { useOnReturn } from '@/state/on-return';
import { usePages } from '@/state/reads';
import { Empty } from '@/ui/empty';
import { Failed } from '@/ui/failed';
import { Skeleton } from '@/ui/skeleton';
import { AtDesk, NotOpened } from './at-desk';

const PATH = '/pages/health/shows/index';
const { navigation } = services.platform;

async function readPage(cursor: string | null) {
  const reply = await healthApi.listCodeShows(cursor === null ? {} : { cursor });
  if (!reply.ok) return reply;
  return { ...reply, value: { items: reply.value.shows, next: reply.value.next } };
}

type Reply = Awaited<ReturnType<typeof readPage>>;
type Show = Extract<Reply, { ok: true }>['value']['items'][number];

const HOW = { CHECK: '被核验', VENUE: '扫码登记' } as const;

/** What was is told in words alone: a colour would look like one of today. */
function Row({ show }: { readonly show: Show }) {
  const { how, place, at, maskedName, state } = show;
  return (
    <View className="show">
      <View className="show__main">
        <Text className="show__place">{place}</Text>
        <Text className="desk__small">{`${dayTime(at)} · ${HOW[how]}`}</Text>
      </View>
      <View className="show__side">
        <Text className="show__state">{STATE_WORDS[state].name}</Text>
        <Text className="desk__small">{maskedName}</Text>
      </View>
    </View>
  );
}

function Shows() {
  const pages = usePages(useAccountKey('health-shows'), readPage, ({ showId }) => showId);
  useOnReturn(() => void pages.refresh());
  usePullDownRefresh(() => void pages.refresh().then(navigation.refreshed));
  useReachBottom(pages.more);
  const { data, failure, moreFailure, done, loadingMore } = pages;
  if (failure?.kind === 'refused' && failure.code === 'CONSENT_REQUIRED') return <NotOpened />;
  const some = data !== undefined && data.length > 0;
  return (
    <>
      {failure ? (
        <Failed failure={failure} keeps={data !== undefined} onRetry={() => void pages.refresh()} />
      ) : null}
      {data?.length === 0 ? (
        <Empty title="还没有亮码记录" text="被核验或扫码登记后，会记在这里" />
      ) : null}
      {some ? (
        <View className="card shows">
          {data.map((show) => (
            <Row key={show.showId} show={show} />
          ))}
        </View>
      ) : null}
      {moreFailure ? <Failed failure={moreFailure} keeps onRetry={pages.more} /> : null}
      {some && done ? <Text className="desk__end">没有更多记录了</Text> : null}
      {loadingMore ? <Text className="desk__end">正在加载更多</Text> : null}
      {data || failure ? null : <Skeleton shape="lines" count={8} />}
    </>
  );
}

/** When a code was looked at, and where, newest first. */
export function HealthShowsScreen() {
  return <AtDesk path={PATH}>{() => <Shows />}</AtDesk>;
}
