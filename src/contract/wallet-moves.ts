import * as v from 'valibot';
import type { TopUp } from '@/domain/wallet/top-up';
import type { Withdrawal } from '@/domain/wallet/withdrawal';
import { endpoint, nothing, type Schema } from './endpoint';
import { count, cursor, fenValue, id, instant, name, words } from './values';
import { nonce, pay, signed, signFacts } from './wallet';

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
  response: signFacts,
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
