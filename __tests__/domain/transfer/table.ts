import type { EffectType } from '@/domain/transfer/effect';
import type { EventOf, EventType, TransferEvent } from '@/domain/transfer/event';
import { isKnown, type Known, type ScreenName, type TransferScreen } from '@/domain/transfer/state';
import { TRANSFER_STATES, type Transfer, type TransferState } from '@/domain/transfer/transfer';

/** F2 and F3 as a table, written down a second time and independently of the code. */
export interface TableRow {
  readonly id: string;
  readonly from: ScreenName;
  readonly event: EventType;
  readonly when: (state: TransferScreen, event: TransferEvent) => boolean;
  readonly to: (event: TransferEvent) => ScreenName;
  readonly effects: readonly EffectType[];
}

const rows: TableRow[] = [];

type When<T extends EventType> = (state: TransferScreen, event: EventOf<T>) => boolean;

function row<T extends EventType>(
  id: string,
  from: ScreenName | readonly ScreenName[],
  event: T | readonly T[],
  when: When<T> | null,
  to: ScreenName | 'same' | 'told',
  effects: readonly EffectType[],
): void {
  const states = typeof from === 'string' ? [from] : from;
  const events = typeof event === 'string' ? [event] : event;
  for (const state of states)
    for (const type of events)
      rows.push({
        id: states.length * events.length === 1 ? id : `${id}/${state}/${type}`,
        from: state,
        event: type,
        when: (s, e) => when === null || when(s, e as EventOf<T>),
        to: (e) =>
          to === 'same'
            ? state
            : to === 'told' && 'transfer' in e
              ? e.transfer.state
              : (to as ScreenName),
        effects,
      });
}

const OPEN: readonly TransferState[] = ['AWAIT_TRANSFER', 'MATCHING', 'PARTIAL', 'UNMATCHED'];
const ENDED: readonly TransferState[] = ['PAID', 'OVERPAID', 'EXPIRED'];

const orderOf = (s: TransferScreen) =>
  isKnown(s) ? s.known.orderNo : 'orderNo' in s ? s.orderNo : '';
const about = (s: TransferScreen, e: { readonly transfer: Transfer }) =>
  e.transfer.orderNo === orderOf(s);
const facts = (s: TransferScreen) => (s as Known).known;
const moving = (t: Transfer) =>
  OPEN.includes(t.state) || t.returningFen > 0 || (t.excess !== null && t.excess.doneAt === null);
const ended = (t: Transfer) => ENDED.includes(t.state);

/** What the bank may say after what. */
const MAY: Readonly<Record<TransferState, readonly TransferState[]>> = {
  AWAIT_TRANSFER: TRANSFER_STATES,
  MATCHING: TRANSFER_STATES,
  UNMATCHED: TRANSFER_STATES,
  PARTIAL: ['PARTIAL', 'UNMATCHED', 'PAID', 'OVERPAID', 'EXPIRED'],
  PAID: ['PAID', 'OVERPAID'],
  OVERPAID: ['OVERPAID'],
  EXPIRED: ['EXPIRED', 'AWAIT_TRANSFER'],
};
const follows = (s: TransferScreen, t: Transfer) =>
  t.orderNo === orderOf(s) && t.rev >= facts(s).rev && MAY[facts(s).state].includes(t.state);

row('1', 'IDLE', 'OPEN', null, 'LOADING', ['READ']);
row('2', ['LOADING', 'ABSENT'], ['SHOW', 'REFRESH'], null, 'LOADING', ['READ']);
row('2t', 'LOADING', 'TICK', null, 'LOADING', ['READ']);

for (const [id, isMoving, isEnd, effects] of [
  ['3a', true, false, ['SCHEDULE']],
  ['3b', true, true, ['SCHEDULE', 'TELL']],
  ['3c', false, true, ['TELL']],
] as const) {
  row(
    id,
    ['LOADING', 'ABSENT'],
    'HEARD',
    (s, e) => about(s, e) && moving(e.transfer) === isMoving && ended(e.transfer) === isEnd,
    'told',
    effects,
  );
}
row('4', 'LOADING', 'READ_FAILED', (s, e) => e.orderNo === orderOf(s) && !e.absent, 'LOADING', [
  'SCHEDULE',
]);
row('5', 'LOADING', 'READ_FAILED', (s, e) => e.orderNo === orderOf(s) && e.absent, 'ABSENT', [
  'STOP',
]);

row('6', TRANSFER_STATES, ['SHOW', 'REFRESH'], null, 'same', ['READ']);
row('7', TRANSFER_STATES, 'TICK', (s) => moving(facts(s)), 'same', ['READ']);
row('8', OPEN, 'EXPIRE', null, 'same', ['READ']);

const news = (s: TransferScreen, t: Transfer) => ended(t) && t.state !== facts(s).state;
for (const type of ['HEARD', 'ACTED'] as const) {
  for (const [id, isMoving, isNews, effects] of [
    ['a', true, false, ['SCHEDULE']],
    ['b', true, true, ['SCHEDULE', 'TELL']],
    ['c', false, true, ['TELL']],
    ['d', false, false, []],
  ] as const) {
    row(
      `${type === 'HEARD' ? '9' : '14'}${id}`,
      TRANSFER_STATES,
      type,
      (s, e) =>
        follows(s, e.transfer) && moving(e.transfer) === isMoving && news(s, e.transfer) === isNews,
      'told',
      effects,
    );
  }
}

row(
  '11a',
  TRANSFER_STATES,
  'READ_FAILED',
  (s, e) => e.orderNo === orderOf(s) && moving(facts(s)),
  'same',
  ['SCHEDULE'],
);
row(
  '11b',
  TRANSFER_STATES,
  'READ_FAILED',
  (s, e) => e.orderNo === orderOf(s) && !moving(facts(s)),
  'same',
  [],
);

const idle = (s: TransferScreen) => (s as Known).doing === null;
row('12', OPEN, 'I_SENT', idle, 'same', ['REPORT_SENT']);
row(
  '13',
  'OVERPAID',
  'CHOOSE',
  (s) => idle(s) && facts(s).excess !== null && facts(s).excess?.way === null,
  'same',
  ['CHOOSE_EXCESS'],
);
row(
  '15',
  TRANSFER_STATES,
  'ACTED',
  (s, e) => about(s, e) && !follows(s, e.transfer) && !idle(s),
  'same',
  [],
);
row('16', TRANSFER_STATES, 'ACT_FAILED', (s, e) => e.orderNo === orderOf(s) && !idle(s), 'same', [
  'READ',
]);
row('17', ['LOADING', 'ABSENT', ...TRANSFER_STATES], 'LEAVE', null, 'IDLE', ['STOP']);

/** Pairs that cannot be met: what the rows' guards exclude together. */
const IMPOSSIBLE = [
  // An open transfer is always moving, so nothing about it is still.
  ...OPEN.flatMap((state) => [`11b/${state}/READ_FAILED`]),
  // A paid or ended transfer never becomes another ended one but for these.
  '9b/OVERPAID/HEARD',
  '9c/OVERPAID/HEARD',
  '9b/EXPIRED/HEARD',
  '9c/EXPIRED/HEARD',
  '14b/OVERPAID/ACTED',
  '14c/OVERPAID/ACTED',
  '14b/EXPIRED/ACTED',
  '14c/EXPIRED/ACTED',
  // From an open state an ended one is always news.
  ...OPEN.flatMap((state) => [`9d/${state}/HEARD`, `14d/${state}/ACTED`]),
];

export const TABLE: readonly TableRow[] = rows.filter(({ id }) => !IMPOSSIBLE.includes(id));

export function rowsFor(state: TransferScreen, event: TransferEvent): readonly TableRow[] {
  return rows.filter(
    (one) => one.from === state.name && one.event === event.type && one.when(state, event),
  );
}
