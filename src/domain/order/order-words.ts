import type { CartLine } from '@/domain/cart/line';
import { formatFen } from '@/domain/money';
import type { OrderLine, OrderStage, SentBack } from './order';
import { dayTime } from './time-words';

/** How many pieces an order has. */
export function piecesOf(lines: readonly OrderLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}

/** How much an order holds: `共 3 件`, or `共 2 种 4 件`. */
export function amountWords(lines: readonly OrderLine[]): string {
  const pieces = piecesOf(lines);
  return lines.length > 1 ? `共 ${lines.length} 种 ${pieces} 件` : `共 ${pieces} 件`;
}

/** The end of an order number: enough to tell orders apart at a glance. */
export function orderTail(orderNo: string): string {
  return orderNo.slice(-6);
}

/** What the order's total is called: to be paid, never paid, or paid. */
export function payableWords(stage: OrderStage): string {
  if (stage === 'UNPAID') return '应付';
  return stage === 'CLOSED' ? '合计' : '实付';
}

/** What became of transferred money that the order did not keep; null: there was none. */
export function sentBackWords(sentBack: SentBack | null): string | null {
  if (sentBack === null) return null;
  const amount = formatFen(sentBack.amountFen);
  return sentBack.doneAt === null
    ? `到账的转账 ${amount} 正在原路退回，请留意付款账户`
    : `到账的转账 ${amount} 已于 ${dayTime(sentBack.doneAt)} 原路退回`;
}

const CHANNEL_WORDS = new Map([
  ['WECHAT_MINI', '微信支付'],
  ['ALIPAY_MINI', '支付宝'],
  ['ALIPAY_WAP', '支付宝'],
  ['ALIPAY_LINK', '支付宝'],
  ['WECHAT_QR', '微信支付'],
  ['NET_BANK', '网上银行'],
  ['WALLET', '余额支付'],
  ['BANK_TRANSFER', '银行转账'],
]);

/** What a payment channel is called; a channel this version does not know is 在线支付. */
export function channelWords(channel: string): string {
  return CHANNEL_WORDS.get(channel) ?? '在线支付';
}

/** The lines of an order as cart lines at the price last paid; the cart asks for today's. */
export function toCartLines(lines: readonly OrderLine[]): readonly CartLine[] {
  return lines.map(({ unitPriceFen, amountFen: _paid, ...line }) => ({
    ...line,
    priceFen: unitPriceFen,
    selected: true,
  }));
}
