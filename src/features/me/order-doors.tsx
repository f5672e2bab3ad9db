import { Text, View } from '@tarojs/components';
import { enter } from '@/state/doors';
import { press } from '@/ui/press';

interface Counts {
  readonly unpaid: number;
  readonly toShip: number;
  readonly toReceive: number;
}

const DOORS = [
  { filter: 'unpaid', name: '待付款', icon: 'pay', count: (counts: Counts) => counts.unpaid },
  { filter: 'to-ship', name: '待发货', icon: 'box', count: (counts: Counts) => counts.toShip },
  {
    filter: 'to-receive',
    name: '待收货',
    icon: 'van',
    count: (counts: Counts) => counts.toReceive,
  },
  { filter: 'all', name: '全部订单', icon: 'list', count: () => 0 },
] as const;

export interface OrderDoorsProps {
  readonly signedIn: boolean;
  readonly counts: Counts | undefined;
}

/** The orders by what they wait for, with how many there are. */
export function OrderDoors({ signedIn, counts }: OrderDoorsProps) {
  return (
    <View className="card me__orders">
      {DOORS.map(({ filter, name, icon, count }) => {
        const many = counts ? count(counts) : 0;
        return (
          <View
            key={filter}
            className="order-door"
            {...press(
              () => enter(`/pages/orders/list/index?filter=${filter}`, signedIn),
              many > 0 ? `${name}，${many} 笔` : name,
            )}
          >
            <View className={`order-door__icon order-door__icon--${icon}`} />
            <Text className="order-door__name">{name}</Text>
            {many > 0 ? (
              <Text className="order-door__badge">{many > 99 ? '99+' : String(many)}</Text>
            ) : null}
          </View>
        );
      })}
    </View>
  );
}
