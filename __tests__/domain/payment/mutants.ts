import { fen } from '@/domain/money';
import type { PaymentEffect, Step } from '@/domain/payment/effect';
import type { PaymentEvent } from '@/domain/payment/event';
import { next } from '@/domain/payment/next';
import { hasOrder, type PaymentState } from '@/domain/payment/state';
import type { Machine } from './world';

interface Mutant {
  readonly name: string;
  readonly machine: Machine;
}

/** A machine that is right but for one mistake; null leaves the step as it is. */
function mutant(
  name: string,
  mistake: (state: PaymentState, event: PaymentEvent, right: Step) => Step | null,
): Mutant {
  return {
    name,
    machine: (state, event) => {
      const right = next(state, event);
      return mistake(state, event, right) ?? right;
    },
  };
}

const without = (step: Step, type: PaymentEffect['type']): Step => ({
  ...step,
  effects: step.effects.filter((effect) => effect.type !== type),
});

/** Fifteen mistakes a person could make in the machine; the invariants alone have to find each. */
export const MUTANTS: readonly Mutant[] = [
  mutant('believes the cashier that it is paid', (state, event) =>
    event.type === 'SDK_SETTLED' && event.outcome === 'CLAIMED_OK' && state.name === 'INVOKING'
      ? { state: { name: 'PAID', order: state.order }, effects: [] }
      : null,
  ),
  mutant('takes a new key for a retry, so that a second order is made', (_, event, right) => {
    const { state } = right;
    if (event.type !== 'CREATE_FAILED' || state.name !== 'CREATE_UNKNOWN') return null;
    if (state.mode !== 'post') return null;
    const key = `${state.intent.key}x`;
    return {
      state: { ...state, intent: { ...state.intent, key } },
      effects: right.effects.map((effect) =>
        effect.type === 'CREATE_ORDER' ? { ...effect, key } : effect,
      ),
    };
  }),
  mutant('posts before the key is stored', (_, event, right) =>
    event.type === 'QUOTE_OK' ? { ...right, effects: [...right.effects].reverse() } : null,
  ),
  mutant('gives up the key when the outcome is unknown', (state, event, right) =>
    event.type === 'CREATE_FAILED' && state.name === 'CREATING'
      ? { ...right, effects: [{ type: 'FORGET', intentId: state.intent.intentId }] }
      : null,
  ),
  mutant('lets a tap pay again while the result is unknown', (state, event) =>
    state.name === 'UNRESOLVED' && event.type === 'TAP_PAY'
      ? {
          state: { name: 'PREPAYING', order: state.order, channel: event.channel, attempt: null },
          effects: [
            { type: 'START_ATTEMPT', orderNo: state.order.orderNo, channel: event.channel },
          ],
        }
      : null,
  ),
  mutant('calls an order closed because the polls are used up', (_, __, right) =>
    right.state.name === 'UNRESOLVED'
      ? { state: { name: 'CLOSED', order: right.state.order, watchUntil: 0 }, effects: [] }
      : null,
  ),
  mutant('starts another channel without closing the first', (_, event, right) =>
    event.type === 'TAP_PAY' && right.state.name === 'SWITCHING'
      ? {
          state: {
            name: 'PREPAYING',
            order: right.state.order,
            channel: right.state.channel,
            attempt: null,
          },
          effects: [
            {
              type: 'START_ATTEMPT',
              orderNo: right.state.order.orderNo,
              channel: right.state.channel,
            },
          ],
        }
      : null,
  ),
  mutant('takes answers that are older than what it knows', (state, event) =>
    event.type === 'QUERIED' &&
    hasOrder(state) &&
    event.order.orderNo === state.order.orderNo &&
    event.order.rev < state.order.rev
      ? next({ ...state, order: { ...state.order, rev: -9 } }, event)
      : null,
  ),
  mutant('asks again about a paid order and forgets that it was paid', (state, event) =>
    state.name === 'PAID' && event.type === 'SHOW'
      ? next({ name: 'UNRESOLVED', order: state.order, attempt: null, reason: 'unknown' }, event)
      : null,
  ),
  mutant('opens the cashier a second time when the app comes back', (state, event, right) =>
    state.name === 'INVOKING' && event.type === 'SHOW' && state.attempt.invocation !== null
      ? {
          ...right,
          effects: [
            ...right.effects,
            {
              type: 'OPEN_CASHIER',
              orderNo: state.order.orderNo,
              attemptNo: state.attempt.attemptNo,
              invocation: state.attempt.invocation,
            },
          ],
        }
      : null,
  ),
  mutant('is ready to pay after a relaunch without having asked', (_, event, right) =>
    event.type === 'RELAUNCH' && right.state.name === 'CONFIRMING' && right.state.order !== null
      ? {
          state: { name: 'READY', order: right.state.order, attempt: null, reason: null },
          effects: [],
        }
      : null,
  ),
  mutant('does not ask after the cashier has spoken', (_, event, right) =>
    event.type === 'SDK_SETTLED' ? without(right, 'QUERY') : null,
  ),
  mutant('takes the whole price although a part is put aside', (state, event) =>
    state.name === 'PREPAYING' && event.type === 'PREPAY_OK' && state.order.heldFen > 0
      ? next({ ...state, order: { ...state.order, heldFen: fen(0) } }, event)
      : null,
  ),
  mutant('opens a cashier for nothing', (state, event) =>
    state.name === 'READY' && event.type === 'TAP_PAY' && state.attempt === null
      ? {
          state: { name: 'PREPAYING', order: state.order, channel: event.channel, attempt: null },
          effects: [
            { type: 'START_ATTEMPT', orderNo: state.order.orderNo, channel: event.channel },
          ],
        }
      : null,
  ),
  mutant('goes on to the cashier before a part is put aside', (state, event) =>
    state.name === 'CREATING' && event.type === 'CREATE_OK'
      ? next({ ...state, intent: { ...state.intent, holdFirst: false } }, event)
      : null,
  ),
];
