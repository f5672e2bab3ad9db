import { hasOrder, type PaymentState } from '@/domain/payment/state';
import { services } from '@/services';
import { basket, emptyBasket } from '@/state/basket';
import { cart } from '@/state/cart';

/** What an order has bought leaves cart and till; what 立即购买 bought never was in the cart. */
function bought(skuIds: readonly string[]): void {
  const { from, lines } = basket.getState();
  const mine = lines.length > 0 && lines.every((line) => skuIds.includes(line.skuId));
  if (!mine) return;
  if (from === 'cart') cart.getState().bought(skuIds);
  emptyBasket();
}

/** After a kill only the order itself knows what was in it. */
async function lookUp(orderNo: string): Promise<void> {
  const reply = await services.api.getOrder({ orderNo });
  if (reply.ok) bought(reply.value.lines.map((line) => line.skuId));
}

/** Watches one payment: once, when its order is made. */
export function leaveBasket(): (state: PaymentState) => void {
  let skuIds: readonly string[] | null = null;
  let lost = false;
  let done = false;
  return (state) => {
    if ('intent' in state) skuIds = state.intent.basket.lines.map((line) => line.skuId);
    if (state.name === 'CREATE_UNKNOWN' && state.mode === 'lookup') lost = true;
    if (done || !hasOrder(state) || (skuIds === null && !lost)) return;
    done = true;
    if (skuIds !== null) bought(skuIds);
    else void lookUp(state.order.orderNo);
  };
}
