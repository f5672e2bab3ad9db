import { failureWords } from '@/domain/failure-words';
import { readOrderStatus } from '@/domain/payment/order-status';
import type { Failure } from '@/domain/result';
import { services } from '@/services';

const { api, platform } = services;

/** What to tell the shopper, and whether the order has to be read again. */
export interface Changed {
  readonly words: string;
  readonly stale: boolean;
}

function cancelTrouble(failure: Failure): Changed {
  if (failure.kind === 'net') return { words: '网络不稳定，是否已取消还不确定', stale: true };
  switch (failure.code) {
    case 'ORDER_PAID':
      return { words: '订单刚刚已付款，未取消', stale: true };
    case 'ORDER_CLOSED':
      return { words: '订单已关闭', stale: true };
    case 'IN_PROGRESS':
      return { words: '正在付款中，请稍后再试', stale: true };
    default:
      return { words: failureWords(failure).title, stale: false };
  }
}

/** Closes an unpaid order after asking; null when the shopper thinks better of it. */
export async function cancelOrder(orderNo: string): Promise<Changed | null> {
  const sure = await platform.navigation.confirm({
    title: '取消这笔订单？',
    text: '取消后不能恢复，需要时要重新下单',
    yes: '取消订单',
    no: '再想想',
  });
  if (!sure) return null;
  const reply = await api.cancelOrder({ orderNo });
  if (!reply.ok) return cancelTrouble(reply.error);
  switch (readOrderStatus(reply.value.status)) {
    case 'CLOSED':
      return { words: '订单已取消', stale: true };
    case 'PAID':
      return { words: '订单刚刚已付款，未取消', stale: true };
    default:
      return { words: '取消结果确认中，请稍后查看', stale: true };
  }
}

/** Confirms receipt after asking: it releases the money to the seller. */
export async function receiveOrder(orderNo: string): Promise<Changed | null> {
  const sure = await platform.navigation.confirm({
    title: '确认已收到商品？',
    text: '确认后货款会付给商家，请先检查商品',
    yes: '确认收货',
    no: '还没收到',
  });
  if (!sure) return null;
  const reply = await api.confirmReceipt({ orderNo });
  if (reply.ok) return { words: '已确认收货', stale: true };
  if (reply.error.kind === 'net') {
    return { words: '网络不稳定，是否已确认还不确定', stale: true };
  }
  return { words: failureWords(reply.error).title, stale: true };
}

/** Dials the seller of an order; says the number where the host cannot dial. */
export async function callSeller(phone: string): Promise<void> {
  const outcome = await platform.device.call(phone);
  if (typeof outcome === 'object') platform.navigation.toast(`客服电话 ${phone}`);
}

/** For lists, which do not know the seller: reads the order first. */
export async function callSellerOf(orderNo: string): Promise<void> {
  const reply = await api.getOrder({ orderNo });
  if (reply.ok) await callSeller(reply.value.seller.phone);
  else platform.navigation.toast(failureWords(reply.error).title);
}
