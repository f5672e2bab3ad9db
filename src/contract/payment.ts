import * as v from 'valibot';
import { endpoint } from './endpoint';
import { fenValue, id, instant } from './values';

/**
 * What the server knows of an order's payment. `status` is the provider's own word (SUCCESS,
 * NOTPAY, TRADE_SUCCESS, TRADE_CLOSED…) or ours; `domain/payment/order-status` reads it, and an
 * unknown word is never taken as paid or as failed. `rev` only grows.
 */
export const orderPayment = v.object({
  orderNo: id,
  status: v.pipe(v.string(), v.maxLength(64)),
  rev: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  payableFen: fenValue,
  expiresAt: instant,
});

/** Channels a client can pay through in this version. */
export const channel = v.picklist(['WECHAT_MINI', 'ALIPAY_MINI', 'ALIPAY_WAP']);

/** Loose on purpose: the platform adapter checks the shape before the host's cashier is called. */
const invocation = v.variant('kind', [
  v.object({
    kind: v.literal('wechat'),
    timeStamp: v.string(),
    nonceStr: v.string(),
    package: v.string(),
    signType: v.string(),
    paySign: v.string(),
  }),
  v.object({ kind: v.literal('alipay'), tradeNO: v.string() }),
  v.object({ kind: v.literal('redirect'), url: v.string() }),
]);

/**
 * Starts an attempt (prepay). One open attempt an order: the same channel again gives fresh
 * parameters for the same attempt. Refusals: ORDER_PAID, ORDER_CLOSED, CONFLICT (another channel
 * is open), IN_PROGRESS (another device is paying).
 */
export const startAttempt = endpoint({
  name: 'startAttempt',
  method: 'POST',
  path: '/orders/:orderNo/attempts',
  auth: true,
  lane: 'pay',
  request: v.object({ orderNo: id, channel }),
  response: v.object({
    orderNo: id,
    attemptNo: id,
    channel,
    amountFen: fenValue,
    expiresAt: instant,
    invocation,
  }),
});

/** STUCK: the provider can't close it before `closesAt`; until then a second attempt is unsafe. */
export const closeAttempt = endpoint({
  name: 'closeAttempt',
  method: 'POST',
  path: '/orders/:orderNo/attempts/:attemptNo/close',
  auth: true,
  lane: 'pay',
  request: v.object({ orderNo: id, attemptNo: id }),
  response: v.object({
    orderNo: id,
    attemptNo: id,
    state: v.picklist(['CLOSED', 'STUCK']),
    closesAt: instant,
  }),
});

/** Asks the provider and answers with what is true now. The only source of "paid". */
export const queryPayment = endpoint({
  name: 'queryPayment',
  method: 'GET',
  path: '/orders/:orderNo/payment',
  auth: true,
  lane: 'pay',
  request: v.object({ orderNo: id }),
  response: orderPayment,
});
