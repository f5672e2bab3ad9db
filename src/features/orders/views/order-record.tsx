import { Text, View } from '@tarojs/components';
import type { Order } from '@/domain/order/order';
import { channelWords } from '@/domain/order/order-words';
import { fullTime } from '@/domain/order/time-words';
import { services } from '@/services';
import { Cell } from '@/ui/cell';
import { press } from '@/ui/press';

const { clipboard, navigation } = services.platform;

async function copy(orderNo: string): Promise<void> {
  const outcome = await clipboard.copy(orderNo);
  if (outcome !== 'copied') navigation.toast('没能复制，可长按订单编号选取');
  else if (!clipboard.announcesItself) navigation.toast('已复制订单编号');
}

function facts(order: Order): readonly (readonly [string, string])[] {
  const { paidAt, paidBy, remark } = order;
  return [
    ['下单时间', fullTime(order.createdAt)],
    ...(paidAt === null ? [] : [['付款时间', fullTime(paidAt)] as const]),
    ...(paidBy === null ? [] : [['付款方式', channelWords(paidBy)] as const]),
    ...(remark === '' ? [] : [['备注', remark] as const]),
  ];
}

/** Number, times and remark. */
export function OrderRecord({ order }: { readonly order: Order }) {
  return (
    <View className="card">
      <View className="order-row">
        <Text className="order-row__name">订单编号</Text>
        <Text className="order-row__value" userSelect selectable>
          {order.orderNo}
        </Text>
        <View
          className="order-row__copy"
          {...press(() => void copy(order.orderNo), '复制订单编号')}
        >
          <Text>复制</Text>
        </View>
      </View>
      {order.hasTransfer ? (
        <Cell
          title="银行转账"
          hint="收款账户与到账进度"
          onPress={() =>
            void navigation.open(`/pages/transfer/order/index?orderNo=${order.orderNo}`)
          }
        />
      ) : null}
      {facts(order).map(([name, value]) => (
        <View key={name} className="order-row">
          <Text className="order-row__name">{name}</Text>
          <Text className="order-row__value">{value}</Text>
        </View>
      ))}
    </View>
  );
}
