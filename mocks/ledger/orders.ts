import { fen } from '@/domain/money';
import type { Quote } from '@/domain/order/order';
import { refuse } from '../refusal';
import { findAddress } from './addresses';
import { dayStamp, nextSeq, type Books } from './context';
import { freight } from './quotes';
import { onShelf, priceNow, stockNow } from './shop';
import type { Account, StoredOrder } from './state';
import { lockOf } from './transfer';

export const ORDER_LIFE_MS = 15 * 60_000;

export const paymentOf = (books: Books, order: StoredOrder) => ({
  orderNo: order.orderNo,
  status: order.status,
  rev: order.rev,
  payableFen: order.payableFen,
  heldFen: order.heldFen,
  lockedTo: lockOf(books, order.orderNo),
  expiresAt: order.expiresAt,
});

export function ownOrder(books: Books, account: Account, orderNo: string): StoredOrder {
  const order = books.state.orders[orderNo];
  if (!order || order.userId !== account.userId) return refuse('NOT_FOUND', '没有找到这个订单');
  return order;
}

function reserve(books: Books, order: StoredOrder, sign: 1 | -1): void {
  const { reserved } = books.state;
  for (const line of order.lines) {
    reserved[line.skuId] = (reserved[line.skuId] ?? 0) + sign * line.quantity;
  }
}

/** Every change of an order's stage or status goes through here: it alone raises `rev`. */
export function moveOrder(
  books: Books,
  order: StoredOrder,
  change: Partial<Pick<StoredOrder, 'stage' | 'status' | 'paidAt' | 'paidBy' | 'shippedAt'>>,
): void {
  const held = order.stage !== 'CLOSED' && order.stage !== 'REFUNDED';
  const next = { ...order, ...change };
  if (held && next.stage === 'CLOSED') reserve(books, order, -1);
  Object.assign(order, change);
  order.rev += 1;
}

/** What the quote promised must still hold at the moment of ordering. */
function recheck(books: Books, quote: Quote): void {
  for (const line of quote.lines) {
    const found = books.catalog.bySku.get(line.skuId);
    if (!found || !onShelf(books, line.spuId))
      return refuse('ITEM_OFF_SHELF', `${line.title} 已下架`);
    const { sku } = found;
    if (priceNow(books, sku) !== line.unitPriceFen)
      refuse('PRICE_CHANGED', `${line.title} 价格有变动`);
    if (stockNow(books, sku) < line.quantity) refuse('OUT_OF_STOCK', `${line.title} 库存不足`);
    if (line.quantity > sku.limit) refuse('LIMIT_EXCEEDED', `${line.title} 超出限购数量`);
  }
  const { world } = books.state;
  if (world.coupon) refuse(world.coupon, '优惠券已不可用');
  if (world.addressUnsupported) refuse('ADDRESS_UNSUPPORTED', '这个地址暂不支持配送');
  if (quote.lines.length === 0) refuse('ITEM_OFF_SHELF', '没有可以下单的商品');
}

export interface NewOrder {
  readonly quoteId: string;
  readonly addressId: string;
  readonly remark: string;
}

function promised(books: Books, account: Account, request: NewOrder) {
  const stored = books.state.quotes[request.quoteId];
  if (!stored || stored.userId !== account.userId)
    return refuse('QUOTE_EXPIRED', '价格已过期，请重新确认');
  if (stored.quote.expiresAt <= books.clock.now())
    refuse('QUOTE_EXPIRED', '价格已过期，请重新确认');
  return stored.quote;
}

export function createOrder(
  books: Books,
  account: Account,
  key: string,
  request: NewOrder,
): StoredOrder {
  const quote = promised(books, account, request);
  const address = findAddress(account, request.addressId);
  if (!address) return refuse('NOT_FOUND', '收货地址已被删除，请重新选择');
  recheck(books, quote);
  if (freight(quote.goodsFen, address.region[0]) !== quote.freightFen) {
    refuse('PRICE_CHANGED', '配送地址变化，运费已更新');
  }
  const now = books.clock.now();
  const [line] = quote.lines;
  const product = books.catalog.bySpu.get(line?.spuId ?? '');
  const seller = books.catalog.sellers[product?.sellerIndex ?? 0];
  if (!seller) throw new Error('an order without a seller');
  const order: StoredOrder = {
    orderNo: `${dayStamp(now)}${String(nextSeq(books)).padStart(10, '0')}`,
    userId: account.userId,
    key,
    lines: quote.lines,
    goodsFen: quote.goodsFen,
    freightFen: quote.freightFen,
    discountFen: quote.discountFen,
    payableFen: quote.payableFen,
    remark: request.remark,
    address: {
      name: address.name,
      maskedPhone: `${address.phone.slice(0, 3)}*****${address.phone.slice(-3)}`,
      text: `${address.regionNames.join('')}${address.detail}`,
    },
    seller,
    createdAt: now,
    expiresAt: now + ORDER_LIFE_MS,
    stage: 'UNPAID',
    status: 'NOTPAY',
    rev: 1,
    heldFen: fen(0),
    paidAt: null,
    paidBy: null,
    shippedAt: null,
  };
  books.state.orders[order.orderNo] = order;
  reserve(books, order, 1);
  delete books.state.quotes[request.quoteId];
  if (order.payableFen === fen(0)) {
    moveOrder(books, order, { stage: 'TO_SHIP', status: 'SUCCESS', paidAt: now });
  }
  return order;
}

export function confirmReceipt(books: Books, order: StoredOrder): void {
  if (order.stage === 'COMPLETED') return;
  if (order.stage !== 'SHIPPED') refuse('CONFLICT', '订单还没有发货');
  moveOrder(books, order, { stage: 'COMPLETED' });
}
