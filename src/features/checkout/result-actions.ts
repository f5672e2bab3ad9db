import type { Order } from '@/domain/order/order';
import { dueOf } from '@/domain/payment/orders';
import type { PaymentState, StateOf } from '@/domain/payment/state';
import type { PaymentAction } from '@/domain/payment/view';
import { services } from '@/services';
import { rememberChannel } from '@/state/payment/last-channel';
import { live } from '@/state/payment/live';
import { askMethods } from '@/state/payment/methods';
import { planSplit } from '@/state/payment/split-plan';
import { isUsableNow, type Choice } from '@/state/payment/use-choice';

const { navigation, device } = services.platform;
const HOME = '/pages/tabs/home/index';

/** What has to be paid of an order that waits. */
export const billOf = (order: StateOf<'READY'>['order']) => ({
  dueFen: dueOf(order),
  heldFen: order.heldFen,
  disabled: order.disabled,
  lockedTo: order.lockedTo,
});

/** Pays an order that exists, by what is chosen now. */
export function payNow(state: StateOf<'READY'>, { chosen, split }: Choice): void {
  const { payment } = live.getState();
  const bill = billOf(state.order);
  if (bill.dueFen === 0) return payment?.tap(chosen ?? state.order.channel, null);
  if (chosen === null || !isUsableNow(chosen, bill)) {
    navigation.toast('支付方式有变化，请重新选择');
    void askMethods();
    return;
  }
  rememberChannel(chosen);
  // The wallet puts its part aside first, and goes on from there.
  if (split) planSplit({ ...split, orderNo: state.order.orderNo });
  else payment?.tap(chosen, null);
}

/** Calls who sold it; before the order is known its own page has the number. */
export async function callSeller(order: Order | undefined, orderNo: string): Promise<void> {
  if (order === undefined) {
    await navigation.open(`/pages/orders/detail/index?orderNo=${orderNo}`);
    return;
  }
  const outcome = await device.call(order.seller.phone);
  if (typeof outcome === 'object') navigation.toast(`客服电话 ${order.seller.phone}`);
}

/** Does what a button of the result page says. */
export function perform(
  { kind }: PaymentAction,
  orderNo: string,
  state: PaymentState | null,
): void {
  const { payment } = live.getState();
  switch (kind) {
    case 'accept':
      return payment?.accept();
    case 'refresh':
      return payment?.refresh();
    case 'i-paid':
      return payment?.iPaid();
    case 'back':
      // Nothing to step back from any more: on to the shop.
      if (state?.name === 'PAID') void navigation.tab(HOME);
      else payment?.back();
      return;
    case 'view-order':
      return void navigation.replace(`/pages/orders/detail/index?orderNo=${orderNo}`);
    case 'orders':
      return void navigation.replace('/pages/orders/list/index');
    default:
      return;
  }
}
