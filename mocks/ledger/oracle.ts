import type { Books } from './context';
import { brokenTransfers } from './transfer-bank';
import { brokenWallets } from './wallet-oracle';

/** What must hold whatever clients, networks and QA did. An empty list is a healthy ledger. */
export function brokenRules(books: Books): string[] {
  const { orders, captures, attempts, reserved } = books.state;
  const broken: string[] = [];
  const keys = new Map<string, number>();
  for (const order of Object.values(orders)) {
    const intent = `${order.userId}/${order.key}`;
    keys.set(intent, (keys.get(intent) ?? 0) + 1);
    const kept = captures
      .filter((one) => one.orderNo === order.orderNo && one.outcome === 'PAID')
      .reduce((sum, one) => sum + one.amountFen, 0);
    if (kept > order.payableFen) broken.push(`${order.orderNo} kept more than it costs`);
    const mine = Object.values(attempts).filter((one) => one.orderNo === order.orderNo);
    if (mine.filter((one) => one.state === 'OPEN').length > 1) {
      broken.push(`${order.orderNo} has two open attempts`);
    }
  }
  for (const [intent, count] of keys) {
    if (count > 1) broken.push(`${intent} made ${count} orders`);
  }
  for (const [skuId, units] of Object.entries(reserved)) {
    if (units < 0) broken.push(`${skuId} has ${units} units reserved`);
  }
  return [...broken, ...brokenWallets(books), ...brokenTransfers(books)];
}

/** After quiet: every capture ended in PAID or REFUNDED. */
export function unsettledCaptures(books: Books): string[] {
  return books.state.captures
    .filter((capture) => capture.outcome === 'PENDING' || capture.outcome === 'REFUNDING')
    .map((capture) => `${capture.attemptNo} is ${capture.outcome}`);
}
