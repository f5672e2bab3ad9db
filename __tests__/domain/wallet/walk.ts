import type { Row, Step } from '@/domain/wallet/machine';

interface Named {
  readonly name: string;
}
interface Typed {
  readonly type: string;
}

/** One firing of a row: from here, with this, to there, doing that. */
export interface Firing<S, E> {
  readonly row: string;
  readonly from: S;
  readonly event: E;
  readonly to: object;
  readonly does: readonly string[];
}

export interface Machine<S extends Named, E extends Typed, F extends Typed> {
  readonly rows: readonly Row<S, E, F>[];
  readonly next: (state: S, event: E) => Step<S, F>;
  readonly firings: readonly Firing<S, E>[];
  /** One or more of every state and of every event. */
  readonly states: readonly S[];
  readonly events: readonly E[];
}

/** The row that takes this pair, found as the table is read: from above. */
export function rowOf<S extends Named, E extends Typed, F>(
  rows: readonly Row<S, E, F>[],
  state: S,
  event: E,
): string | null {
  const found = rows.find(
    ({ from, on, take }) =>
      on === event.type && from.includes(state.name) && take(state, event) !== null,
  );
  return found?.id ?? null;
}

const pair = (state: Named, event: Typed) => `${state.name}/${event.type}`;

/** Every row fires in some firing, each where it should; every other pair changes nothing. */
export function walks<S extends Named, E extends Typed, F extends Typed>({
  rows,
  next,
  firings,
  states,
  events,
}: Machine<S, E, F>): void {
  it('names every row once, and every row fires', () => {
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(firings.map(({ row }) => row))].sort()).toEqual([...ids].sort());
  });

  it.each(firings.map((one) => [`${one.row}: ${pair(one.from, one.event)}`, one] as const))(
    '%s',
    (_title, { row, from, event, to, does }) => {
      expect(rowOf(rows, from, event)).toBe(row);
      const { state, effects } = next(from, event);
      expect(state).toMatchObject(to);
      expect(effects.map(({ type }) => type)).toEqual(does);
    },
  );

  it('covers every pair of state and event that a row claims', () => {
    const claimed = rows.flatMap(({ from, on }) => from.map((name) => `${name}/${on}`));
    const fired = new Set(firings.map(({ from, event }) => pair(from, event)));
    expect([...new Set(claimed)].filter((one) => !fired.has(one))).toEqual([]);
  });

  it('does nothing in every other pair of state and event', () => {
    const claimed = new Set(rows.flatMap(({ from, on }) => from.map((name) => `${name}/${on}`)));
    for (const state of states) {
      for (const event of events) {
        if (claimed.has(pair(state, event))) continue;
        expect(next(state, event)).toEqual({ state, effects: [] });
      }
    }
  });
}
