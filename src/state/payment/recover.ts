import { readOrderStatus } from '@/domain/payment/order-status';
import { RECORD_VERSION, type PaymentRecord } from '@/domain/payment/record';
import type { Channel } from '@/domain/payment/channel';
import type { PaymentDeps } from './ports';
import type { Records } from './records';
import { settle } from './replies';

/** A record for an order that this device has none of: it was made elsewhere, or storage failed. */
export function recordFor(
  orderNo: string,
  intentId: string,
  channel: Channel,
  createdAt: number,
): PaymentRecord {
  return {
    v: RECORD_VERSION,
    intentId,
    key: null,
    orderNo,
    attemptNo: null,
    channel,
    phase: 'READY',
    createdAt,
    expiresAt: 0,
  };
}

const LATE: readonly string[] = ['PAID', 'REFUNDING', 'REFUNDED'];

/** A closed order that money reached after all (A12); null when all are still closed. */
async function lateMoney(
  deps: PaymentDeps,
  watched: readonly PaymentRecord[],
): Promise<PaymentRecord | null> {
  for (const record of watched) {
    if (record.orderNo === null) continue;
    const result = await settle(deps.api.queryPayment({ orderNo: record.orderNo }));
    if (result.ok && LATE.includes(readOrderStatus(result.value.status))) return record;
  }
  return null;
}

/**
 * What a kill, or another device, left behind. The newest readable record wins; without one the
 * server's unpaid orders are looked up, and only then is anything unreadable thrown away (B6).
 */
export async function findPending(
  deps: PaymentDeps,
  records: Records,
  intentId: string,
  channel: Channel,
): Promise<PaymentRecord | null> {
  const { live, watched, corrupt } = records.load(deps.serverNow());
  const newest = live[0];
  if (newest !== undefined) return newest;
  const late = await lateMoney(deps, watched);
  if (late !== null) return late;
  const unpaid = await settle(deps.api.listOrders({ filter: 'unpaid' }));
  if (!unpaid.ok) return null;
  records.drop(corrupt);
  const [order] = [...unpaid.value.orders].sort((a, b) => b.createdAt - a.createdAt);
  return order === undefined ? null : recordFor(order.orderNo, intentId, channel, order.createdAt);
}
