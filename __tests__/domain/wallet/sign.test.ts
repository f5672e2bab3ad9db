import { fen } from '@/domain/money';
import { nextSign, SIGN_IDLE, SIGN_ROWS, signDeadline } from '@/domain/wallet/pay';
import type {
  SignEffect,
  SignEvent,
  SignFacts,
  SignJob,
  SignState,
} from '@/domain/wallet/pay-state';
import { signWords } from '@/domain/wallet/words';
import { walks, type Firing } from './walk';

const job: SignJob = { purpose: 'PAY', nonce: 'n1', subject: 'o1', amountFen: fen(500) };
const facts: SignFacts = {
  purpose: 'PAY',
  subject: 'o1',
  amountFen: fen(500),
  state: 'OPEN',
  payee: '两栖鲜生',
  availableFen: fen(900),
  hasPassword: true,
  triesLeft: null,
  lockedUntil: null,
};

const READING: SignState = { name: 'READING', job, tries: 0 };
const ASKING: SignState = { name: 'ASKING', job, facts, notice: null, triesLeft: null };
const UNSET: SignState = { name: 'UNSET', job, facts };
const LOCKED: SignState = { name: 'LOCKED', job, facts, until: 5000 };
const LOW: SignState = { name: 'LOW', job, facts };
const SENDING: SignState = { name: 'SENDING', job, facts };
const CONFIRMING: SignState = { name: 'CONFIRMING', job, facts, tries: 0 };
const VOIDING: SignState = { name: 'VOIDING', job, facts, tries: 0 };
const ENDED: SignState = { name: 'ENDED', job, end: 'cancelled' };

const told = (more: Partial<SignFacts> = {}, nonce = 'n1'): SignEvent => ({
  type: 'FACTS',
  nonce,
  facts: { ...facts, ...more },
  at: 1000,
});
const refused = (code: Extract<SignEvent, { type: 'REFUSED' }>['code']): SignEvent => ({
  type: 'REFUSED',
  nonce: 'n1',
  code,
  triesLeft: 3,
  until: 9000,
});
const silent = (code: Extract<SignEvent, { type: 'NO_FACTS' }>['code'] = null): SignEvent => ({
  type: 'NO_FACTS',
  nonce: 'n1',
  code,
});
const OPEN: SignEvent = { type: 'OPEN', job };
const SENT: SignEvent = { type: 'SENT', nonce: 'n1', facts: { ...facts, state: 'DONE' } };
const NO_ANSWER: SignEvent = { type: 'NO_ANSWER', nonce: 'n1' };
const NOT_SENT: SignEvent = { type: 'NOT_SENT', nonce: 'n1' };

type Fire = Firing<SignState, SignEvent>;
const fire = (
  row: string,
  from: SignState,
  event: SignEvent,
  to: object,
  ...does: SignEffect['type'][]
): Fire => ({ row, from, event, to, does });
const ended = (end: string) => ({ name: 'ENDED', end });
const asks = { name: 'CONFIRMING' };

const firings: readonly Fire[] = [
  fire('sign.open', SIGN_IDLE, OPEN, { name: 'READING', tries: 0 }, 'READ'),
  fire('sign.open', ENDED, OPEN, { name: 'READING' }, 'READ'),
  fire('sign.read.facts', READING, told(), { name: 'ASKING', notice: null }),
  fire('sign.read.facts', READING, told({ triesLeft: 2 }), { name: 'ASKING', triesLeft: 2 }),
  fire('sign.read.facts', READING, told({ state: 'DONE' }), ended('done')),
  fire('sign.read.facts', READING, told({ state: 'VOID' }), ended('void')),
  fire('sign.read.facts', READING, told({ amountFen: fen(501) }), ended('void')),
  fire('sign.read.facts', READING, told({ subject: 'o2' }), ended('void')),
  fire('sign.read.facts', READING, told({ purpose: 'HOLD' }), ended('void')),
  fire('sign.read.facts', READING, told({ hasPassword: false }), { name: 'UNSET' }),
  fire('sign.read.facts', READING, told({ lockedUntil: 1001 }), { name: 'LOCKED', until: 1001 }),
  fire('sign.read.facts', READING, told({ lockedUntil: 1000 }), { name: 'ASKING' }),
  fire('sign.read.facts', READING, told({ availableFen: fen(499) }), { name: 'LOW' }),
  fire('sign.read.gone', READING, silent('NONCE_VOID'), ended('void')),
  fire('sign.read.gone', READING, silent('FORBIDDEN'), ended('declined')),
  fire('sign.read.again', READING, silent(), { name: 'READING', tries: 1 }, 'READ'),
  fire('sign.read.again', READING, silent('BUSY'), { name: 'READING', tries: 1 }, 'READ'),
  fire('sign.read.given-up', { ...READING, tries: 2 }, silent(), ended('declined')),
  fire('sign.submit', ASKING, { type: 'SUBMIT' }, { name: 'SENDING' }, 'SEND'),
  fire('sign.sent', SENDING, SENT, ended('done')),
  fire('sign.sent', SENDING, { ...SENT, facts } as SignEvent, asks, 'READ'),
  fire('sign.refused', SENDING, refused('PASSWORD_WRONG'), {
    name: 'ASKING',
    notice: 'wrong',
    triesLeft: 3,
  }),
  fire('sign.refused', SENDING, refused('WALLET_LOCKED'), { name: 'LOCKED', until: 9000 }),
  fire('sign.refused', SENDING, refused('BALANCE_LOW'), { name: 'LOW' }),
  fire('sign.refused', SENDING, refused('PASSWORD_UNSET'), { name: 'UNSET' }),
  fire('sign.refused', SENDING, refused('BUSY'), { name: 'ASKING', notice: 'busy' }),
  fire('sign.refused', SENDING, refused('RATE_LIMITED'), { name: 'ASKING', notice: 'busy' }),
  ...(['NONCE_VOID', 'ORDER_PAID', 'ORDER_CLOSED', 'NOT_FOUND'] as const).map((code) =>
    fire('sign.refused', SENDING, refused(code), ended('void')),
  ),
  ...(['FORBIDDEN', 'UNAUTHORISED', 'VALIDATION', 'LIMIT_EXCEEDED'] as const).map((code) =>
    fire('sign.refused', SENDING, refused(code), ended('declined')),
  ),
  ...(['IN_PROGRESS', 'KEY_REUSED', 'CONFLICT', 'UNKNOWN_REFUSAL'] as const).map((code) =>
    fire('sign.refused', SENDING, refused(code), { ...asks, tries: 1 }, 'READ'),
  ),
  fire('sign.no-answer', SENDING, NO_ANSWER, { ...asks, tries: 0 }, 'READ'),
  fire('sign.not-sent', SENDING, NOT_SENT, { name: 'ASKING', notice: 'not-sent' }),
  fire('sign.check.told', CONFIRMING, told({ state: 'DONE' }), ended('done')),
  fire('sign.check.told', CONFIRMING, told({ state: 'VOID' }), ended('void')),
  fire('sign.check.told', VOIDING, told({ state: 'DONE' }), ended('done')),
  fire('sign.check.told', VOIDING, told({ state: 'VOID' }), ended('void')),
  fire('sign.check.open', CONFIRMING, told(), { ...asks, tries: 1 }, 'READ'),
  fire('sign.check.open', { ...CONFIRMING, tries: 4 }, told(), { name: 'VOIDING' }, 'VOID'),
  fire('sign.check.no-answer', CONFIRMING, silent(), { ...asks, tries: 1 }, 'READ'),
  fire('sign.check.no-answer', { ...CONFIRMING, tries: 4 }, silent(), { name: 'VOIDING' }, 'VOID'),
  fire('sign.void.again', VOIDING, silent(), { name: 'VOIDING', tries: 1 }, 'VOID'),
  fire('sign.void.unknown', { ...VOIDING, tries: 2 }, silent(), ended('unknown')),
  fire('sign.void.open', VOIDING, told(), ended('unknown')),
  ...[READING, ASKING, UNSET, LOCKED, LOW].map((from) =>
    fire('sign.cancel', from, { type: 'CANCEL' }, ended('cancelled')),
  ),
  ...[UNSET, LOCKED, LOW].map((from) =>
    fire('sign.look-again', from, { type: 'SHOW' }, { name: 'READING', tries: 0 }, 'READ'),
  ),
  fire('sign.read.now', READING, { type: 'SHOW' }, { name: 'READING' }, 'READ'),
  fire('sign.void.now', VOIDING, { type: 'SHOW' }, { name: 'VOIDING', tries: 0 }, 'VOID'),
  fire('sign.unlock', LOCKED, { type: 'EXPIRE' }, { name: 'READING' }, 'READ'),
  fire('sign.check.now', CONFIRMING, { type: 'SHOW' }, asks, 'READ'),
];

const states = [
  ...[SIGN_IDLE, READING, ASKING, UNSET, LOCKED, LOW],
  ...[SENDING, CONFIRMING, VOIDING, ENDED],
];
const events: readonly SignEvent[] = [
  ...[OPEN, told(), silent(), SENT, refused('BUSY'), NO_ANSWER, NOT_SENT],
  ...(['SUBMIT', 'CANCEL', 'SHOW', 'EXPIRE'] as const).map((type): SignEvent => ({ type })),
];

walks({ rows: SIGN_ROWS, next: nextSign, firings, states, events });

it.each([
  told({}, 'n2'),
  { ...silent(), nonce: 'n2' },
  { ...SENT, nonce: 'n2' },
  { ...refused('PASSWORD_WRONG'), nonce: 'n2' },
  { ...NO_ANSWER, nonce: 'n2' },
  { ...NOT_SENT, nonce: 'n2' },
] as SignEvent[])('drops $type for another nonce in every state', (event) => {
  for (const state of states) expect(nextSign(state, event)).toEqual({ state, effects: [] });
});

it('sends at most once between two askings, and never without a person', () => {
  const sends = firings.filter(({ does }) => does.includes('SEND'));
  expect(sends.map(({ event }) => event.type)).toEqual(['SUBMIT']);
});

it('cannot be cancelled while its outcome is unknown', () => {
  for (const state of [SENDING, CONFIRMING, VOIDING]) {
    expect(nextSign(state, { type: 'CANCEL' }).state).toBe(state);
  }
});

it('ends by itself only when a lock is over', () => {
  expect(states.map(signDeadline).filter((at) => at !== null)).toEqual([5000]);
});

describe('its words', () => {
  it('say how many tries are left, and until when it is locked', () => {
    const wrong: SignState = { ...ASKING, notice: 'wrong', triesLeft: 3 };
    expect(signWords(wrong).text).toBe('支付密码不正确，还可以试 3 次');
    expect(signWords({ ...wrong, triesLeft: null }).text).toBe('支付密码不正确');
    expect(signWords({ ...ASKING, triesLeft: 2 }).text).toBe('之前输错过，还可以试 2 次');
    expect(signWords(LOCKED).text).toContain('1月1日 08:00');
  });

  it('never speak of a failure while the outcome is unknown', () => {
    for (const state of [SENDING, CONFIRMING, VOIDING]) {
      const { title, text } = signWords(state);
      expect(title + text).not.toMatch(/失败|没有扣款/);
    }
  });

  it('say that nothing was taken where that is certain', () => {
    const sure = [
      LOW,
      { ...ASKING, notice: 'busy' },
      { ...ASKING, notice: 'not-sent' },
    ] as SignState[];
    for (const state of sure) expect(signWords(state).text).toContain('没有扣款');
  });

  it('are there for every state on screen', () => {
    for (const state of states.filter(({ name }) => name !== 'IDLE' && name !== 'ENDED')) {
      expect(signWords(state).title).not.toBe('');
    }
    expect(signWords(SIGN_IDLE)).toEqual({ title: '', text: '' });
    expect(signWords(ENDED)).toEqual({ title: '', text: '' });
  });
});
