import { Text, View } from '@tarojs/components';
import { usePageScroll, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro';
import { useCallback, useRef, useState } from 'react';
import type { OrderSummary } from '@/domain/order/order';
import { orderFilter, type OrderAction, type OrderFilter } from '@/domain/order/stage';
import type { Result } from '@/domain/result';
import { services } from '@/services';
import { useAccountKey } from '@/state/account-key';
import { useOnReturn } from '@/state/on-return';
import { usePages, type Pages } from '@/state/reads';
import { useLook } from '@/state/settings';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { FilterTabs } from './filter-tabs';
import { NoOrders } from './no-orders';
import { OrderCard } from './order-card';
import { OrderTrouble } from './order-trouble';
import { useOrderActions } from './use-order-actions';
import './order-list.scss';

const { api, platform } = services;

async function readPage(
  filter: OrderFilter,
  cursor: string | null,
): Promise<Result<{ items: readonly OrderSummary[]; next: string | null }>> {
  const reply = await api.listOrders({ filter, ...(cursor === null ? {} : { cursor }) });
  if (!reply.ok) return reply;
  return { ...reply, value: { items: reply.value.orders, next: reply.value.next } };
}

/** The same function for as long as the screen lives, so that memoised cards stay as they are. */
function useStable<Args extends readonly unknown[]>(run: (...args: Args) => void) {
  const latest = useRef(run);
  latest.current = run;
  return useCallback((...args: Args) => latest.current(...args), []);
}

/** No card is lower, so that these fill the window; the others are drawn at the first scroll. */
const LEAST_CARD = 160;

function useShown(all: number): number {
  const [moved, setMoved] = useState(false);
  usePageScroll(() => setMoved(true));
  useReachBottom(() => setMoved(true));
  return moved ? all : Math.ceil(platform.device.window().height / LEAST_CARD) + 1;
}

/** Below the list, not in it: there it would make every card be sent again when more come. */
function Tail({ pages }: { pages: Pages<OrderSummary> }) {
  return (
    <View className="order-list__tail">
      <OrderTrouble failure={pages.moreFailure} keeps onRetry={pages.more} />
      {pages.done ? <Text className="order-list__end">没有更多订单了</Text> : null}
      {pages.loadingMore ? <Text className="order-list__end">正在加载更多</Text> : null}
    </View>
  );
}

function Orders({ pages, filter }: { pages: Pages<OrderSummary>; filter: OrderFilter }) {
  const { doing, run } = useOrderActions(pages.refresh);
  const act = useStable((action: OrderAction, order: OrderSummary) => void run(action, order));
  const open = useStable(({ orderNo }: OrderSummary) => {
    void platform.navigation.open(`/pages/orders/detail/index?orderNo=${orderNo}`);
  });
  const overdue = useStable(() => void pages.refresh());
  const orders = pages.data ?? [];
  const shown = useShown(orders.length);
  if (orders.length === 0) return <NoOrders filter={filter} />;
  return (
    <View className="order-list">
      {orders.slice(0, shown).map((order) => (
        <OrderCard
          key={order.orderNo}
          order={order}
          doing={doing?.orderNo === order.orderNo ? doing.action : null}
          onAct={act}
          onOpen={open}
          onOverdue={overdue}
        />
      ))}
    </View>
  );
}

/** My orders by state. */
export function OrderListScreen() {
  const look = useLook();
  const { params } = useRouter();
  const [filter, choose] = useState(() => orderFilter(params.filter));
  const key = useAccountKey(`orders:${filter}`);
  const pages = usePages(
    key,
    (cursor) => readPage(filter, cursor),
    (order) => order.orderNo,
  );
  useOnReturn(() => void pages.refresh());
  usePullDownRefresh(() => {
    void pages.refresh().then(platform.navigation.refreshed);
  });
  useReachBottom(pages.more);
  return (
    <Screen look={look}>
      <FilterTabs filter={filter} onChoose={choose} />
      <OrderTrouble
        failure={pages.failure}
        keeps={pages.data !== undefined}
        onRetry={() => void pages.refresh()}
      />
      {pages.data ? <Orders key={filter} pages={pages} filter={filter} /> : null}
      {pages.data && pages.data.length > 0 ? <Tail pages={pages} /> : null}
      {pages.data || pages.failure ? null : <Skeleton shape="rows" />}
    </Screen>
  );
}
