import { Text } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { timeLeft } from '@/domain/order/time-words';
import { services } from '@/services';

/** Time left by the server's clock. At zero it only says so: the server alone closes an order. */
export function Countdown({ until }: { readonly until: number }) {
  const [now, tick] = useState(services.serverNow);
  useEffect(() => {
    const timer = setInterval(() => tick(services.serverNow()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const left = until - now;
  return (
    <Text className="result__left">
      {left > 0 ? `剩余支付时间 ${timeLeft(left)}` : '支付时间已到，正在确认'}
    </Text>
  );
}
