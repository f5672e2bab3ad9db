import { useRef, useState } from 'react';
import type { OrderSummary } from '@/domain/order/order';
import { toCartLines } from '@/domain/order/order-words';
import type { OrderAction } from '@/domain/order/stage';
import { services } from '@/services';
import { cart } from '@/state/cart';
import { callSellerOf, cancelOrder, receiveOrder, type Changed } from './change-order';

const { navigation } = services.platform;

/** The order that something is being done to, and what. */
export interface Doing {
  readonly orderNo: string;
  readonly action: OrderAction;
}

function buyAgain(order: OrderSummary): void {
  // The cart puts what is added last on top: backwards keeps the order of the order.
  for (const line of [...toCartLines(order.lines)].reverse()) cart.getState().add(line);
  navigation.toast('已加入购物车');
  void navigation.tab('/pages/tabs/cart/index');
}

async function perform(action: OrderAction, order: OrderSummary): Promise<Changed | null> {
  switch (action) {
    case 'pay':
      await navigation.open(`/pages/trade/result/index?orderNo=${order.orderNo}`);
      return null;
    case 'cancel':
      return cancelOrder(order.orderNo);
    case 'receive':
      return receiveOrder(order.orderNo);
    case 'again':
      buyAgain(order);
      return null;
    case 'support':
      await callSellerOf(order.orderNo);
      return null;
  }
}

/** Everything a shopper can do with an order, one thing at a time: further taps are swallowed. */
export function useOrderActions(refresh: () => Promise<void>) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const busy = useRef(false);
  const run = async (action: OrderAction, order: OrderSummary): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setDoing({ orderNo: order.orderNo, action });
    const changed = await perform(action, order);
    if (changed?.stale) await refresh();
    if (changed) navigation.toast(changed.words);
    busy.current = false;
    setDoing(null);
  };
  return { doing, run };
}
