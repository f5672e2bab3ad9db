import { Text, View } from '@tarojs/components';
import { formatFen } from '@/domain/money';
import type { Order, OrderLine } from '@/domain/order/order';
import { payableWords } from '@/domain/order/order-words';
import { services } from '@/services';
import { Picture } from '@/ui/picture';
import { press } from '@/ui/press';
import { Price } from '@/ui/price';

const PICTURE_SIZE = 72;

function Line({ line }: { readonly line: OrderLine }) {
  const open = () =>
    void services.platform.navigation.open(`/pages/product/detail/index?spuId=${line.spuId}`);
  const about = [line.spec, `× ${line.quantity}`].filter((part) => part !== '').join('  ');
  return (
    <View className="order-line" {...press(open, `${line.title}，${about}`)}>
      <Picture
        className="order-line__picture"
        src={services.picture(line.picture, PICTURE_SIZE * 2)}
        tint={line.tint}
      />
      <View className="order-line__main">
        <Text className="order-line__title">{line.title}</Text>
        <Text className="order-line__about">{about}</Text>
      </View>
      <Text className="order-line__price">{formatFen(line.unitPriceFen)}</Text>
    </View>
  );
}

const row = (name: string, value: string) => (
  <View key={name} className="order-row">
    <Text className="order-row__name">{name}</Text>
    <Text className="order-row__value">{value}</Text>
  </View>
);

/** What was bought, and how its price came about. */
export function OrderGoods({ order }: { readonly order: Order }) {
  const { goodsFen, freightFen, discountFen, payableFen, stage } = order;
  return (
    <View className="card">
      {order.lines.map((line) => (
        <Line key={line.skuId} line={line} />
      ))}
      {row('商品金额', formatFen(goodsFen))}
      {row('运费', freightFen === 0 ? '免运费' : formatFen(freightFen))}
      {discountFen > 0 ? row('优惠', `-${formatFen(discountFen)}`) : null}
      <View className="order-row">
        <Text className="order-row__name">{`${payableWords(stage)}金额`}</Text>
        <Price fen={payableFen} />
      </View>
    </View>
  );
}
