import * as v from 'valibot';
import type { SignFacts } from '@/domain/wallet/pay-state';
import { BILL_KINDS } from '@/domain/wallet/bill';
import type { TopUp } from '@/domain/wallet/top-up';
import type { Withdrawal } from '@/domain/wallet/withdrawal';
import { endpoint, nothing, type Schema } from './endpoint';
import { orderPayment } from './payment';
import { count, cursor, fenValue, id, instant, name, words } from './values';

const pay = { auth: true, lane: 'pay' } as const;
const version = v.pipe(v.string(), v.regex(/^[\w.-]{1,16}$/));
const smsCode = v.pipe(v.string(), v.regex(/^\d{6}$/));
/** Six digits; sent once, in the body, and kept nowhere. */
const password = v.pipe(v.string(), v.regex(/^\d{6}$/));
const nonce = v.pipe(v.string(), v.regex(/^[\w-]{16,64}$/));
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
const facts = v.object({
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
  response: facts,
});

/** Ends a nonce: the answer is DONE when it was too late, else VOID, and nothing can follow. */
export const voidWalletPayment = endpoint({
  name: 'voidWalletPayment',
  method: 'POST',
  path: '/wallet/payments/void',
  ...pay,
  request: v.object({ nonce }),
  response: facts,
});

const signed = v.object({ nonce, amountFen: fenValue, password });

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
  response: facts,
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
  response: facts,
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

const topUpFields = v.object({
  topUpNo: id,
  amountFen: fenValue,
  state: v.picklist(['OPEN', 'DONE', 'CLOSED']),
  expiresAt: instant,
}) satisfies Schema<TopUp>;

/** Makes a top-up and the form for Alipay's page. The same key: the same top-up with a fresh form. */
export const topUp = endpoint({
  name: 'topUp',
  method: 'POST',
  path: '/wallet/top-ups',
  ...pay,
  key: true,
  request: v.object({ amountFen: fenValue }),
  response: v.object({
    topUp: topUpFields,
    form: v.object({ action: v.string(), fields: v.record(v.string(), v.string()) }),
  }),
});

/** Asks the provider. The only source of DONE. */
export const getTopUp = endpoint({
  name: 'getTopUp',
  method: 'GET',
  path: '/wallet/top-ups/:topUpNo',
  ...pay,
  request: v.object({ topUpNo: id }),
  response: topUpFields,
});

/** Amounts a withdrawal may have; `freeFen` is what is left of this month without fee. */
export const getWithdrawalTerms = endpoint({
  name: 'getWithdrawalTerms',
  method: 'GET',
  path: '/wallet/withdrawal-terms',
  auth: true,
  request: nothing,
  response: v.object({
    availableFen: fenValue,
    minFen: fenValue,
    maxFen: fenValue,
    freeFen: fenValue,
    /** Fee above that, in hundredths of a percent. */
    feeRate: count,
    payee: name,
  }),
});

/** Fee, arrival and the nonce to sign it with. LIMIT_EXCEEDED, BALANCE_LOW. */
export const quoteWithdrawal = endpoint({
  name: 'quoteWithdrawal',
  method: 'POST',
  path: '/wallet/withdrawal-quotes',
  ...pay,
  request: v.object({ amountFen: fenValue }),
  response: v.object({
    withdrawalNo: id,
    nonce,
    amountFen: fenValue,
    /** Taken from the balance on top of the amount. */
    feeFen: fenValue,
    arrivesBy: instant,
    payee: name,
  }),
});

/** Submits a quoted withdrawal, at most once. Refusals as `payWithWallet`. */
export const withdraw = endpoint({
  name: 'withdraw',
  method: 'POST',
  path: '/wallet/withdrawals',
  ...pay,
  key: true,
  request: signed,
  response: facts,
});

const withdrawal = v.object({
  withdrawalNo: id,
  amountFen: fenValue,
  feeFen: fenValue,
  state: v.picklist(['DRAFT', 'REVIEWING', 'PAYING', 'PAID', 'FAILED']),
  arrivesBy: instant,
  createdAt: instant,
  endedAt: v.nullable(instant),
  reason: v.nullable(words),
}) satisfies Schema<Withdrawal>;

/** Newest first, without drafts. */
export const listWithdrawals = endpoint({
  name: 'listWithdrawals',
  method: 'GET',
  path: '/wallet/withdrawals',
  auth: true,
  request: v.object({ cursor: v.optional(v.string()) }),
  response: v.object({ withdrawals: v.array(withdrawal), next: cursor }),
});

export const getWithdrawal = endpoint({
  name: 'getWithdrawal',
  method: 'GET',
  path: '/wallet/withdrawals/:withdrawalNo',
  ...pay,
  request: v.object({ withdrawalNo: id }),
  response: withdrawal,
});
