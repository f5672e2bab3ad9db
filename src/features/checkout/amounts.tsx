import { Text, View } from '@tarojs/components';
import { formatFen } from '@/domain/money';
import type { Quote } from '@/domain/order/order';
import { Price } from '@/ui/price';

/** The server's sums. The client adds nothing up. */
export function Amounts({ quote }: { readonly quote: Quote }) {
  const { goodsFen, freightFen, discountFen, payableFen } = quote;
  const rows = [
    ['商品金额', formatFen(goodsFen)],
    ['运费', freightFen === 0 ? '免运费' : formatFen(freightFen)],
    ['优惠', discountFen === 0 ? '无' : `-${formatFen(discountFen)}`],
  ] as const;
  return (
    <View className="card">
      {rows.map(([name, amount]) => (
        <View key={name} className="till-sum">
          <Text>{name}</Text>
          <Text>{amount}</Text>
        </View>
      ))}
      <View className="till-sum till-sum--whole">
        <Text>实付</Text>
        <Price fen={payableFen} size="page" />
      </View>
    </View>
  );
}
