import { ENDPOINT_FAULTS, type FaultName } from '@mocks/scenarios';
import type { StoredOrder } from '@mocks/ledger/state';
import { reachTill } from '../../tools/host/shopper';
import { HOSTS, openShop, type Stage } from './fixtures/hosts';

/** What hosts hand on in ways of their own; every fault at every moment is in mocks/payment-faults. */
const FAULTS: readonly FaultName[] = [
  'no-answer',
  'network-error',
  'http-500',
  'truncated-json',
  'reply-lost',
  'busy',
  'wrong-amount',
];
const ENDPOINTS = ['createOrder', 'startAttempt', 'queryPayment'] as const;
const CASES = HOSTS.flatMap((host) =>
  ENDPOINTS.flatMap((endpoint) =>
    FAULTS.filter((fault) => ENDPOINT_FAULTS[endpoint].includes(fault)).map((fault) => ({
      host,
      endpoint,
      fault,
    })),
  ),
);

const PAY = { name: /^支付 ?¥|^确认并支付/, className: 'action' };

/** A patient shopper: presses what pays, confirms in the cashier, and otherwise waits. */
async function getItPaid({ app }: Stage): Promise<void> {
  for (let step = 0; step < 25 && !app.page.has('支付成功'); step += 1) {
    if (app.cashier.isOpen) await app.cashier.pay();
    else if (app.page.has(PAY)) await app.tap(PAY);
    await app.wait(10_000);
  }
}

it.each(CASES)('$host: $fault of $endpoint ends in one order, paid once', async (one) => {
  const stage = await openShop(one.host);
  const { app, door } = stage;
  await reachTill(app);
  door.mock.faults.set(one.endpoint, one.fault);
  await getItPaid(stage);
  expect(door.mock.faults.active()).toEqual([]);
  const { ledger } = door.mock;
  ledger.settle();
  const orders: StoredOrder[] = Object.values(ledger.books.state.orders);
  expect(app.page.has('支付成功')).toBe(true);
  expect(orders.map(({ paidAt }) => paidAt === null)).toEqual([false]);
  expect(ledger.books.state.captures.map(({ outcome }) => outcome)).toEqual(['PAID']);
  expect(ledger.broken()).toEqual([]);
  expect(ledger.unsettled()).toEqual([]);
});
