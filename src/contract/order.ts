import * as v from 'valibot';
import type { Order, OrderLine, OrderSummary, Quote, QuoteChange } from '@/domain/order/order';
import { ORDER_STAGES } from '@/domain/order/order';
import { seller } from './catalog';
import { endpoint, nothing, type Schema } from './endpoint';
import { orderPayment } from './payment';
import { count, cursor, fenValue, id, instant, name, picture, quantity, words } from './values';

const orderLine = v.object({
  skuId: id,
  spuId: id,
  title: name,
  spec: words,
  picture,
  tint: v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/i)),
  unitPriceFen: fenValue,
  quantity,
  amountFen: fenValue,
}) satisfies Schema<OrderLine>;

const change = v.object({
  kind: v.picklist([
    'PRICE_CHANGED',
    'OUT_OF_STOCK',
    'COUPON_EXPIRED',
    'COUPON_USED',
    'ADDRESS_UNSUPPORTED',
    'LIMIT_EXCEEDED',
    'ITEM_OFF_SHELF',
  ]),
  skuId: v.exactOptional(id),
  title: name,
  oldFen: v.exactOptional(fenValue),
  newFen: v.exactOptional(fenValue),
  available: v.exactOptional(count),
}) satisfies Schema<QuoteChange>;

export const quote = v.object({
  quoteId: id,
  lines: v.array(orderLine),
  goodsFen: fenValue,
  freightFen: fenValue,
  discountFen: fenValue,
  payableFen: fenValue,
  expiresAt: instant,
  changes: v.array(change),
}) satisfies Schema<Quote>;

/**
 * Prices a basket. `seenFen` is the unit price the shopper saw, `expectedPayableFen` the total on
 * screen, if any; whatever differs comes back in `changes`, with the basket that can be had.
 */
export const getQuote = endpoint({
  name: 'getQuote',
  method: 'POST',
  path: '/quotes',
  auth: true,
  lane: 'pay',
  request: v.object({
    lines: v.pipe(
      v.array(v.object({ skuId: id, quantity, seenFen: fenValue })),
      v.minLength(1),
      v.maxLength(200),
    ),
    addressId: v.nullable(id),
    expectedPayableFen: v.optional(fenValue),
  }),
  response: quote,
});

/**
 * A fresh random idempotency key (at least 128 bits), for hosts without a cryptographic random
 * source. It may be lost or asked for again: nothing is kept for it.
 */
export const issueKey = endpoint({
  name: 'issueKey',
  method: 'POST',
  path: '/order-keys',
  lane: 'pay',
  request: nothing,
  response: v.object({ key: v.pipe(id, v.minLength(22)) }),
});

/** Makes the order of a quote. Refusals: the quote's own codes, QUOTE_EXPIRED, IN_PROGRESS, KEY_REUSED. */
export const createOrder = endpoint({
  name: 'createOrder',
  method: 'POST',
  path: '/orders',
  auth: true,
  key: true,
  lane: 'pay',
  request: v.object({ quoteId: id, addressId: id, remark: v.pipe(v.string(), v.maxLength(100)) }),
  response: orderPayment,
});

/** The order that an idempotency key made, or NOT_FOUND. */
export const findOrderByKey = endpoint({
  name: 'findOrderByKey',
  method: 'GET',
  path: '/order-keys/:idempotencyKey',
  auth: true,
  lane: 'pay',
  request: v.object({ idempotencyKey: id }),
  response: orderPayment,
});

const summaryFields = {
  orderNo: id,
  stage: v.picklist(ORDER_STAGES),
  lines: v.array(orderLine),
  payableFen: fenValue,
  createdAt: instant,
  expiresAt: instant,
};

const orderSummary = v.object(summaryFields) satisfies Schema<OrderSummary>;

export const listOrders = endpoint({
  name: 'listOrders',
  method: 'GET',
  path: '/orders',
  auth: true,
  request: v.object({
    filter: v.optional(v.picklist(['all', 'unpaid', 'to-ship', 'to-receive', 'done'])),
    cursor: v.optional(v.string()),
  }),
  response: v.object({ orders: v.array(orderSummary), next: cursor }),
});

export const getOrder = endpoint({
  name: 'getOrder',
  method: 'GET',
  path: '/orders/:orderNo',
  auth: true,
  request: v.object({ orderNo: id }),
  response: v.object({
    ...summaryFields,
    goodsFen: fenValue,
    freightFen: fenValue,
    discountFen: fenValue,
    remark: v.string(),
    paidAt: v.nullable(instant),
    paidBy: v.nullable(v.string()),
    hasTransfer: v.boolean(),
    sentBack: v.nullable(v.object({ amountFen: fenValue, doneAt: v.nullable(instant) })),
    address: v.object({ name, maskedPhone: v.string(), text: name }),
    seller,
  }) satisfies Schema<Order>,
});

/** Closes an unpaid order. Refused with ORDER_PAID when money arrived first. */
export const cancelOrder = endpoint({
  name: 'cancelOrder',
  method: 'POST',
  path: '/orders/:orderNo/cancel',
  auth: true,
  lane: 'pay',
  request: v.object({ orderNo: id }),
  response: orderPayment,
});

export const confirmReceipt = endpoint({
  name: 'confirmReceipt',
  method: 'POST',
  path: '/orders/:orderNo/receipt',
  auth: true,
  request: v.object({ orderNo: id }),
  response: nothing,
});
