import type { Order } from '@/domain/order/order';
import { hasOrder, type PaymentState } from '@/domain/payment/state';
import type { PaymentAction } from '@/domain/payment/view';
import { services } from '@/services';
import { live } from '@/state/payment/live';

const { navigation, device, payment: cashier } = services.platform;
const HOME = '/pages/tabs/home/index';

function payAgain(state: PaymentState | null): void {
  const disabled = state !== null && hasOrder(state) ? state.order.disabled : [];
  const channel = cashier.channels().find((each) => !disabled.includes(each));
  if (channel === undefined) navigation.toast('这台设备上暂时没有可用的支付方式，请联系客服');
  else live.getState().payment?.tap(channel, null);
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
    case 'pay':
      return payAgain(state);
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
    case 'service':
      return;
  }
}
