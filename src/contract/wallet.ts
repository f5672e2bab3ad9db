import * as v from 'valibot';
import type { SignFacts } from '@/domain/wallet/pay-state';
import { BILL_KINDS } from '@/domain/wallet/bill';
import { endpoint, nothing, type Schema } from './endpoint';
import { orderPayment } from './payment';
import { count, cursor, fenValue, id, instant, name } from './values';

export const pay = { auth: true, lane: 'pay' } as const;
const version = v.pipe(v.string(), v.regex(/^[\w.-]{1,16}$/));
const smsCode = v.pipe(v.string(), v.regex(/^\d{6}$/));
/** Six digits; sent once, in the body, and kept nowhere. */
const password = v.pipe(v.string(), v.regex(/^\d{6}$/));
export const nonce = v.pipe(v.string(), v.regex(/^[\w-]{16,64}$/));
const subject = id;

/** `availableFen` = `balanceFen` − `heldFen` (E1). `agreed`: the wallet's own consent, null before it. */
export const getWallet = endpoint({
  name: 'getWallet',
  method: 'GET',
  path: '/wallet',
  ...pay,
  request: nothing,
  response: v.object({
    agreed: v.nullable(version),
    balanceFen: fenValue,
    heldFen: fenValue,
    availableFen: fenValue,
    hasPassword: v.boolean(),
    lockedUntil: v.nullable(instant),
    /** What is put aside, for which orders. */
    holds: v.array(v.object({ orderNo: id, amountFen: fenValue, createdAt: instant })),
  }),
});

/** Consent to the wallet's own terms (H2). Without it every write below is FORBIDDEN. */
export const agreeToWallet = endpoint({
  name: 'agreeToWallet',
  method: 'POST',
  path: '/wallet/agreement',
  auth: true,
  request: v.object({ version }),
  response: nothing,
});

export const bill = v.object({
  billId: id,
  kind: v.picklist(BILL_KINDS),
  title: name,
  way: v.picklist(['in', 'out']),
  amountFen: fenValue,
  /** The balance right after it. */
  balanceFen: fenValue,
  createdAt: instant,
});

/** Newest first. */
export const listWalletBills = endpoint({
  name: 'listWalletBills',
  method: 'GET',
  path: '/wallet/bills',
  auth: true,
  request: v.object({ cursor: v.optional(v.string()) }),
  response: v.object({ bills: v.array(bill), next: cursor }),
});

/** To the account's own number. FORBIDDEN without one, RATE_LIMITED within 60 s of the last. */
export const sendWalletCode = endpoint({
  name: 'sendWalletCode',
  method: 'POST',
  path: '/wallet/sms-code',
  auth: true,
  request: nothing,
  response: v.object({
    resendAfterMs: count,
    maskedPhone: v.pipe(v.string(), v.regex(/^\d{3}\*+\d{3}$/)),
  }),
});

/** First password, another one, or a forgotten one: always by a code. Ends a lock. Wrong: SMS_CODE_WRONG. */
export const setWalletPassword = endpoint({
  name: 'setWalletPassword',
  method: 'POST',
  path: '/wallet/password',
  auth: true,
  key: true,
  request: v.object({ smsCode, password }),
  response: nothing,
});

/** What a nonce is bound to and what became of it. Nonces travel in bodies only. */
export const signFacts = v.object({
  purpose: v.picklist(['PAY', 'HOLD', 'WITHDRAW']),
  subject,
  amountFen: fenValue,
  state: v.picklist(['OPEN', 'DONE', 'VOID']),
  payee: name,
  availableFen: fenValue,
  hasPassword: v.boolean(),
  triesLeft: v.nullable(count),
  lockedUntil: v.nullable(instant),
}) satisfies Schema<SignFacts>;

/** Unknown nonces are NONCE_VOID. */
export const getWalletPayment = endpoint({
  name: 'getWalletPayment',
  method: 'POST',
  path: '/wallet/payments/query',
  ...pay,
  request: v.object({ nonce }),
  response: signFacts,
});

/** Ends a nonce: the answer is DONE when it was too late, else VOID, and nothing can follow. */
export const voidWalletPayment = endpoint({
  name: 'voidWalletPayment',
  method: 'POST',
  path: '/wallet/payments/void',
  ...pay,
  request: v.object({ nonce }),
  response: signFacts,
});

export const signed = v.object({ nonce, amountFen: fenValue, password });

/**
 * Pays what the nonce of a WALLET attempt is bound to, at most once. Refusals: PASSWORD_WRONG (with
 * `triesLeft`), WALLET_LOCKED (with `retryAfterMs`), PASSWORD_UNSET, BALANCE_LOW, NONCE_VOID.
 */
export const payWithWallet = endpoint({
  name: 'payWithWallet',
  method: 'POST',
  path: '/wallet/payments',
  ...pay,
  key: true,
  request: signed,
  response: signFacts,
});

/**
 * A nonce for putting a part of the balance aside for an unpaid order; ends the one before.
 * VALIDATION unless the amount is above zero and below what is due. BALANCE_LOW.
 */
export const startWalletHold = endpoint({
  name: 'startWalletHold',
  method: 'POST',
  path: '/orders/:orderNo/wallet-hold',
  ...pay,
  request: v.object({ orderNo: id, amountFen: fenValue }),
  response: v.object({ nonce, amountFen: fenValue, expiresAt: instant }),
});

/** Puts it aside: taken for good only together with the payment of the rest (E2). Refusals as above. */
export const holdWallet = endpoint({
  name: 'holdWallet',
  method: 'POST',
  path: '/wallet/holds',
  ...pay,
  key: true,
  request: signed,
  response: signFacts,
});

/**
 * Gives back what is put aside; an attempt that counts on it is closed first. CONFLICT while that
 * one can't be closed. Nothing put aside is no error.
 */
export const releaseHold = endpoint({
  name: 'releaseHold',
  method: 'POST',
  path: '/orders/:orderNo/wallet-hold/release',
  ...pay,
  request: v.object({ orderNo: id }),
  response: orderPayment,
});
