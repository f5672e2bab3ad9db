import type { OrderFilter } from '@/domain/order/stage';
import { services } from '@/services';
import { Empty } from '@/ui/empty';

const TITLES: Readonly<Record<OrderFilter, string>> = {
  all: '还没有订单',
  unpaid: '没有待付款的订单',
  'to-ship': '没有待发货的订单',
  'to-receive': '没有待收货的订单',
  done: '没有已完成的订单',
};

export function NoOrders({ filter }: { readonly filter: OrderFilter }) {
  return (
    <Empty
      title={TITLES[filter]}
      text="下单后可以在这里查看进度"
      action="去逛逛"
      onPress={() => void services.platform.navigation.tab('/pages/tabs/home/index')}
    />
  );
}
