import type { PaymentEvent } from '@/domain/payment/event';
import type { PaymentState } from '@/domain/payment/state';
import { Dice } from './dice';
import { Invariants } from './invariants';
import { REASONS, rowsFor, slowest } from './table';
import { World, type Machine } from './world';

/** What the runs have reached: how often each row fired, and which transitions were seen. */
export interface Reach {
  readonly rows: Map<string, number>;
  readonly transitions: Set<string>;
  /** One example of each kind of state and of event that was met. */
  readonly states: Map<string, PaymentState>;
  readonly events: Map<string, PaymentEvent>;
}

export const newReach = (): Reach => ({
  rows: new Map(),
  transitions: new Set(),
  states: new Map(),
  events: new Map(),
});

function stateLabel(state: PaymentState): string {
  const reason = 'reason' in state ? (state.reason ?? '-') : 'mode' in state ? state.mode : '';
  const attempt = 'attempt' in state && state.attempt !== null ? state.attempt.channel : '';
  return `${state.name}:${reason}:${attempt}`;
}

function eventLabel(event: PaymentEvent): string {
  switch (event.type) {
    case 'QUERIED':
    case 'CREATE_OK':
      return `${event.type}:${event.order.status}`;
    case 'SDK_SETTLED':
      return `${event.type}:${event.outcome}`;
    case 'TAP_PAY':
      return `${event.type}:${event.channel}:${event.holdFirst ?? false}`;
    case 'CREATE_REFUSED':
    case 'PREPAY_REFUSED':
      return `${event.type}:${event.code}`;
    default:
      return event.type;
  }
}

const STORAGE = ['PERSIST', 'FORGET'];

/** The code and the table must agree on every step, also on doing nothing. */
export function checkRow(
  before: PaymentState,
  event: PaymentEvent,
  after: ReturnType<Machine>,
  reach: Reach,
): void {
  reach.states.set(stateLabel(before), before);
  reach.events.set(eventLabel(event), event);
  const rows = rowsFor(before, event);
  const [row] = rows;
  const what = `${stateLabel(before)} + ${eventLabel(event)}`;
  if (rows.length > 1) throw new Error(`${what}: rows ${rows.map(({ id }) => id).join(', ')}`);
  if (row === undefined) {
    if (after.state !== before || after.effects.length > 0) {
      throw new Error(`${what} is not in the table, yet leads to ${stateLabel(after.state)}`);
    }
    return;
  }
  const effects = after.effects.map(({ type }) => type);
  const done = effects.filter((type) => !STORAGE.includes(type));
  const first = effects.slice(0, effects.length - done.length);
  if (after.state.name !== row.to || done.join() !== row.effects.join()) {
    throw new Error(`row ${row.id}: ${what} led to ${stateLabel(after.state)} with ${done.join()}`);
  }
  const reason = REASONS[row.id];
  if (reason !== undefined && (!('reason' in after.state) || after.state.reason !== reason)) {
    throw new Error(`row ${row.id}: ${what} left another reason than ${reason}`);
  }
  for (const effect of after.effects) {
    if (effect.type !== 'SCHEDULE_POLL' || effect.retryAfterMs >= slowest(after.state)) continue;
    throw new Error(`row ${row.id}: ${what} asks again too soon`);
  }
  if (!first.every((type) => STORAGE.includes(type)))
    throw new Error(`${what}: storage comes first`);
  reach.rows.set(row.id, (reach.rows.get(row.id) ?? 0) + 1);
  reach.transitions.add(`${what} > ${stateLabel(after.state)}`);
}

/** One life of a payment: each number is one step; four in five are events the state waits for. */
export function run(machine: Machine, steps: readonly number[], reach: Reach | null): void {
  const world = new World(machine, (steps[0] ?? 0) % 3 === 0);
  const invariants = new Invariants(world);
  const send = (event: PaymentEvent) => {
    const before = world.state;
    const after = world.apply(event);
    if (reach !== null) checkRow(before, event, after, reach);
    invariants.step(before, event, after);
  };
  send({ type: 'RELAUNCH', record: null, tap: null });
  for (const seed of steps) {
    const dice = new Dice(seed);
    send(dice.chance(0.85) ? world.likely(dice) : world.wild(dice));
  }
  invariants.atRest(send);
}
