import type { StateName } from '@/domain/payment/state';
import type { EndpointName } from '@mocks/endpoints';
import {
  nothing,
  inCashier,
  spoil,
  toCashier,
  leaveCashier,
  backToReady,
  look,
  paysAndReturns,
  refused,
  creating,
  type Act,
  type Host,
} from './fault-acts';

export interface Moment {
  readonly name: string;
  /** Where the payment stands when the fault becomes due. */
  readonly state: StateName | ((host: Host) => StateName);
  readonly endpoint: EndpointName;
  /** What the shopper does until the fault is due. */
  readonly until: Act;
  /** What they do then, before they simply try to get it paid. */
  readonly then: Act;
  /** Where the money of an order ends that nobody wants to pay any more. */
  readonly end?: StateName;
}

/** From the first tap to the way back from the cashier. */
export const EARLY: readonly Moment[] = [
  {
    name: 'before anything',
    state: 'IDLE',
    endpoint: 'getQuote',
    until: nothing,
    then: toCashier,
  },
  {
    name: 'before the order',
    state: 'QUOTING',
    endpoint: 'createOrder',
    until: (payer) => Promise.resolve(payer.tap()),
    then: (payer) => payer.wait(1_000),
  },
  {
    name: 'before the first prepay',
    state: 'IDLE',
    endpoint: 'startAttempt',
    until: nothing,
    then: toCashier,
  },
  {
    name: 'while it is not known whether there is an order',
    state: 'CREATE_UNKNOWN',
    endpoint: 'createOrder',
    until: creating('network-error'),
    then: (payer) => payer.wait(5_000),
  },
  {
    name: 'when the key was used',
    state: 'IDLE',
    endpoint: 'findOrderByKey',
    until: (payer) => Promise.resolve(spoil(payer, 'createOrder', 'key-reused')),
    then: (payer) => toCashier(payer),
  },
  {
    name: 'at a changed price',
    state: 'NEEDS_REVIEW',
    endpoint: 'queryPayment',
    until: refused,
    then: look,
  },
  {
    name: 'at a prepay for another amount',
    state: 'IDLE',
    endpoint: 'closeAttempt',
    until: (payer) => Promise.resolve(spoil(payer, 'startAttempt', 'wrong-amount')),
    then: toCashier,
  },
  {
    name: 'when the order is given up',
    state: 'NEEDS_REVIEW',
    endpoint: 'cancelOrder',
    until: refused,
    then: async (payer) => {
      payer.payment.back();
      await payer.wait(15_000);
    },
  },
  {
    name: 'at the next look',
    state: 'READY',
    endpoint: 'queryPayment',
    until: backToReady,
    then: look,
  },
  {
    name: 'during a prepay that hangs',
    state: 'PREPAYING',
    endpoint: 'queryPayment',
    until: async (payer) => {
      spoil(payer, 'startAttempt', 'no-answer');
      await toCashier(payer);
    },
    then: look,
  },
  {
    name: 'in the cashier',
    state: ({ channel }) => inCashier(channel),
    endpoint: 'queryPayment',
    until: toCashier,
    then: async (payer) => {
      await look(payer);
      await paysAndReturns(payer);
    },
  },
  {
    name: 'in a cashier of the other kind',
    state: ({ second }) => inCashier(second),
    endpoint: 'queryPayment',
    until: async (payer, { second }) => {
      payer.tap(second);
      await payer.wait(1_000);
    },
    then: async (payer) => {
      await look(payer);
      await leaveCashier(payer);
    },
  },
  {
    name: 'on the way back, paid',
    state: ({ channel }) => inCashier(channel),
    endpoint: 'queryPayment',
    until: toCashier,
    then: paysAndReturns,
  },
  {
    name: 'on the way back, unpaid',
    state: ({ channel }) => inCashier(channel),
    endpoint: 'queryPayment',
    until: toCashier,
    then: leaveCashier,
  },
];
