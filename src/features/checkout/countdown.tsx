import { Text } from '@tarojs/components';
import { timeLeft } from '@/domain/order/time-words';
import { useSecond } from '@/state/server-second';

export interface CountdownProps {
  readonly until: number;
  /** Words before the time. */
  readonly lead: string;
  /** Words once it is over. */
  readonly over: string;
}

/** Time left by the server's clock. At zero it only says so: the server alone closes an order. */
export function Countdown({ until, lead, over }: CountdownProps) {
  const left = until - useSecond();
  return <Text className="result__left">{left > 0 ? `${lead} ${timeLeft(left)}` : over}</Text>;
}
