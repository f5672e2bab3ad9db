import { Text, View } from '@tarojs/components';
import type { Order } from '@/domain/order/order';
import { payableWords, sentBackWords } from '@/domain/order/order-words';
import { nextStep, STAGE_WORDS } from '@/domain/order/stage';
import { Price } from '@/ui/price';
import { Countdown } from '../countdown';

interface OrderHeadProps {
  readonly order: Order;
  readonly overdue: boolean;
  /** The server's time now, epoch ms. */
  readonly now: number;
  readonly onOverdue: () => void;
}

/** Amount first, then the state in words, then what happens next and by when. */
export function OrderHead({ order, overdue, now, onOverdue }: OrderHeadProps) {
  const waits = order.stage === 'UNPAID' && !overdue;
  const sentBack = sentBackWords(order.sentBack);
  return (
    <View className="card order-head">
      <Price fen={order.payableFen} lead={payableWords(order.stage)} size="hero" />
      <View className="order-head__state" role="status">
        <Text className="order-head__stage">{STAGE_WORDS[order.stage]}</Text>
        {waits ? <Countdown until={order.expiresAt} onEnd={onOverdue} /> : null}
      </View>
      <Text className="order-head__next">{nextStep(order, now)}</Text>
      {sentBack === null ? null : <Text className="order-head__next">{sentBack}</Text>}
    </View>
  );
}
