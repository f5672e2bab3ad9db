import { dayTime } from './time-words';
import type { OrderStage } from './order';

export type OrderFilter = 'all' | 'unpaid' | 'to-ship' | 'to-receive' | 'done';

export const ORDER_FILTERS: readonly { readonly filter: OrderFilter; readonly name: string }[] = [
  { filter: 'all', name: '全部' },
  { filter: 'unpaid', name: '待付款' },
  { filter: 'to-ship', name: '待发货' },
  { filter: 'to-receive', name: '待收货' },
  { filter: 'done', name: '已完成' },
];

/** The filter an address asks for; anything unknown shows all orders. */
export function orderFilter(raw: string | undefined): OrderFilter {
  return ORDER_FILTERS.find((each) => each.filter === raw)?.filter ?? 'all';
}

/** What an order's state is called on every screen. */
export const STAGE_WORDS: Readonly<Record<OrderStage, string>> = {
  UNPAID: '待付款',
  TO_SHIP: '待发货',
  SHIPPED: '待收货',
  COMPLETED: '已完成',
  CLOSED: '已关闭',
  REFUNDING: '退款中',
  REFUNDED: '已退款',
};

export type OrderAction = 'pay' | 'cancel' | 'receive' | 'again' | 'support';

const ACTIONS: Readonly<Record<OrderStage, readonly OrderAction[]>> = {
  UNPAID: ['cancel', 'pay'],
  TO_SHIP: ['support', 'again'],
  SHIPPED: ['support', 'receive'],
  COMPLETED: ['support', 'again'],
  CLOSED: ['support', 'again'],
  REFUNDING: ['support'],
  REFUNDED: ['support', 'again'],
};

interface Timed {
  readonly stage: OrderStage;
  readonly expiresAt: number;
}

/** True once an unpaid order can no longer be paid. Times are the server's, epoch ms. */
export function isOverdue({ stage, expiresAt }: Timed, now: number): boolean {
  return stage === 'UNPAID' && now >= expiresAt;
}

/** The two things a shopper most likely wants of an order, the main one last. Overdue: not payable. */
export function orderActions(order: Timed, now: number): readonly OrderAction[] {
  return isOverdue(order, now) ? ['support', 'again'] : ACTIONS[order.stage];
}

/** What happens next and by when, as far as it is known. */
export function nextStep(order: Timed, now: number): string {
  switch (order.stage) {
    case 'UNPAID':
      return isOverdue(order, now)
        ? '付款时间已过，订单正在关闭'
        : `请在 ${dayTime(order.expiresAt)} 前付款，逾时订单自动关闭`;
    case 'TO_SHIP':
      return '商家正在备货，发货后这里会更新';
    case 'SHIPPED':
      return '商品已发出，收到并检查无误后请确认收货';
    case 'COMPLETED':
      return '交易已完成，商品有问题可联系客服';
    case 'CLOSED':
      return '订单已关闭，仍需要可再次购买';
    case 'REFUNDING':
      return '退款正在处理，款项会原路退回';
    case 'REFUNDED':
      return '款项已原路退回，到账时间以支付渠道为准';
  }
}
