import * as v from 'valibot';
import { fen } from '@/domain/money';
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
  /** Put aside from the balance for this order (E2); absent: nothing is. */
  heldFen: v.optional(fenValue, fen(0)),
  /**
   * Money of it is here through this channel: no other may be used until it is settled (F5). null or
   * absent: any may.
   */
  lockedTo: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(32))), null),
  expiresAt: instant,
});

/** Channels a client can pay through in this version. */
export const channel = v.picklist([
  'WECHAT_MINI',
  'ALIPAY_MINI',
  'ALIPAY_WAP',
  'ALIPAY_LINK',
  'WECHAT_QR',
  'NET_BANK',
  'WALLET',
  'BANK_TRANSFER',
]);

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
  v.object({
    kind: v.literal('form'),
    action: v.string(),
    fields: v.record(v.string(), v.string()),
  }),
  v.object({ kind: v.literal('link'), url: v.string() }),
  v.object({ kind: v.literal('code'), text: v.string() }),
  v.object({ kind: v.literal('wallet'), nonce: v.string() }),
  v.object({ kind: v.literal('transfer') }),
]);

/** Where the shop runs: a mini-program, or a browser as `domain/payment/environment` reads it. */
export const scene = v.picklist([
  'weapp',
  'alipay-mini',
  'wechat-webview',
  'wechat',
  'alipay-webview',
  'alipay',
  'in-app',
  'mobile',
  'desktop',
  'unknown',
]);

/**
 * Which ways to pay the merchant has switched on here, and up to which amount. May be kept for
 * `ttlMs`, at most 5 minutes. A channel that is not listed is off; a channel that this version
 * doesn't know is skipped. ALIPAY_LINK in the scene `weapp` is the business switch `externalPay`.
 */
export const getPayMethods = endpoint({
  name: 'getPayMethods',
  method: 'GET',
  path: '/pay-methods',
  auth: true,
  lane: 'pay',
  request: v.object({ scene }),
  response: v.object({
    ttlMs: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    methods: v.array(
      v.object({
        channel: v.pipe(v.string(), v.maxLength(32)),
        on: v.boolean(),
        /** Most that one payment on it may cost; null: no limit of its own. */
        limitFen: v.nullable(fenValue),
        /** Why it is off, in words for the shopper; null: nothing to say, don't show it. */
        why: v.nullable(v.pipe(v.string(), v.maxLength(60))),
      }),
    ),
    /** null: this account has no wallet. */
    wallet: v.nullable(
      v.object({
        availableFen: fenValue,
        /** false: a payment password has to be set first. */
        hasPassword: v.boolean(),
        /** Locked after wrong passwords until then (server time); null: not locked. */
        lockedUntil: v.nullable(instant),
      }),
    ),
  }),
});

/**
 * Starts an attempt (prepay). One open attempt an order: the same channel again gives fresh
 * parameters for the same attempt and ends the old ones (a link or nonce handed out before is
 * void). Refusals: ORDER_PAID, ORDER_CLOSED, CONFLICT (another channel is open), IN_PROGRESS
 * (another device is paying), FORBIDDEN (the channel is off where this session runs),
 * LIMIT_EXCEEDED (more than one payment on it may cost).
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
