import type { Channel } from '@/domain/payment/channel';
import { isExternalChannel } from '@/domain/payment/channel';
import type { EndpointName } from '@mocks/endpoints';
import { ENDPOINT_FAULTS } from '@mocks/scenarios';
import { Payer } from './payer';

/** How each host pays, and what its shoppers change to. */
const HOSTS: readonly (readonly [host: string, channel: Channel, other: Channel])[] = [
  ['weapp', 'WECHAT_MINI', 'ALIPAY_LINK'],
  ['alipay', 'ALIPAY_MINI', 'ALIPAY_WAP'],
  ['h5', 'ALIPAY_WAP', 'ALIPAY_LINK'],
];

interface Moment {
  readonly name: string;
  readonly endpoint: EndpointName;
  /** What the shopper does until the fault is due. */
  readonly until: (payer: Payer, other: Channel) => Promise<void>;
  /** What they do then, before they simply try to get it paid. */
  readonly then: (payer: Payer, other: Channel) => Promise<void>;
}

const nothing = () => Promise.resolve();

async function toCashier(payer: Payer): Promise<void> {
  payer.tap();
  await payer.wait(1_000);
}

/** The cashier is shut; an external one says nothing, the shopper is simply back. */
async function comeBack(payer: Payer, said: 'CANCELLED' | 'CLAIMED_OK'): Promise<void> {
  payer.leave(isExternalChannel(payer.channel) ? 'LEFT' : said);
  await payer.wait(100);
  payer.show();
  await payer.wait(2_000);
}

async function backToReady(payer: Payer): Promise<void> {
  await toCashier(payer);
  await comeBack(payer, 'CANCELLED');
  if (payer.state.name === 'AWAIT_EXTERNAL') payer.payment.back();
}

const change = async (payer: Payer, other: Channel) => {
  payer.tap(other);
  await payer.wait(15_000);
};

const paysAndReturns = async (payer: Payer) => {
  payer.payThere();
  await comeBack(payer, 'CLAIMED_OK');
};

const killedWhilePaying = async (payer: Payer) => {
  payer.payThere();
  await payer.kill();
};

const MOMENTS: readonly Moment[] = [
  { name: 'before the order', endpoint: 'getQuote', until: nothing, then: toCashier },
  { name: 'before the order', endpoint: 'createOrder', until: nothing, then: toCashier },
  { name: 'at the prepay', endpoint: 'startAttempt', until: nothing, then: toCashier },
  {
    name: 'in the cashier',
    endpoint: 'queryPayment',
    until: toCashier,
    then: async (payer) => {
      payer.show();
      await payer.wait(1_000);
      await paysAndReturns(payer);
    },
  },
  { name: 'on the way back', endpoint: 'queryPayment', until: toCashier, then: paysAndReturns },
  {
    name: 'on the way back, unpaid',
    endpoint: 'queryPayment',
    until: toCashier,
    then: (payer) => comeBack(payer, 'CANCELLED'),
  },
  { name: 'after a kill', endpoint: 'queryPayment', until: toCashier, then: killedWhilePaying },
  {
    name: 'after a kill before the order is known',
    endpoint: 'findOrderByKey',
    until: async (payer) => {
      payer.backend.faults.set('createOrder', 'reply-never');
      payer.tap();
      await payer.wait(500);
    },
    then: (payer) => payer.kill(),
  },
  {
    name: 'after a kill, at the next prepay',
    endpoint: 'startAttempt',
    until: backToReady,
    then: (payer) => payer.kill(),
  },
  { name: 'at a change', endpoint: 'closeAttempt', until: backToReady, then: change },
  { name: 'after a change', endpoint: 'startAttempt', until: backToReady, then: change },
  {
    name: 'when the order is given up',
    endpoint: 'cancelOrder',
    until: async (payer) => {
      payer.backend.faults.set('createOrder', 'wrong-amount');
      await toCashier(payer);
    },
    then: async (payer) => {
      payer.payment.back();
      await payer.wait(15_000);
    },
  },
];

/** A patient shopper: does what the screen allows until it is over. */
async function getItPaid(payer: Payer): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    const { state } = payer;
    if (['PAID', 'CLOSED', 'REFUNDING', 'REFUNDED'].includes(state.name)) return;
    if (state.name === 'IDLE' || state.name === 'READY') payer.tap();
    else if (state.name === 'NEEDS_REVIEW') payer.payment.accept();
    else if (state.name === 'UNRESOLVED') payer.payment.refresh();
    else if (payer.cashier !== null) await paysAndReturns(payer);
    else if (state.name === 'AWAIT_EXTERNAL') {
      payer.payThere();
      payer.payment.iPaid();
    }
    await payer.wait(10_000);
  }
}

/** A day of quiet; then everything has been settled that ever will be. */
async function quiet(payer: Payer): Promise<void> {
  payer.backend.faults.clear();
  for (let hour = 0; hour < 3; hour += 1) {
    await payer.wait(3_600_000);
    payer.show();
    await payer.wait(2_000);
  }
  payer.backend.ledger.settle();
}

const stateOf = ({ backend }: Payer) => backend.ledger.books.state;

/** What must hold of every story, whatever went wrong (I5). */
function oracles(payer: Payer): void {
  const { ledger } = payer.backend;
  const { orders, captures } = stateOf(payer);
  expect(ledger.broken()).toEqual([]);
  expect(ledger.unsettled()).toEqual([]);
  for (const { orderNo, payableFen, paidAt } of Object.values(orders)) {
    const kept = captures.filter((one) => one.orderNo === orderNo && one.outcome === 'PAID');
    expect(kept.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(
      paidAt === null ? 0 : payableFen,
    );
    const { state } = payer;
    const shown = 'order' in state && state.order?.orderNo === orderNo ? state.name : null;
    if (shown !== null) expect([shown === 'PAID', shown]).toEqual([paidAt !== null, shown]);
  }
}

const CASES = HOSTS.flatMap(([host, channel, other]) =>
  MOMENTS.flatMap((moment) =>
    ENDPOINT_FAULTS[moment.endpoint].map((fault) => ({ host, channel, other, moment, fault })),
  ),
);

const struck = new Set<string>();

async function story(
  { channel, other, moment, fault }: (typeof CASES)[number],
  times: number,
): Promise<Payer> {
  const payer = await Payer.open(channel);
  await moment.until(payer, other);
  payer.backend.faults.set(moment.endpoint, fault, times);
  await moment.then(payer, other);
  await getItPaid(payer);
  const waiting = payer.backend.faults
    .active()
    .find((one) => one.endpoint === moment.endpoint && one.fault === fault);
  if ((waiting?.left ?? 0) < times) struck.add(`${moment.name}/${moment.endpoint}/${fault}`);
  await quiet(payer);
  return payer;
}

const ENDS = ['PAID', 'CLOSED'];
const ASKING = ['CONFIRMING', 'UNRESOLVED'];

/** A reply with a higher revision than the truth has: what is true afterwards counts as outdated. */
const lied = ({ moment, fault }: (typeof CASES)[number]) =>
  moment.endpoint === 'cancelOrder' && fault === 'unknown-status';

describe.each(HOSTS)('a payment on %s', (host) => {
  const mine = CASES.filter((one) => one.host === host);

  it.each(mine)('survives $fault of $moment.endpoint $moment.name', async (one) => {
    for (const times of [1, 4]) {
      const payer = await story(one, times);
      oracles(payer);
      const orders = Object.values(stateOf(payer).orders);
      const { name } = payer.state;
      expect([...ENDS, ...(lied(one) ? ASKING : [])]).toContain(name);
      expect(orders.filter(({ paidAt }) => paidAt !== null)).toHaveLength(name === 'PAID' ? 1 : 0);
    }
  });
});

it('has met every fault at every moment', () => {
  const all = CASES.map(({ moment, fault }) => `${moment.name}/${moment.endpoint}/${fault}`);
  expect(all.filter((one) => !struck.has(one))).toEqual([]);
});
