import {
  spoil,
  toCashier,
  backToReady,
  change,
  look,
  kill,
  rise,
  toPaid,
  toClosed,
  toRefunding,
  creating,
  toUnresolved,
} from './fault-acts';
import type { Moment } from './fault-moments';

/** After a kill, at a change of the channel, and when it is over. */
export const LATER: readonly Moment[] = [
  {
    name: 'after a kill',
    state: 'DEAD',
    endpoint: 'queryPayment',
    until: async (payer) => {
      await toCashier(payer);
      payer.payThere();
      payer.die();
    },
    then: rise,
  },
  {
    name: 'after a kill before the order is known',
    state: 'CREATING',
    endpoint: 'findOrderByKey',
    until: creating('reply-never'),
    then: kill,
  },
  {
    name: 'after a kill, at the next prepay',
    state: 'READY',
    endpoint: 'startAttempt',
    until: backToReady,
    then: kill,
  },
  {
    name: 'at a change',
    state: 'READY',
    endpoint: 'closeAttempt',
    until: backToReady,
    then: change,
  },
  {
    name: 'after a change',
    state: 'READY',
    endpoint: 'startAttempt',
    until: backToReady,
    then: change,
  },
  {
    name: 'during a change that hangs',
    state: 'SWITCHING',
    endpoint: 'queryPayment',
    until: async (payer, { other }) => {
      await backToReady(payer);
      spoil(payer, 'closeAttempt', 'no-answer');
      payer.tap(other);
      await payer.wait(1_000);
    },
    then: look,
  },
  {
    name: 'while the old attempt cannot be closed',
    state: 'SWITCH_LOCKED',
    endpoint: 'queryPayment',
    until: async (payer, { other }) => {
      await backToReady(payer);
      payer.backend.ledger.books.state.world.closeStuck = true;
      payer.tap(other);
      await payer.wait(1_000);
    },
    then: look,
  },
  {
    name: 'while it is asked',
    state: 'CONFIRMING',
    endpoint: 'queryPayment',
    until: async (payer) => {
      await toCashier(payer);
      if (payer.state.name === 'AWAIT_EXTERNAL') payer.payment.iPaid();
      else payer.leave('CLAIMED_OK');
      await payer.wait(100);
    },
    then: async (payer) => {
      payer.payThere();
      await payer.wait(20_000);
    },
  },
  {
    name: 'when nobody knows',
    state: 'UNRESOLVED',
    endpoint: 'queryPayment',
    until: toUnresolved,
    then: async (payer) => {
      payer.payment.refresh();
      await payer.wait(20_000);
    },
  },
  {
    name: 'when it is paid',
    state: 'PAID',
    endpoint: 'listOrders',
    until: toPaid,
    then: kill,
    end: 'IDLE',
  },
  {
    name: 'after its time',
    state: 'CLOSED',
    endpoint: 'queryPayment',
    until: toClosed,
    then: look,
  },
  {
    name: 'when money comes after its time',
    state: 'CLOSED',
    endpoint: 'queryPayment',
    until: toClosed,
    then: async (payer) => {
      payer.payLate();
      await payer.kill();
    },
    end: 'REFUNDED',
  },
  {
    name: 'while the money goes back',
    state: 'REFUNDING',
    endpoint: 'queryPayment',
    until: toRefunding,
    then: look,
    end: 'REFUNDED',
  },
  {
    name: 'when the money is back',
    state: 'REFUNDED',
    endpoint: 'listOrders',
    until: async (payer) => {
      await toRefunding(payer);
      await payer.wait(60_000);
      await look(payer);
    },
    then: kill,
    end: 'IDLE',
  },
];
