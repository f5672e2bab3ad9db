import { usePullDownRefresh, useRouter } from '@tarojs/taro';
import type { Order } from '@/domain/order/order';
import { isOverdue, orderActions } from '@/domain/order/stage';
import { services } from '@/services';
import { useAccountKey } from '@/state/account-key';
import { useOnReturn } from '@/state/on-return';
import { useRead } from '@/state/reads';
import { useLook } from '@/state/settings';
import { Bar } from '@/ui/bar';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { ActionButtons } from './action-buttons';
import { callSeller } from './change-order';
import { OrderAddress } from './views/order-address';
import { OrderGoods } from './views/order-goods';
import { OrderHead } from './views/order-head';
import { OrderRecord } from './views/order-record';
import { OrderSeller } from './views/order-seller';
import { OrderTrouble } from './order-trouble';
import { useOrderActions } from './use-order-actions';
import './order-detail.scss';

const { api, platform } = services;

function Whole({ order, refresh }: { order: Order; refresh: () => Promise<void> }) {
  const { doing, run } = useOrderActions(refresh);
  const now = services.serverNow();
  // Customer service has its own place below: the bar is for what moves the order on.
  const actions = orderActions(order, now).filter((action) => action !== 'support');
  return (
    <>
      <OrderHead
        order={order}
        overdue={isOverdue(order, now)}
        now={now}
        onOverdue={() => void refresh()}
      />
      <OrderAddress address={order.address} />
      <OrderGoods order={order} />
      <OrderRecord order={order} />
      <OrderSeller seller={order.seller} onCall={() => void callSeller(order.seller.phone)} />
      {actions.length > 0 ? (
        <Bar>
          <ActionButtons
            order={order}
            actions={actions}
            doing={doing?.action ?? null}
            onAct={(action) => void run(action, order)}
            amount
          />
        </Bar>
      ) : null}
    </>
  );
}

/** One order: amount, state, what happens next, and everything about it. */
export function OrderDetailScreen() {
  const look = useLook();
  const { params } = useRouter();
  const orderNo = params.orderNo ?? '';
  const key = useAccountKey(`order:${orderNo}`);
  const order = useRead(key, () => api.getOrder({ orderNo }));
  useOnReturn(() => void order.refresh());
  usePullDownRefresh(() => {
    void order.refresh().then(platform.navigation.refreshed);
  });
  return (
    <Screen look={look} bar>
      <OrderTrouble
        failure={order.failure}
        keeps={order.data !== undefined}
        orderNo={orderNo}
        onRetry={() => void order.refresh()}
      />
      {order.data ? <Whole order={order.data} refresh={order.refresh} /> : null}
      {order.data || order.failure ? null : <OrderBones />}
    </Screen>
  );
}

function OrderBones() {
  return (
    <>
      <Skeleton shape="lines" count={3} />
      <Skeleton shape="rows" count={3} />
    </>
  );
}
