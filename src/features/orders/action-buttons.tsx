import { View } from '@tarojs/components';
import { formatFen } from '@/domain/money';
import type { OrderSummary } from '@/domain/order/order';
import type { OrderAction } from '@/domain/order/stage';
import { services } from '@/services';
import { Action } from '@/ui/action';
import { ContactButton } from '@/ui/contact-button';
import './order-actions.scss';

interface ActionButtonsProps {
  readonly order: OrderSummary;
  readonly actions: readonly OrderAction[];
  /** What is being done to this order now. */
  readonly doing: OrderAction | null;
  readonly onAct: (action: OrderAction, order: OrderSummary) => void;
  /** The paying button says how much. */
  readonly amount?: boolean;
}

const WORDS: Readonly<Record<OrderAction, string>> = {
  pay: '去支付',
  cancel: '取消订单',
  receive: '确认收货',
  again: '再次购买',
  support: '联系客服',
};

const MAIN: readonly OrderAction[] = ['pay', 'receive'];

export function ActionButtons({ order, actions, doing, onAct, amount }: ActionButtonsProps) {
  return (
    <View className="order-actions">
      {actions.map((action) =>
        action === 'support' ? (
          <ContactButton
            key={action}
            chat={services.platform.support.chatButton}
            onCall={() => onAct(action, order)}
          />
        ) : (
          <Action
            key={action}
            size="small"
            kind={MAIN.includes(action) ? 'primary' : 'plain'}
            busy={doing === action}
            disabled={doing !== null && doing !== action}
            onPress={() => onAct(action, order)}
          >
            {action === 'pay' && amount ? `继续支付 ${formatFen(order.payableFen)}` : WORDS[action]}
          </Action>
        ),
      )}
    </View>
  );
}
