import { fen } from '@/domain/money';
import {
  HOLD_ROWS,
  isHoldMoving,
  nextHold,
  NO_HOLD,
  type HoldEffect,
  type HoldEvent,
  type HoldState,
} from '@/domain/wallet/hold';
import { holdWords, movingWords } from '@/domain/wallet/words';
import { walks, type Firing } from './walk';

const amountFen = fen(300);
const NONE: HoldState = { name: 'NONE', rev: 2, notice: null };
const STARTING: HoldState = { name: 'STARTING', rev: 2, amountFen };
const SIGNING: HoldState = { name: 'SIGNING', rev: 2, amountFen };
const CHECKING: HoldState = { name: 'CHECKING', rev: 2, amountFen };
const HELD: HoldState = { name: 'HELD', rev: 2, amountFen, kept: false };
const RELEASING: HoldState = { name: 'RELEASING', rev: 2, amountFen, tries: 0 };
const RELEASED: HoldState = { name: 'RELEASED', rev: 2, amountFen };
const USED: HoldState = { name: 'USED', rev: 2, amountFen };

const heard = (held: number, rev = 3, paid = false): HoldEvent => ({
  type: 'HEARD',
  rev,
  heldFen: fen(held),
  paid,
});
const WANT: HoldEvent = { type: 'WANT', amountFen };
const STARTED: HoldEvent = { type: 'STARTED', nonce: 'n1', amountFen };
const signed = (end: Extract<HoldEvent, { type: 'SIGNED' }>['end']): HoldEvent => ({
  type: 'SIGNED',
  end,
});
const notReleased = (again: boolean): HoldEvent => ({ type: 'NOT_RELEASED', again });

type Fire = Firing<HoldState, HoldEvent>;
const fire = (
  row: string,
  from: HoldState,
  event: HoldEvent,
  to: object,
  ...does: HoldEffect['type'][]
): Fire => ({ row, from, event, to, does });

const firings: readonly Fire[] = [
  fire('hold.want', NONE, WANT, { name: 'STARTING', amountFen }, 'START'),
  fire('hold.want', RELEASED, WANT, { name: 'STARTING', amountFen }, 'START'),
  fire('hold.started', STARTING, STARTED, { name: 'SIGNING' }, 'SIGN'),
  fire('hold.started', STARTING, { ...STARTED, amountFen: fen(301) } as HoldEvent, {
    name: 'NONE',
    notice: 'not-held',
  }),
  fire(
    'hold.not-started',
    STARTING,
    { type: 'NOT_STARTED' },
    { name: 'NONE', notice: 'not-held' },
    'ASK_ORDER',
  ),
  fire('hold.cancelled', SIGNING, signed('cancelled'), { name: 'NONE', notice: 'cancelled' }),
  fire('hold.cancelled', SIGNING, signed('declined'), { name: 'NONE', notice: 'cancelled' }),
  ...(['done', 'void', 'unknown'] as const).map((end) =>
    fire('hold.signed', SIGNING, signed(end), { name: 'CHECKING' }, 'ASK_ORDER'),
  ),
  ...[SIGNING, CHECKING, HELD, RELEASING, RELEASED].map((from) =>
    fire('hold.used', from, heard(0, 3, true), { name: 'USED', amountFen, rev: 3 }),
  ),
  fire('hold.used', NONE, heard(200, 3, true), { name: 'USED', amountFen: 200 }),
  ...[NONE, STARTING, SIGNING, CHECKING, HELD, RELEASED].map((from) =>
    fire('hold.held', from, heard(300), { name: 'HELD', amountFen, rev: 3, kept: false }),
  ),
  fire('hold.held', { ...HELD, kept: true }, heard(300), { name: 'HELD', kept: true }),
  fire('hold.released', HELD, heard(0), { name: 'RELEASED', amountFen }),
  fire('hold.released', RELEASING, heard(0), { name: 'RELEASED', amountFen }),
  fire('hold.not-held', CHECKING, heard(0), { name: 'NONE', notice: 'not-held' }),
  fire('hold.release', HELD, { type: 'RELEASE' }, { name: 'RELEASING', tries: 0 }, 'RELEASE'),
  fire('hold.release.again', RELEASING, notReleased(true), { tries: 1 }, 'RELEASE'),
  fire(
    'hold.release.kept',
    RELEASING,
    notReleased(false),
    { name: 'HELD', kept: true },
    'ASK_ORDER',
  ),
  fire(
    'hold.release.kept',
    { ...RELEASING, tries: 3 },
    notReleased(true),
    { name: 'HELD', kept: true },
    'ASK_ORDER',
  ),
];

const states = [NONE, STARTING, SIGNING, CHECKING, HELD, RELEASING, RELEASED, USED];
const events: readonly HoldEvent[] = [
  ...[WANT, STARTED, signed('done'), heard(300), notReleased(true)],
  ...(['NOT_STARTED', 'RELEASE'] as const).map((type): HoldEvent => ({ type })),
];

walks({ rows: HOLD_ROWS, next: nextHold, firings, states, events });

it('believes no answer that is older than what it knows', () => {
  for (const state of states) {
    for (const event of [heard(300, 1), heard(0, 1), heard(0, 1, true)]) {
      expect(nextHold(state, event).state).toBe(state);
    }
  }
});

it('wants nothing of nothing, and never a second part', () => {
  expect(nextHold(NONE, { type: 'WANT', amountFen: fen(0) }).effects).toEqual([]);
  for (const state of [STARTING, SIGNING, CHECKING, HELD, RELEASING, USED]) {
    expect(nextHold(state, WANT).effects).toEqual([]);
  }
});

it('is shown as given back, held or used only by the server’s word', () => {
  const proofs = firings.filter(({ to }) =>
    ['HELD', 'RELEASED', 'USED'].includes((to as { name?: string }).name ?? ''),
  );
  const words = proofs.filter(({ row }) => row !== 'hold.release.kept');
  expect(new Set(words.map(({ event }) => event.type))).toEqual(new Set(['HEARD']));
});

it('says what is so, and blocks the screen only while the sum is not settled', () => {
  expect(states.map((state) => holdWords(state)?.title ?? null)).toEqual([
    null,
    null,
    null,
    null,
    '已留出余额 ¥3.00',
    '正在退回留出的余额',
    '留出的余额已退回',
    '其中余额支付',
  ]);
  expect(holdWords({ ...HELD, kept: true })?.text).toBe('暂时没有退回，请稍后再试');
  expect(holdWords({ ...NONE, notice: 'cancelled' })?.title).toBe('没有动用余额');
  expect(holdWords({ ...NONE, notice: 'not-held' })?.text).toContain('没有扣款');
  const moving = states.filter(isHoldMoving).map(({ name }) => name);
  expect(moving).toEqual(['STARTING', 'SIGNING', 'CHECKING', 'RELEASING']);
  const covered = states.filter((state) => movingWords(state) !== null).map(({ name }) => name);
  expect(covered).toEqual(['STARTING', 'CHECKING', 'RELEASING']);
  expect(NO_HOLD).toEqual({ name: 'NONE', rev: -1, notice: null });
});
