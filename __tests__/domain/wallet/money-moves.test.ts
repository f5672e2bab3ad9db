import { fen } from '@/domain/money';
import {
  nextTopUp,
  NO_TOP_UP,
  TOP_UP_ROWS,
  type TopUp,
  type TopUpEffect,
  type TopUpEvent,
  type TopUpState,
} from '@/domain/wallet/top-up';
import {
  nextWithdrawal,
  NO_WITHDRAWAL,
  WITHDRAWAL_ROWS,
  type Withdrawal,
  type WithdrawalEffect,
  type WithdrawalEvent,
  type WithdrawalState,
} from '@/domain/wallet/withdrawal';
import { topUpWords, WITHDRAWAL_WORDS, withdrawalText } from '@/domain/wallet/words';
import { walks, type Firing } from './walk';

const amountFen = fen(10_000);

describe('a top-up', () => {
  const topUp: TopUp = { topUpNo: 'T1', amountFen, state: 'OPEN', expiresAt: 9000 };
  const form = { action: 'https://openapi.alipay.com/gateway.do', fields: {} };
  const STARTING: TopUpState = { name: 'STARTING', amountFen, key: 'k1', tries: 0 };
  const AWAY: TopUpState = { name: 'AWAY', topUp };
  const CONFIRMING: TopUpState = { name: 'CONFIRMING', topUpNo: 'T1', tries: 0 };
  const UNRESOLVED: TopUpState = { name: 'UNRESOLVED', topUpNo: 'T1' };
  const DONE: TopUpState = { name: 'DONE', topUp: { ...topUp, state: 'DONE' } };
  const CLOSED: TopUpState = { name: 'CLOSED', topUp: { ...topUp, state: 'CLOSED' } };
  const TAP: TopUpEvent = { type: 'TAP', amountFen, key: 'k1' };
  const TAKE_UP: TopUpEvent = { type: 'TAKE_UP', topUpNo: 'T1' };
  const STARTED: TopUpEvent = { type: 'STARTED', topUp, form };
  const heard = (state: TopUp['state'], topUpNo = 'T1'): TopUpEvent => ({
    type: 'HEARD',
    topUp: { ...topUp, topUpNo, state },
  });
  const plain = (type: 'START_FAILED' | 'NOT_OPENED' | 'NO_ANSWER' | 'SHOW' | 'REFRESH' | 'BACK') =>
    ({ type }) as TopUpEvent;
  type Fire = Firing<TopUpState, TopUpEvent>;
  const fire = (
    row: string,
    from: TopUpState,
    event: TopUpEvent,
    to: object,
    ...does: TopUpEffect['type'][]
  ): Fire => ({ row, from, event, to, does });
  const asks = { name: 'CONFIRMING', topUpNo: 'T1' };
  const tired: TopUpState = { ...CONFIRMING, tries: 7 };

  const firings: readonly Fire[] = [
    ...[NO_TOP_UP, DONE, CLOSED].flatMap((from) => [
      fire('top-up.tap', from, TAP, { name: 'STARTING', key: 'k1', tries: 0 }, 'START'),
      fire('top-up.take-up', from, TAKE_UP, asks, 'ASK'),
    ]),
    fire('top-up.started', STARTING, STARTED, { name: 'AWAY' }, 'OPEN'),
    fire(
      'top-up.started',
      STARTING,
      { ...STARTED, topUp: { ...topUp, amountFen: fen(1) } } as TopUpEvent,
      asks,
      'ASK',
    ),
    fire(
      'top-up.started',
      STARTING,
      { ...STARTED, topUp: { ...topUp, state: 'DONE' } } as TopUpEvent,
      asks,
      'ASK',
    ),
    fire(
      'top-up.refused',
      STARTING,
      { type: 'START_REFUSED', message: '不行' },
      {
        name: 'IDLE',
        message: '不行',
      },
    ),
    fire('top-up.start.again', STARTING, plain('START_FAILED'), { key: 'k1', tries: 1 }, 'START'),
    fire('top-up.start.given-up', { ...STARTING, tries: 2 }, plain('START_FAILED'), {
      name: 'IDLE',
    }),
    fire('top-up.not-opened', AWAY, plain('NOT_OPENED'), { name: 'IDLE' }),
    fire('top-up.back-here', AWAY, plain('SHOW'), asks, 'ASK'),
    fire('top-up.i-am-back', AWAY, plain('REFRESH'), asks, 'ASK'),
    ...[CONFIRMING, UNRESOLVED].flatMap((from) => [
      fire('top-up.done', from, heard('DONE'), { name: 'DONE' }),
      fire('top-up.closed', from, heard('CLOSED'), { name: 'CLOSED' }),
      fire('top-up.refresh', from, plain('REFRESH'), { ...asks, tries: 0 }, 'ASK'),
    ]),
    fire('top-up.open', CONFIRMING, heard('OPEN'), { ...asks, tries: 1 }, 'ASK'),
    fire('top-up.open', tired, heard('OPEN'), { name: 'UNRESOLVED' }),
    fire('top-up.no-answer', CONFIRMING, plain('NO_ANSWER'), { ...asks, tries: 1 }, 'ASK'),
    fire('top-up.no-answer', tired, plain('NO_ANSWER'), { name: 'UNRESOLVED' }),
    fire('top-up.ask-again', UNRESOLVED, plain('SHOW'), { ...asks, tries: 0 }, 'ASK'),
    ...[UNRESOLVED, CONFIRMING, DONE, CLOSED, AWAY].map((from) =>
      fire('top-up.another', from, plain('BACK'), { name: 'IDLE', message: null }),
    ),
  ];
  const states = [NO_TOP_UP, STARTING, AWAY, CONFIRMING, UNRESOLVED, DONE, CLOSED];
  const events = [
    ...[TAP, TAKE_UP, STARTED, heard('DONE')],
    { type: 'START_REFUSED', message: '不行' } as TopUpEvent,
    ...(['START_FAILED', 'NOT_OPENED', 'NO_ANSWER', 'SHOW', 'REFRESH', 'BACK'] as const).map(plain),
  ];
  walks({ rows: TOP_UP_ROWS, next: nextTopUp, firings, states, events });

  it('hears nothing of another one', () => {
    for (const state of states) expect(nextTopUp(state, heard('DONE', 'T2')).state).toBe(state);
  });

  it('starts no empty one, and is done only by the server’s word', () => {
    expect(nextTopUp(NO_TOP_UP, { ...TAP, amountFen: fen(0) } as TopUpEvent).effects).toEqual([]);
    const ends = firings.filter(({ to }) => (to as { name?: string }).name === 'DONE');
    expect(new Set(ends.map(({ event }) => event.type))).toEqual(new Set(['HEARD']));
  });

  it('calls the unknown unknown', () => {
    for (const state of [AWAY, CONFIRMING, UNRESOLVED]) {
      const { title, text } = topUpWords(state);
      expect(title + text).not.toMatch(/失败|成功/);
    }
    expect(topUpWords(DONE)).toEqual({ title: '充值成功', text: '¥100.00 已存入余额' });
    expect(states.map((state) => topUpWords(state).title)).toHaveLength(7);
  });
});

describe('a withdrawal', () => {
  const quote = {
    withdrawalNo: 'W1',
    nonce: 'n1',
    amountFen,
    feeFen: fen(10),
    arrivesBy: 9000,
    payee: '本人绑定的银行卡',
  };
  const made = (state: Withdrawal['state'], withdrawalNo = 'W1'): Withdrawal => ({
    ...{ withdrawalNo, amountFen, feeFen: fen(10), state },
    ...{ arrivesBy: 9000, createdAt: 1000, endedAt: null, reason: null },
  });
  const QUOTING: WithdrawalState = { name: 'QUOTING', amountFen };
  const REVIEW: WithdrawalState = { name: 'REVIEW', quote };
  const SIGNING: WithdrawalState = { name: 'SIGNING', quote };
  const CHECKING: WithdrawalState = { name: 'CHECKING', withdrawalNo: 'W1', tries: 0 };
  const UNRESOLVED: WithdrawalState = { name: 'UNRESOLVED', withdrawalNo: 'W1' };
  const tracked = (state: Withdrawal['state']): WithdrawalState => ({
    name: 'TRACKED',
    withdrawal: made(state),
  });
  const heard = (state: Withdrawal['state'], no = 'W1'): WithdrawalEvent => ({
    type: 'HEARD',
    withdrawal: made(state, no),
  });
  const QUOTE: WithdrawalEvent = { type: 'QUOTE', amountFen };
  const TAKE_UP: WithdrawalEvent = { type: 'TAKE_UP', withdrawalNo: 'W1' };
  const signed = (end: Extract<WithdrawalEvent, { type: 'SIGNED' }>['end']): WithdrawalEvent => ({
    type: 'SIGNED',
    end,
  });
  const plain = (type: 'CONFIRM' | 'BACK' | 'NO_ANSWER' | 'SHOW' | 'REFRESH') =>
    ({ type }) as WithdrawalEvent;
  type Fire = Firing<WithdrawalState, WithdrawalEvent>;
  const fire = (
    row: string,
    from: WithdrawalState,
    event: WithdrawalEvent,
    to: object,
    ...does: WithdrawalEffect['type'][]
  ): Fire => ({ row, from, event, to, does });
  const asks = { name: 'CHECKING', withdrawalNo: 'W1' };
  const tired: WithdrawalState = { ...CHECKING, tries: 5 };

  const firings: readonly Fire[] = [
    ...[NO_WITHDRAWAL, tracked('PAID')].flatMap((from) => [
      fire('withdraw.quote', from, QUOTE, { name: 'QUOTING', amountFen }, 'QUOTE'),
      fire('withdraw.take-up', from, TAKE_UP, asks, 'ASK'),
    ]),
    fire('withdraw.quoted', QUOTING, { type: 'QUOTED', quote }, { name: 'REVIEW', quote }),
    fire(
      'withdraw.not-quoted',
      QUOTING,
      { type: 'NOT_QUOTED', message: '不行' },
      {
        name: 'EDITING',
        message: '不行',
      },
    ),
    fire('withdraw.confirm', REVIEW, plain('CONFIRM'), { name: 'SIGNING' }, 'SIGN'),
    ...[REVIEW, tracked('PAID'), UNRESOLVED].map((from) =>
      fire('withdraw.back', from, plain('BACK'), { name: 'EDITING', message: null }),
    ),
    fire('withdraw.cancelled', SIGNING, signed('cancelled'), { name: 'REVIEW' }),
    fire('withdraw.declined', SIGNING, signed('declined'), {
      name: 'EDITING',
      message: '没有提交，余额没有变动',
    }),
    ...(['done', 'void', 'unknown'] as const).map((end) =>
      fire('withdraw.signed', SIGNING, signed(end), { ...asks, tries: 0 }, 'ASK'),
    ),
    ...[CHECKING, UNRESOLVED].map((from) =>
      fire('withdraw.heard', from, heard('REVIEWING'), tracked('REVIEWING')),
    ),
    fire('withdraw.draft', CHECKING, heard('DRAFT'), { ...asks, tries: 1 }, 'ASK'),
    fire('withdraw.draft', tired, heard('DRAFT'), { name: 'UNRESOLVED' }),
    fire('withdraw.moved', tracked('REVIEWING'), heard('FAILED'), tracked('FAILED')),
    fire('withdraw.no-answer', CHECKING, plain('NO_ANSWER'), { ...asks, tries: 1 }, 'ASK'),
    fire('withdraw.ask-again', UNRESOLVED, plain('SHOW'), { ...asks, tries: 0 }, 'ASK'),
    fire('withdraw.ask-now', UNRESOLVED, plain('REFRESH'), { ...asks, tries: 0 }, 'ASK'),
    fire('withdraw.watch', tracked('PAYING'), plain('SHOW'), tracked('PAYING'), 'ASK'),
    fire('withdraw.refresh', tracked('PAYING'), plain('REFRESH'), tracked('PAYING'), 'ASK'),
  ];
  const states = [
    ...[NO_WITHDRAWAL, QUOTING, REVIEW, SIGNING, CHECKING, UNRESOLVED],
    tracked('PAYING'),
  ];
  const events = [
    ...[QUOTE, TAKE_UP, signed('done'), heard('PAID')],
    { type: 'QUOTED', quote } as WithdrawalEvent,
    { type: 'NOT_QUOTED', message: '不行' } as WithdrawalEvent,
    ...(['CONFIRM', 'BACK', 'NO_ANSWER', 'SHOW', 'REFRESH'] as const).map(plain),
  ];
  walks({ rows: WITHDRAWAL_ROWS, next: nextWithdrawal, firings, states, events });

  it('asks for no password on a quote for another sum, and quotes nothing for nothing', () => {
    const other = { type: 'QUOTED', quote: { ...quote, amountFen: fen(1) } } as WithdrawalEvent;
    expect(nextWithdrawal(QUOTING, other).state).toBe(QUOTING);
    const nothing = { type: 'QUOTE', amountFen: fen(0) } as WithdrawalEvent;
    expect(nextWithdrawal(NO_WITHDRAWAL, nothing).state).toBe(NO_WITHDRAWAL);
  });

  it('never goes back to an earlier state, and a final one is asked about no more', () => {
    expect(nextWithdrawal(tracked('PAYING'), heard('REVIEWING')).state).toEqual(tracked('PAYING'));
    expect(nextWithdrawal(tracked('PAID'), heard('FAILED')).state).toEqual(tracked('PAID'));
    for (const end of ['PAID', 'FAILED'] as const) {
      expect(nextWithdrawal(tracked(end), plain('SHOW')).effects).toEqual([]);
      expect(nextWithdrawal(tracked(end), plain('REFRESH')).effects).toEqual([]);
    }
  });

  it('hears nothing of another one', () => {
    for (const state of states) {
      expect(nextWithdrawal(state, heard('PAID', 'W2')).state).toBe(state);
    }
  });

  it('says where the money is', () => {
    expect(WITHDRAWAL_WORDS.FAILED).toContain('已退回余额');
    expect(withdrawalText(made('REVIEWING'))).toMatch(/^预计 .* 前到账$/);
    expect(withdrawalText(made('DRAFT'))).toBe('');
    expect(withdrawalText({ ...made('PAID'), endedAt: 0 })).toBe('1月1日 08:00 到账');
    expect(withdrawalText(made('PAID'))).toBe('');
    expect(withdrawalText(made('FAILED'))).toBe('金额和手续费已退回余额');
    expect(withdrawalText({ ...made('FAILED'), reason: '账户不符' })).toBe('账户不符');
  });
});
