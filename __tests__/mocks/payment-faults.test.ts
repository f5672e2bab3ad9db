import { STATE_NAMES } from '../domain/payment/table';
import type { StateName } from '@/domain/payment/state';
import type { EndpointName } from '@mocks/endpoints';
import { ENDPOINT_FAULTS } from '@mocks/scenarios';
import { HOSTS, paysAndReturns } from './fault-acts';
import { EARLY } from './fault-moments';
import { LATER } from './fault-moments-later';
import { Payer } from './payer';

/** A patient shopper: does what the screen allows until it is over. */
async function getItPaid(payer: Payer): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    const { state } = payer;
    if (['PAID', 'CLOSED', 'REFUNDING', 'REFUNDED'].includes(state.name)) return;
    if (state.name === 'IDLE' || state.name === 'READY') payer.tap();
    else if (state.name === 'NEEDS_REVIEW') payer.payment.accept();
    else if (state.name === 'UNRESOLVED') payer.payment.refresh();
    else if (state.name === 'SWITCH_LOCKED') payer.payment.accept();
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
    if (payer.state.name === 'IDLE') await payer.kill();
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

const CASES = HOSTS.flatMap((place) =>
  [...EARLY, ...LATER].flatMap((moment) =>
    ENDPOINT_FAULTS[moment.endpoint].map((fault) => ({ ...place, place, moment, fault })),
  ),
);
type Case = (typeof CASES)[number];

/** What may be asked where: each of it meets each fault of its endpoint on each host. */
const ASKED: Readonly<Record<StateName, readonly EndpointName[]>> = {
  IDLE: ['listOrders', 'queryPayment'],
  QUOTING: ['getQuote'],
  NEEDS_REVIEW: ['queryPayment', 'closeAttempt'],
  CREATING: ['createOrder'],
  CREATE_UNKNOWN: ['createOrder', 'findOrderByKey'],
  READY: ['queryPayment'],
  PREPAYING: ['startAttempt', 'queryPayment'],
  INVOKING: ['queryPayment'],
  AWAIT_EXTERNAL: ['queryPayment'],
  SWITCHING: ['closeAttempt', 'queryPayment'],
  SWITCH_LOCKED: ['queryPayment'],
  CONFIRMING: ['findOrderByKey', 'queryPayment', 'cancelOrder'],
  UNRESOLVED: [],
  PAID: [],
  REFUNDING: ['queryPayment'],
  REFUNDED: [],
  CLOSED: ['queryPayment'],
  DEAD: [],
};

const begun = new Map<string, Set<string>>();
const asked = new Map<string, Set<string>>();
const struck = new Map<string, Set<string>>();

function remember(all: Map<string, Set<string>>, host: string, seen: Iterable<string>): void {
  const known = all.get(host) ?? new Set();
  for (const one of seen) known.add(one);
  all.set(host, known);
}

async function story({ place, moment, fault }: Case, times: number): Promise<Payer> {
  const payer = await Payer.open(place.channel);
  const { state } = moment;
  await moment.until(payer, place);
  expect(payer.state.name).toBe(typeof state === 'function' ? state(place) : state);
  remember(begun, place.host, [payer.state.name]);
  payer.backend.faults.set(moment.endpoint, fault, times);
  await moment.then(payer, place);
  if (moment.end === undefined) await getItPaid(payer);
  await quiet(payer);
  remember(asked, place.host, payer.asked);
  remember(struck, place.host, payer.struck);
  return payer;
}

const ENDS = ['PAID', 'CLOSED'];

describe.each(HOSTS)('a payment on $host', ({ host }) => {
  const mine = CASES.filter((one) => one.host === host);

  it.each(mine)('survives $fault of $moment.endpoint $moment.name', async (one) => {
    for (const times of [1, 4]) {
      const payer = await story(one, times);
      oracles(payer);
      const orders = Object.values(stateOf(payer).orders);
      const { name } = payer.state;
      const { end } = one.moment;
      expect(end ? [end] : ENDS).toContain(name);
      const paid = name === 'PAID' || one.moment.state === 'PAID';
      expect(orders.filter(({ paidAt }) => paidAt !== null)).toHaveLength(paid ? 1 : 0);
    }
  });

  it('has stood in every state when something went wrong', () => {
    expect(STATE_NAMES.filter((name) => !begun.get(host)?.has(name))).toEqual([]);
  });

  it('has met every fault of everything that is asked in every state', () => {
    const all = STATE_NAMES.flatMap((name) =>
      ASKED[name].flatMap((endpoint) =>
        ENDPOINT_FAULTS[endpoint].map((fault) => `${name}/${endpoint}/${fault}`),
      ),
    );
    expect(all.filter((one) => !struck.get(host)?.has(one))).toEqual([]);
  });

  it('has asked nothing else', () => {
    const all = STATE_NAMES.flatMap((name) => ASKED[name].map((endpoint) => `${name}/${endpoint}`));
    expect([...(asked.get(host) ?? [])].filter((one) => !all.includes(one))).toEqual([]);
  });
});
