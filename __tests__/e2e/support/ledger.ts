import assert from 'node:assert/strict';
import type { Bench } from '../../../tools/flows/bench';

/** There is one order, paid once, and nothing else: no second capture, no refund. */
export async function onlyPaidOrder(bench: Bench) {
  const { orders, captures } = await bench.ledger();
  assert.deepEqual(
    orders.map(({ stage }) => stage),
    ['TO_SHIP'],
    'exactly one order, paid',
  );
  assert.deepEqual(
    captures.map(({ outcome }) => outcome),
    ['PAID'],
    'exactly one payment',
  );
  const [order] = orders;
  assert.ok(order);
  return order;
}
