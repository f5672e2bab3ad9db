import type { Fen } from '@/domain/money';
import { machineOf, rowsOf, step, type Step } from './machine';

/** What the server says of a top-up. Only DONE means that the balance has grown. */
export interface TopUp {
  readonly topUpNo: string;
  readonly amountFen: Fen;
  readonly state: 'OPEN' | 'DONE' | 'CLOSED';
  readonly expiresAt: number;
}

/** A form for the provider's gateway; in memory only. */
export interface TopUpForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

export type TopUpState =
  | { readonly name: 'IDLE'; readonly message: string | null }
  | {
      readonly name: 'STARTING';
      readonly amountFen: Fen;
      readonly key: string;
      readonly tries: number;
    }
  | { readonly name: 'AWAY'; readonly topUp: TopUp }
  | { readonly name: 'CONFIRMING'; readonly topUpNo: string; readonly tries: number }
  | { readonly name: 'UNRESOLVED'; readonly topUpNo: string }
  | { readonly name: 'DONE'; readonly topUp: TopUp }
  | { readonly name: 'CLOSED'; readonly topUp: TopUp };

export type TopUpEvent =
  | { readonly type: 'TAP'; readonly amountFen: Fen; readonly key: string }
  | { readonly type: 'STARTED'; readonly topUp: TopUp; readonly form: TopUpForm }
  | { readonly type: 'START_REFUSED'; readonly message: string }
  | { readonly type: 'START_FAILED' }
  /** The gateway's page could not be opened from here. */
  | { readonly type: 'NOT_OPENED' }
  | { readonly type: 'TAKE_UP'; readonly topUpNo: string }
  | { readonly type: 'HEARD'; readonly topUp: TopUp }
  | { readonly type: 'NO_ANSWER' }
  | { readonly type: 'SHOW' }
  | { readonly type: 'REFRESH' }
  | { readonly type: 'BACK' };

export type TopUpEffect =
  | {
      readonly type: 'START';
      readonly amountFen: Fen;
      readonly key: string;
      readonly tries: number;
    }
  | { readonly type: 'OPEN'; readonly form: TopUpForm }
  | { readonly type: 'ASK'; readonly topUpNo: string; readonly tries: number };

const MOST_STARTS = 3;
const MOST_ASKS = 8;

export const NO_TOP_UP: TopUpState = { name: 'IDLE', message: null };

const row = rowsOf<TopUpState, TopUpEvent, TopUpEffect>();
type TopUpStep = Step<TopUpState, TopUpEffect>;

function start(amountFen: Fen, key: string, tries: number): TopUpStep {
  return step(
    { name: 'STARTING', amountFen, key, tries },
    { type: 'START', amountFen, key, tries },
  );
}

function ask(topUpNo: string, tries: number): TopUpStep {
  return tries < MOST_ASKS
    ? step({ name: 'CONFIRMING', topUpNo, tries }, { type: 'ASK', topUpNo, tries })
    : step({ name: 'UNRESOLVED', topUpNo });
}

/**
 * Money into the balance over Alipay's page. Making one moves nothing, so the same key is tried
 * again; coming back proves nothing, so the server is asked.
 */
export const TOP_UP_ROWS = [
  row('top-up.tap', ['IDLE', 'DONE', 'CLOSED'], 'TAP', (_state, { amountFen, key }) =>
    amountFen > 0 ? start(amountFen, key, 0) : null,
  ),
  row('top-up.started', ['STARTING'], 'STARTED', ({ amountFen }, { topUp, form }) =>
    topUp.state === 'OPEN' && topUp.amountFen === amountFen
      ? step({ name: 'AWAY', topUp }, { type: 'OPEN', form })
      : ask(topUp.topUpNo, 0),
  ),
  row('top-up.refused', ['STARTING'], 'START_REFUSED', (_state, { message }) =>
    step({ name: 'IDLE', message }),
  ),
  row('top-up.start.again', ['STARTING'], 'START_FAILED', ({ amountFen, key, tries }) =>
    tries + 1 < MOST_STARTS ? start(amountFen, key, tries + 1) : null,
  ),
  row('top-up.start.given-up', ['STARTING'], 'START_FAILED', () =>
    step({ name: 'IDLE', message: '网络不太稳定，没有扣款，请再试一次' }),
  ),
  row('top-up.not-opened', ['AWAY'], 'NOT_OPENED', () =>
    step({ name: 'IDLE', message: '没有打开支付宝，没有扣款，请再试一次' }),
  ),
  row('top-up.take-up', ['IDLE', 'DONE', 'CLOSED'], 'TAKE_UP', (_state, { topUpNo }) =>
    ask(topUpNo, 0),
  ),
  row('top-up.back-here', ['AWAY'], 'SHOW', ({ topUp }) => ask(topUp.topUpNo, 0)),
  row('top-up.i-am-back', ['AWAY'], 'REFRESH', ({ topUp }) => ask(topUp.topUpNo, 0)),
  row('top-up.done', ['CONFIRMING', 'UNRESOLVED'], 'HEARD', (state, { topUp }) =>
    topUp.topUpNo === state.topUpNo && topUp.state === 'DONE'
      ? step({ name: 'DONE', topUp })
      : null,
  ),
  row('top-up.closed', ['CONFIRMING', 'UNRESOLVED'], 'HEARD', (state, { topUp }) =>
    topUp.topUpNo === state.topUpNo && topUp.state === 'CLOSED'
      ? step({ name: 'CLOSED', topUp })
      : null,
  ),
  row('top-up.open', ['CONFIRMING'], 'HEARD', ({ topUpNo, tries }, { topUp }) =>
    topUp.topUpNo === topUpNo ? ask(topUpNo, tries + 1) : null,
  ),
  row('top-up.no-answer', ['CONFIRMING'], 'NO_ANSWER', ({ topUpNo, tries }) =>
    ask(topUpNo, tries + 1),
  ),
  row('top-up.ask-again', ['UNRESOLVED'], 'SHOW', ({ topUpNo }) => ask(topUpNo, 0)),
  row('top-up.refresh', ['UNRESOLVED', 'CONFIRMING'], 'REFRESH', ({ topUpNo }) => ask(topUpNo, 0)),
  row('top-up.another', ['UNRESOLVED', 'CONFIRMING', 'DONE', 'CLOSED', 'AWAY'], 'BACK', () =>
    step(NO_TOP_UP),
  ),
] as const;

/** The machine of one top-up; see `TOP_UP_ROWS`. */
export const nextTopUp = machineOf(TOP_UP_ROWS);
