import type { Channel } from '@/domain/payment/channel';
import { hasOrder, type PaymentState, type StateName } from '@/domain/payment/state';
import type { Rest } from './metrics';

/** null: under way, and nothing else may be. A word: at rest until the person does something. */
const REST_OF: Readonly<Record<StateName, Rest | null | 'nothing'>> = {
  IDLE: 'back',
  QUOTING: null,
  NEEDS_REVIEW: 'review',
  CREATING: null,
  CREATE_UNKNOWN: null,
  READY: 'back',
  PREPAYING: null,
  INVOKING: null,
  AWAIT_EXTERNAL: null,
  SWITCHING: null,
  SWITCH_LOCKED: 'locked',
  CONFIRMING: null,
  UNRESOLVED: 'unresolved',
  PAID: 'paid',
  REFUNDING: 'refunded',
  REFUNDED: 'refunded',
  CLOSED: 'closed',
  DEAD: 'nothing',
};

/** From the tap on pay until a resting state: nothing may be sent that is not the payment. */
export function isPaying(state: PaymentState): boolean {
  return REST_OF[state.name] === null;
}

/** Where a payment has come to rest; null while it is under way, or when it is gone. */
export function restOf(state: PaymentState): Rest | null {
  const rest = REST_OF[state.name];
  return rest === 'nothing' ? null : rest;
}

const TAPPED: readonly StateName[] = ['QUOTING', 'CREATING', 'PREPAYING', 'SWITCHING'];

/** True when a tap on pay leads into this state, as opposed to a relaunch. */
export function isTapped(state: PaymentState): boolean {
  return TAPPED.includes(state.name) || ('tap' in state && state.tap !== null);
}

/** True when an order is only looked at: nobody has paid, and nothing was cut off. */
export function isLooking(state: PaymentState): boolean {
  return state.name === 'CONFIRMING' && state.reason === 'resume-ready' && !isTapped(state);
}

/** The channel of a payment, where the state holds one. */
export function channelOf(state: PaymentState): Channel | null {
  if ('channel' in state) return state.channel;
  if ('intent' in state) return state.intent.channel;
  if (hasOrder(state)) return state.order.channel;
  return state.name === 'CREATE_UNKNOWN' ? state.record.channel : null;
}
