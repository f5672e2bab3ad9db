import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { OrderSummary } from '@/domain/order/order';
import { amountWords, orderTail, payableWords } from '@/domain/order/order-words';
import { isOverdue, orderActions, STAGE_WORDS, type OrderAction } from '@/domain/order/stage';
import { services } from '@/services';
import { Picture } from '@/ui/picture';
import { press } from '@/ui/press';
import { Price } from '@/ui/price';
import { ActionButtons } from './action-buttons';
import { Countdown } from './countdown';

interface OrderCardProps {
  readonly order: OrderSummary;
  readonly doing: OrderAction | null;
  readonly onAct: (action: OrderAction, order: OrderSummary) => void;
  readonly onOpen: (order: OrderSummary) => void;
  readonly onOverdue: () => void;
}

const PICTURES = 3;
const PICTURE_SIZE = 64;

/** One order in the list. */
export const OrderCard = memo(function OrderCard(props: OrderCardProps) {
  const { order, doing, onAct, onOpen, onOverdue } = props;
  const { lines, stage } = order;
  const [first] = lines;
  const now = services.serverNow();
  const waits = stage === 'UNPAID' && !isOverdue(order, now);
  const name = first?.title ?? '';
  const tail = orderTail(order.orderNo);
  return (
    <View className="card order-card" onClick={() => onOpen(order)}>
      <View className="order-card__head">
        <Text className="order-card__no">{`订单尾号 ${tail}`}</Text>
        <Text className={waits ? 'order-card__stage order-card__stage--now' : 'order-card__stage'}>
          {STAGE_WORDS[stage]}
        </Text>
      </View>
      <View
        className="order-card__goods"
        {...press(() => onOpen(order), `查看订单 ${tail}，${name}`)}
      >
        {lines.slice(0, PICTURES).map((line) => (
          <Picture
            key={line.skuId}
            src={services.picture(line.picture, PICTURE_SIZE * 2)}
            tint={line.tint}
          />
        ))}
        <Text className="order-card__title">{name}</Text>
      </View>
      <View className="order-card__sum">
        {waits ? <Countdown until={order.expiresAt} onEnd={onOverdue} /> : null}
        <Text className="order-card__pieces">{amountWords(lines)}</Text>
        <Price fen={order.payableFen} lead={payableWords(stage)} />
      </View>
      <ActionButtons order={order} actions={orderActions(order, now)} doing={doing} onAct={onAct} />
    </View>
  );
});
