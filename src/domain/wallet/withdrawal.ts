import type { Fen } from '@/domain/money';
import { machineOf, rowsOf, step, type Step } from './machine';
import type { SignEnd } from './pay-state';

/**
 * What the server says of a withdrawal. DRAFT: quoted, and nothing was taken. FAILED: the money,
 * fee included, is back in the balance.
 */
export interface Withdrawal {
  readonly withdrawalNo: string;
  readonly amountFen: Fen;
  readonly feeFen: Fen;
  readonly state: 'DRAFT' | 'REVIEWING' | 'PAYING' | 'PAID' | 'FAILED';
  /** Server time by which it should be there. */
  readonly arrivesBy: number;
  readonly createdAt: number;
  readonly endedAt: number | null;
  /** Why it failed, in words for the person. */
  readonly reason: string | null;
}

export interface WithdrawalQuote {
  readonly withdrawalNo: string;
  readonly nonce: string;
  readonly amountFen: Fen;
  readonly feeFen: Fen;
  readonly arrivesBy: number;
  readonly payee: string;
}

export type WithdrawalState =
  | { readonly name: 'EDITING'; readonly message: string | null }
  | { readonly name: 'QUOTING'; readonly amountFen: Fen }
  | { readonly name: 'REVIEW'; readonly quote: WithdrawalQuote }
  | { readonly name: 'SIGNING'; readonly quote: WithdrawalQuote }
  | { readonly name: 'CHECKING'; readonly withdrawalNo: string; readonly tries: number }
  | { readonly name: 'UNRESOLVED'; readonly withdrawalNo: string }
  | { readonly name: 'TRACKED'; readonly withdrawal: Withdrawal };

export type WithdrawalEvent =
  | { readonly type: 'QUOTE'; readonly amountFen: Fen }
  | { readonly type: 'QUOTED'; readonly quote: WithdrawalQuote }
  | { readonly type: 'NOT_QUOTED'; readonly message: string }
  | { readonly type: 'CONFIRM' }
  | { readonly type: 'BACK' }
  | { readonly type: 'SIGNED'; readonly end: SignEnd }
  | { readonly type: 'TAKE_UP'; readonly withdrawalNo: string }
  | { readonly type: 'HEARD'; readonly withdrawal: Withdrawal }
  | { readonly type: 'NO_ANSWER' }
  | { readonly type: 'SHOW' }
  | { readonly type: 'REFRESH' };

export type WithdrawalEffect =
  | { readonly type: 'QUOTE'; readonly amountFen: Fen }
  | { readonly type: 'SIGN'; readonly quote: WithdrawalQuote }
  | { readonly type: 'ASK'; readonly withdrawalNo: string; readonly tries: number };

const MOST_ASKS = 6;
const NOT_TAKEN = '没有提交，余额没有变动';

export const NO_WITHDRAWAL: WithdrawalState = { name: 'EDITING', message: null };

const row = rowsOf<WithdrawalState, WithdrawalEvent, WithdrawalEffect>();
type WithdrawalStep = Step<WithdrawalState, WithdrawalEffect>;

function ask(withdrawalNo: string, tries: number): WithdrawalStep {
  return tries < MOST_ASKS
    ? step({ name: 'CHECKING', withdrawalNo, tries }, { type: 'ASK', withdrawalNo, tries })
    : step({ name: 'UNRESOLVED', withdrawalNo });
}

/** Which of two answers is the later one: states only go forward. */
const AGE: Readonly<Record<Withdrawal['state'], number>> = {
  DRAFT: 0,
  REVIEWING: 1,
  PAYING: 2,
  PAID: 3,
  FAILED: 3,
};

/** Money out of the balance: fee and arrival before the password, the review's states after it. */
export const WITHDRAWAL_ROWS = [
  row('withdraw.quote', ['EDITING', 'TRACKED'], 'QUOTE', (_state, { amountFen }) =>
    amountFen > 0 ? step({ name: 'QUOTING', amountFen }, { type: 'QUOTE', amountFen }) : null,
  ),
  row('withdraw.quoted', ['QUOTING'], 'QUOTED', ({ amountFen }, { quote }) =>
    quote.amountFen === amountFen ? step({ name: 'REVIEW', quote }) : null,
  ),
  row('withdraw.not-quoted', ['QUOTING'], 'NOT_QUOTED', (_state, { message }) =>
    step({ name: 'EDITING', message }),
  ),
  row('withdraw.confirm', ['REVIEW'], 'CONFIRM', ({ quote }) =>
    step({ name: 'SIGNING', quote }, { type: 'SIGN', quote }),
  ),
  row('withdraw.back', ['REVIEW', 'TRACKED', 'UNRESOLVED'], 'BACK', () => step(NO_WITHDRAWAL)),
  row('withdraw.cancelled', ['SIGNING'], 'SIGNED', ({ quote }, { end }) =>
    end === 'cancelled' ? step({ name: 'REVIEW', quote }) : null,
  ),
  row('withdraw.declined', ['SIGNING'], 'SIGNED', (_state, { end }) =>
    end === 'declined' ? step({ name: 'EDITING', message: NOT_TAKEN }) : null,
  ),
  row('withdraw.signed', ['SIGNING'], 'SIGNED', ({ quote }) => ask(quote.withdrawalNo, 0)),
  row('withdraw.take-up', ['EDITING', 'TRACKED'], 'TAKE_UP', (_state, { withdrawalNo }) =>
    ask(withdrawalNo, 0),
  ),
  row('withdraw.heard', ['CHECKING', 'UNRESOLVED'], 'HEARD', (state, { withdrawal }) =>
    withdrawal.withdrawalNo === state.withdrawalNo && withdrawal.state !== 'DRAFT'
      ? step({ name: 'TRACKED', withdrawal })
      : null,
  ),
  row('withdraw.draft', ['CHECKING'], 'HEARD', (state, { withdrawal }) =>
    withdrawal.withdrawalNo === state.withdrawalNo
      ? ask(state.withdrawalNo, state.tries + 1)
      : null,
  ),
  row('withdraw.moved', ['TRACKED'], 'HEARD', (state, { withdrawal }) =>
    withdrawal.withdrawalNo === state.withdrawal.withdrawalNo &&
    AGE[withdrawal.state] > AGE[state.withdrawal.state]
      ? step({ name: 'TRACKED', withdrawal })
      : null,
  ),
  row('withdraw.no-answer', ['CHECKING'], 'NO_ANSWER', ({ withdrawalNo, tries }) =>
    ask(withdrawalNo, tries + 1),
  ),
  row('withdraw.ask-again', ['UNRESOLVED'], 'SHOW', ({ withdrawalNo }) => ask(withdrawalNo, 0)),
  row('withdraw.ask-now', ['UNRESOLVED'], 'REFRESH', ({ withdrawalNo }) => ask(withdrawalNo, 0)),
  row('withdraw.watch', ['TRACKED'], 'SHOW', (state) => watch(state)),
  row('withdraw.refresh', ['TRACKED'], 'REFRESH', (state) => watch(state)),
] as const;

function watch(state: Extract<WithdrawalState, { name: 'TRACKED' }>): WithdrawalStep | null {
  const { state: at, withdrawalNo } = state.withdrawal;
  if (at === 'PAID' || at === 'FAILED') return null;
  return step(state, { type: 'ASK', withdrawalNo, tries: 0 });
}

/** The machine of one withdrawal; see `WITHDRAWAL_ROWS`. */
export const nextWithdrawal = machineOf(WITHDRAWAL_ROWS);
