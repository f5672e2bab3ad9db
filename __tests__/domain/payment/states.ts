import { fen } from '@/domain/money';
import type { Channel } from '@/domain/payment/channel';
import type { PaymentEffect, Step } from '@/domain/payment/effect';
import type { EventOf, ServerOrder } from '@/domain/payment/event';
import type { Poll } from '@/domain/payment/poll-schedule';
import { FRESH_POLL } from '@/domain/payment/poll-schedule';
import type { PollReason } from '@/domain/payment/reason';
import type {
  Attempt,
  Basket,
  ConfirmingOrder,
  OrderRef,
  PricedIntent,
  StateOf,
} from '@/domain/payment/state';
import { GOOD } from './world';

/** Server time of these tests. */
export const AT = 1_000_000;
export const END = AT + 900_000;

export const order = (more: Partial<OrderRef> = {}): OrderRef => ({
  intentId: 'I1',
  createdAt: 1,
  key: 'K1',
  orderNo: 'O1',
  channel: 'WECHAT_MINI',
  rev: 5,
  payableFen: fen(12_800),
  heldFen: fen(0),
  expiresAt: END,
  cashierOpened: true,
  disabled: [],
  ...more,
});

export const attempt = (
  channel: Channel = 'WECHAT_MINI',
  more: Partial<Attempt> = {},
): Attempt => ({
  attemptNo: 'A1',
  channel,
  expiresAt: END,
  invocation: GOOD[channel],
  ...more,
});

export const basket: Basket = {
  lines: [{ skuId: 'S1', quantity: 1, seenFen: fen(12_800) }],
  addressId: 'AD1',
  remark: '',
  expectedPayableFen: fen(12_800),
};

export const intent = (more: Partial<PricedIntent> = {}): PricedIntent => ({
  intentId: 'I1',
  createdAt: 1,
  channel: 'WECHAT_MINI',
  holdFirst: false,
  basket,
  quote: {
    quoteId: 'Q1',
    lines: [],
    goodsFen: fen(12_800),
    freightFen: fen(0),
    discountFen: fen(0),
    payableFen: fen(12_800),
    expiresAt: END,
    changes: [],
  },
  key: 'K1',
  rekeyed: false,
  ...more,
});

export const answer = (more: Partial<ServerOrder> = {}): ServerOrder => ({
  orderNo: 'O1',
  status: 'UNPAID',
  rev: 5,
  payableFen: fen(12_800),
  expiresAt: END,
  ...more,
});

export const queried = (more: Partial<ServerOrder> = {}, at = AT): EventOf<'QUERIED'> => ({
  type: 'QUERIED',
  order: answer(more),
  at,
});

export const created = (more: Partial<ServerOrder> = {}): EventOf<'CREATE_OK'> => ({
  type: 'CREATE_OK',
  key: 'K1',
  order: answer(more),
  at: AT,
});

export const tap = (channel: Channel = 'WECHAT_MINI'): EventOf<'TAP_PAY'> => ({
  type: 'TAP_PAY',
  channel,
  intentId: 'I9',
  at: AT,
  basket: null,
});

export const prepaid = (
  channel: Channel = 'WECHAT_MINI',
  more: Partial<EventOf<'PREPAY_OK'>> = {},
): EventOf<'PREPAY_OK'> => ({
  type: 'PREPAY_OK',
  orderNo: 'O1',
  attempt: attempt(channel),
  amountFen: fen(12_800),
  ...more,
});

export const ready = (more: Partial<StateOf<'READY'>> = {}): StateOf<'READY'> => ({
  name: 'READY',
  order: order(),
  attempt: null,
  reason: null,
  ...more,
});

export const prepaying = (
  channel: Channel = 'WECHAT_MINI',
  ref = order(),
): StateOf<'PREPAYING'> => ({
  name: 'PREPAYING',
  order: ref,
  channel,
  attempt: null,
});

export const invoking = (channel: Channel = 'WECHAT_MINI'): StateOf<'INVOKING'> => ({
  name: 'INVOKING',
  order: order({ channel }),
  attempt: attempt(channel),
});

export const confirming = (
  reason: PollReason,
  more: Partial<ConfirmingOrder> = {},
): ConfirmingOrder => ({
  name: 'CONFIRMING',
  order: order(),
  reason,
  attempt: attempt(),
  poll: FRESH_POLL,
  tap: null,
  review: null,
  ...more,
});

export const polled = (used: number, failures = 0): Poll => ({ used, failures, throttled: 0 });

export const effects = ({ effects: all }: Step, ...without: readonly PaymentEffect['type'][]) =>
  all.map(({ type }) => type).filter((type) => !['PERSIST', 'FORGET', ...without].includes(type));
