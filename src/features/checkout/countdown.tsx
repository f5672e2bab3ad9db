import { Text } from '@tarojs/components';
import { timeLeft } from '@/domain/order/time-words';
import { useSecond } from '@/state/server-second';

/** Time left by the server's clock. At zero it only says so: the server alone closes an order. */
export function Countdown({ until }: { readonly until: number }) {
  const left = until - useSecond();
  return (
    <Text className="result__left">
      {left > 0 ? `剩余支付时间 ${timeLeft(left)}` : '支付时间已到，正在确认'}
    </Text>
  );
}
