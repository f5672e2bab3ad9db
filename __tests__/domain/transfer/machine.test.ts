import { fen } from '@/domain/money';
import type { TransferEvent } from '@/domain/transfer/event';
import { deadlineOf, next } from '@/domain/transfer/next';
import { READ_EVERY_MS } from '@/domain/transfer/rows';
import {
  isKnown,
  NOT_OPEN,
  orderOf,
  type Doing,
  type TransferScreen,
} from '@/domain/transfer/state';
import { TRANSFER_STATES, type Transfer } from '@/domain/transfer/transfer';
import { known, OPEN_STATES, ORDER, OTHER, transfer, undecided } from './sample';
import { rowsFor, TABLE } from './table';

/** The states of money that a transfer can be told in. */
const TOLD: readonly Partial<Transfer>[] = [
  ...TRANSFER_STATES.map((state) => ({ state })),
  { state: 'OVERPAID', excess: undecided },
  { state: 'OVERPAID', excess: { ...undecided, way: 'REFUND' } },
  { state: 'OVERPAID', excess: { ...undecided, way: 'BALANCE', doneAt: 9 } },
  { state: 'PAID', returningFen: fen(7) },
  { state: 'EXPIRED', returningFen: fen(7) },
];

const DOINGS: readonly (Doing | null)[] = [null, 'report', 'REFUND'];

const STATES: readonly TransferScreen[] = [
  NOT_OPEN,
  { name: 'LOADING', orderNo: ORDER, failures: 0 },
  { name: 'LOADING', orderNo: ORDER, failures: 3 },
  { name: 'ABSENT', orderNo: ORDER },
  ...TOLD.flatMap((told) => DOINGS.map((doing) => known(told, { doing, trouble: '没有成功' }))),
];

const replies = (type: 'HEARD' | 'ACTED'): readonly TransferEvent[] =>
  TOLD.flatMap((told) =>
    [4, 5, 6].flatMap((rev) =>
      [ORDER, OTHER].map((orderNo) => ({ type, transfer: transfer({ ...told, rev, orderNo }) })),
    ),
  );

const EVENTS: readonly TransferEvent[] = [
  { type: 'OPEN', orderNo: ORDER },
  { type: 'SHOW' },
  { type: 'REFRESH' },
  { type: 'TICK' },
  { type: 'EXPIRE' },
  { type: 'I_SENT' },
  { type: 'CHOOSE', way: 'REFUND' },
  { type: 'CHOOSE', way: 'BALANCE' },
  { type: 'LEAVE' },
  ...replies('HEARD'),
  ...replies('ACTED'),
  ...[ORDER, OTHER].flatMap((orderNo): TransferEvent[] => [
    { type: 'READ_FAILED', orderNo, absent: false, retryAfterMs: 0 },
    { type: 'READ_FAILED', orderNo, absent: true, retryAfterMs: 0 },
    { type: 'ACT_FAILED', orderNo, trouble: '网络不太稳定' },
  ]),
];

const pairs = STATES.flatMap((state) => EVENTS.map((event) => ({ state, event })));

describe('the transfer machine', () => {
  it.each(TABLE)('walks row $id', (row) => {
    const mine = pairs.filter(({ state, event }) =>
      rowsFor(state, event).some(({ id }) => id === row.id),
    );
    expect(mine.length).toBeGreaterThan(0);
    for (const { state, event } of mine) {
      const after = next(state, event);
      expect(after.state.name).toBe(row.to(event));
      expect(after.effects.map(({ type }) => type)).toEqual(row.effects);
    }
  });

  it('knows at most one row for a pair, and does nothing for every other pair', () => {
    let others = 0;
    for (const { state, event } of pairs) {
      const rows = rowsFor(state, event);
      expect(rows.length).toBeLessThan(2);
      if (rows.length > 0) continue;
      const after = next(state, event);
      expect([after.state, after.effects]).toEqual([state, []]);
      others += 1;
    }
    expect(others).toBeGreaterThan(1000);
  });

  it('takes nothing but the word of the server for paid', () => {
    const said = pairs.filter(({ event }) => event.type !== 'HEARD' && event.type !== 'ACTED');
    const made = said.filter(({ state, event }) => {
      const after = next(state, event).state;
      return isKnown(after) && (!isKnown(state) || after.known !== state.known);
    });
    expect(made).toEqual([]);
  });

  it('drops answers that are older, about another order, or lead back from paid', () => {
    const paid = known({ state: 'PAID' });
    for (const change of [
      { state: 'OVERPAID' as const, rev: 4 },
      { state: 'OVERPAID' as const, orderNo: OTHER, rev: 9 },
      { state: 'PARTIAL' as const, rev: 9 },
      { state: 'EXPIRED' as const, rev: 9 },
    ]) {
      expect(next(paid, { type: 'HEARD', transfer: transfer(change) }).state).toBe(paid);
    }
  });

  it('asks again after a minute at the soonest, later when the server wants it', () => {
    const wait = (retryAfterMs: number) =>
      next(known(), { type: 'READ_FAILED', orderNo: ORDER, absent: false, retryAfterMs }).effects;
    expect(wait(1500)).toEqual([{ type: 'SCHEDULE', afterMs: READ_EVERY_MS }]);
    expect(wait(90_000)).toEqual([{ type: 'SCHEDULE', afterMs: 90_000 }]);
    expect(READ_EVERY_MS).toBeGreaterThanOrEqual(60_000);
  });

  it('keeps what is known through failed reads and counts them', () => {
    const before = known({ state: 'PARTIAL', receivedFen: fen(400_000) });
    const failed = { type: 'READ_FAILED', orderNo: ORDER, absent: true, retryAfterMs: 0 } as const;
    const after = next(next(before, failed).state, failed).state;
    expect(after).toMatchObject({ name: 'PARTIAL', failures: 2 });
    const healed = next(after, { type: 'HEARD', transfer: transfer({ state: 'PARTIAL' }) }).state;
    expect(healed).toMatchObject({ failures: 0 });
  });

  it('swallows a second tap while the first is under way, and says why it did not work', () => {
    const asked = next(known(), { type: 'I_SENT' }).state;
    expect(next(asked, { type: 'I_SENT' }).effects).toEqual([]);
    const trouble = '网络不太稳定，请稍后再试';
    const failed = next(asked, { type: 'ACT_FAILED', orderNo: ORDER, trouble }).state;
    expect(failed).toMatchObject({ doing: null, trouble });
    expect(next(failed, { type: 'I_SENT' }).state).toMatchObject({
      doing: 'report',
      trouble: null,
    });
  });

  it('keeps waiting for its own answer while a read passes by', () => {
    const asked = next(known({ state: 'OVERPAID', excess: undecided }), {
      type: 'CHOOSE',
      way: 'BALANCE',
    }).state;
    const read = transfer({ state: 'OVERPAID', excess: undecided, rev: 6 });
    const heard = next(asked, { type: 'HEARD', transfer: read }).state;
    expect(heard).toMatchObject({ doing: 'BALANCE' });
    const done = transfer({ state: 'OVERPAID', excess: { ...undecided, way: 'BALANCE' }, rev: 7 });
    expect(next(heard, { type: 'ACTED', transfer: done }).state).toMatchObject({ doing: null });
  });

  it('has a deadline while money is awaited, and none once it is settled', () => {
    const due = (state: Transfer['state']) => deadlineOf(known({ state }));
    expect(TRANSFER_STATES.filter((state) => due(state) !== null)).toEqual(
      expect.arrayContaining([...OPEN_STATES]),
    );
    expect([due('PAID'), due('OVERPAID'), due('EXPIRED'), deadlineOf(NOT_OPEN)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('knows which order it is about from the first moment', () => {
    expect([NOT_OPEN, STATES[1], known()].map((state) => orderOf(state ?? NOT_OPEN))).toEqual([
      null,
      ORDER,
      ORDER,
    ]);
  });
});
