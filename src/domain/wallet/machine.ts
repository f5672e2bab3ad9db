interface Named {
  readonly name: string;
}
interface Typed {
  readonly type: string;
}

/** A state and what the runner has to do, in this order. */
export interface Step<S, F> {
  readonly state: S;
  readonly effects: readonly F[];
}

/** One row of a transition table; `take` answers null where its guard doesn't hold. */
export interface Row<S extends Named, E extends Typed, F> {
  /** Dotted and unique: tests and reports name rows by it. */
  readonly id: string;
  readonly from: readonly S['name'][];
  readonly on: E['type'];
  readonly take: (state: S, event: E) => Step<S, F> | null;
}

/** Writes rows whose states and events keep their types. */
export function rowsOf<S extends Named, E extends Typed, F>() {
  return function row<N extends S['name'], T extends E['type']>(
    id: string,
    from: readonly N[],
    on: T,
    take: (
      state: Extract<S, { readonly name: N }>,
      event: Extract<E, { readonly type: T }>,
    ) => Step<S, F> | null,
  ): Row<S, E, F> {
    // Looking a row up by name loses the tie that its parameters have.
    return { id, from, on, take: take as Row<S, E, F>['take'] };
  };
}

export function step<S, F>(state: S, ...effects: readonly F[]): Step<S, F> {
  return { state, effects };
}

/** A machine out of its rows: pure, total, the first row that holds wins, all else is a no-op. */
export function machineOf<S extends Named, E extends Typed, F>(
  rows: readonly Row<S, E, F>[],
): (state: S, event: E) => Step<S, F> {
  return (state, event) => {
    for (const { from, on, take } of rows) {
      if (on !== event.type || !from.includes(state.name)) continue;
      const taken = take(state, event);
      if (taken !== null) return taken;
    }
    return { state, effects: [] };
  };
}
