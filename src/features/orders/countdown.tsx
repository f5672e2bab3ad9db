import { Text } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { timeLeft } from '@/domain/order/time-words';
import { useSecond } from './second-tick';

interface CountdownProps {
  readonly until: number;
  /** Once, when it reaches zero. */
  readonly onEnd: () => void;
}

/** What is left to pay an order, by the server's clock. */
export function Countdown({ until, onEnd }: CountdownProps) {
  const left = until - useSecond();
  const over = left <= 0;
  const latest = useRef(onEnd);
  latest.current = onEnd;
  const wasOver = useRef(over);
  useEffect(() => {
    if (over && !wasOver.current) latest.current();
    wasOver.current = over;
  }, [over]);
  return <Text className="countdown">{over ? '付款时间已过' : `剩余 ${timeLeft(left)}`}</Text>;
}
