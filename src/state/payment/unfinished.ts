import type { Phase } from '@/domain/payment/record';
import { services } from '@/services';
import { session } from '@/state/session';
import { createRecords } from './records';

/** Phases in which a kill leaves the outcome unknown; READY is an order that simply waits. */
const OPEN: readonly Phase[] = ['CREATING', 'PREPAYING', 'EXTERNAL', 'PENDING'];

/** A payment that a kill cut off, by the device's own record; the server has not been asked. */
export function unfinishedPayment(): { readonly orderNo: string | null } | null {
  const userId = session.getState().session?.userId;
  if (userId === undefined) return null;
  const records = createRecords(services.platform.storage, userId);
  const newest = records.load(services.serverNow()).live.find(({ phase }) => OPEN.includes(phase));
  return newest ? { orderNo: newest.orderNo } : null;
}
