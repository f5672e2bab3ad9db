import { fen, type Fen } from '@/domain/money';
import { machineOf, rowsOf, step, type Step } from './machine';
import type { SignEnd } from './pay-state';

/** A part of the balance put aside for one order, as far as the server has told (E2). */
export type HoldState =
  | { readonly name: 'NONE'; readonly rev: number; readonly notice: HoldNotice | null }
  | { readonly name: 'STARTING'; readonly rev: number; readonly amountFen: Fen }
  | { readonly name: 'SIGNING'; readonly rev: number; readonly amountFen: Fen }
  /** The password is through: the order is asked what it holds. */
  | { readonly name: 'CHECKING'; readonly rev: number; readonly amountFen: Fen }
  | {
      readonly name: 'HELD';
      readonly rev: number;
      readonly amountFen: Fen;
      /** Giving it back was asked for, and not done. */
      readonly kept: boolean;
    }
  | {
      readonly name: 'RELEASING';
      readonly rev: number;
      readonly amountFen: Fen;
      readonly tries: number;
    }
  | { readonly name: 'RELEASED'; readonly rev: number; readonly amountFen: Fen }
  | { readonly name: 'USED'; readonly rev: number; readonly amountFen: Fen };

export type HoldNotice = 'cancelled' | 'not-held';

export type HoldEvent =
  | { readonly type: 'WANT'; readonly amountFen: Fen }
  | { readonly type: 'STARTED'; readonly nonce: string; readonly amountFen: Fen }
  | { readonly type: 'NOT_STARTED' }
  | { readonly type: 'SIGNED'; readonly end: SignEnd }
  /** The order's own word; only revisions that are not older count. */
  | {
      readonly type: 'HEARD';
      readonly rev: number;
      readonly heldFen: Fen;
      readonly paid: boolean;
    }
  | { readonly type: 'RELEASE' }
  | { readonly type: 'NOT_RELEASED'; readonly again: boolean };

export type HoldEffect =
  | { readonly type: 'START'; readonly amountFen: Fen }
  | { readonly type: 'SIGN'; readonly nonce: string; readonly amountFen: Fen }
  | { readonly type: 'ASK_ORDER' }
  | { readonly type: 'RELEASE'; readonly tries: number };

const MOST_RELEASES = 4;

export const NO_HOLD: HoldState = { name: 'NONE', rev: -1, notice: null };

const row = rowsOf<HoldState, HoldEvent, HoldEffect>();
type HoldStep = Step<HoldState, HoldEffect>;

function release(rev: number, amountFen: Fen, tries: number): HoldStep {
  return step({ name: 'RELEASING', rev, amountFen, tries }, { type: 'RELEASE', tries });
}

const amountOf = (state: HoldState): Fen => ('amountFen' in state ? state.amountFen : fen(0));

/**
 * The hold of one order. It is shown as put aside, given back or used only after the server said
 * so; what the password's answer claims only makes the order be asked.
 */
export const HOLD_ROWS = [
  row('hold.want', ['NONE', 'RELEASED'], 'WANT', ({ rev }, { amountFen }) =>
    amountFen > 0 ? step({ name: 'STARTING', rev, amountFen }, { type: 'START', amountFen }) : null,
  ),
  row('hold.started', ['STARTING'], 'STARTED', ({ rev, amountFen }, event) =>
    event.amountFen === amountFen
      ? step({ name: 'SIGNING', rev, amountFen }, { type: 'SIGN', nonce: event.nonce, amountFen })
      : step({ name: 'NONE', rev, notice: 'not-held' }),
  ),
  row('hold.not-started', ['STARTING'], 'NOT_STARTED', ({ rev }) =>
    step({ name: 'NONE', rev, notice: 'not-held' }, { type: 'ASK_ORDER' }),
  ),
  row('hold.cancelled', ['SIGNING'], 'SIGNED', ({ rev }, event) =>
    event.end === 'cancelled' || event.end === 'declined'
      ? step({ name: 'NONE', rev, notice: 'cancelled' })
      : null,
  ),
  row('hold.signed', ['SIGNING'], 'SIGNED', ({ rev, amountFen }) =>
    step({ name: 'CHECKING', rev, amountFen }, { type: 'ASK_ORDER' }),
  ),
  row(
    'hold.used',
    ['SIGNING', 'CHECKING', 'HELD', 'RELEASING', 'RELEASED', 'NONE'],
    'HEARD',
    (state, { rev, heldFen, paid }) => {
      if (!paid || rev < state.rev) return null;
      const amountFen = heldFen > 0 ? heldFen : amountOf(state);
      return amountFen > 0 ? step({ name: 'USED', rev, amountFen }) : null;
    },
  ),
  row(
    'hold.held',
    ['NONE', 'STARTING', 'SIGNING', 'CHECKING', 'HELD', 'RELEASED'],
    'HEARD',
    (state, { rev, heldFen }) =>
      rev >= state.rev && heldFen > 0
        ? step({
            name: 'HELD',
            rev,
            amountFen: heldFen,
            kept: state.name === 'HELD' && state.kept,
          })
        : null,
  ),
  row('hold.released', ['HELD', 'RELEASING'], 'HEARD', (state, { rev, heldFen }) =>
    rev >= state.rev && heldFen === 0
      ? step({ name: 'RELEASED', rev, amountFen: state.amountFen })
      : null,
  ),
  row('hold.not-held', ['CHECKING'], 'HEARD', (state, { rev, heldFen }) =>
    rev >= state.rev && heldFen === 0 ? step({ name: 'NONE', rev, notice: 'not-held' }) : null,
  ),
  row('hold.release', ['HELD'], 'RELEASE', ({ rev, amountFen }) => release(rev, amountFen, 0)),
  row(
    'hold.release.again',
    ['RELEASING'],
    'NOT_RELEASED',
    ({ rev, amountFen, tries }, { again }) =>
      again && tries + 1 < MOST_RELEASES ? release(rev, amountFen, tries + 1) : null,
  ),
  row('hold.release.kept', ['RELEASING'], 'NOT_RELEASED', ({ rev, amountFen }) =>
    step({ name: 'HELD', rev, amountFen, kept: true }, { type: 'ASK_ORDER' }),
  ),
] as const;

/** The machine of one order's hold; see `HOLD_ROWS`. */
export const nextHold = machineOf(HOLD_ROWS);

/** True while a cashier must not be opened, because what it has to take is not settled. */
export function isHoldMoving({ name }: HoldState): boolean {
  return ['STARTING', 'SIGNING', 'CHECKING', 'RELEASING'].includes(name);
}
