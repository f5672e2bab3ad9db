import { Text } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { timeLeft } from '@/domain/order/time-words';
import { useSecond } from '@/state/server-second';
import './countdown.scss';

interface CountdownProps {
  readonly until: number;
  /** Once, a second after it reached zero: by then the server has closed the order. */
  readonly onEnd: () => void;
}

const SETTLE_MS = 1000;

/** What is left to pay an order, by the server's clock. */
export function Countdown({ until, onEnd }: CountdownProps) {
  const left = until - useSecond();
  const over = left <= -SETTLE_MS;
  const latest = useRef(onEnd);
  latest.current = onEnd;
  const wasOver = useRef(over);
  useEffect(() => {
    if (over && !wasOver.current) latest.current();
    wasOver.current = over;
  }, [over]);
  return <Text className="countdown">{left <= 0 ? '付款时间已过' : `剩余 ${timeLeft(left)}`}</Text>;
}
