import type { Phase } from '@/domain/payment/record';
import { services } from '@/services';
import { session } from '@/state/session';
import { createRecords } from './records';

const AT_THE_CASHIER: readonly Phase[] = ['PREPAYING', 'EXTERNAL', 'PENDING'];

/**
 * At app start, once it is known who is there: whoever was killed in the middle of paying is taken
 * back to where the server is asked (B7). Reads the record only; the machine itself stays in the
 * trade pages.
 * @param entry path the app was opened with; a trade page takes it up by itself
 */
export function reopenPayment(entry: string): void {
  const userId = session.getState().session?.userId;
  if (userId === undefined || /^\/?pages\/trade\//.test(entry)) return;
  const { storage, navigation } = services.platform;
  const [newest] = createRecords(storage, userId).load(services.serverNow()).live;
  if (newest === undefined) return;
  if (newest.orderNo === null) void navigation.open('/pages/trade/checkout/index');
  else if (AT_THE_CASHIER.includes(newest.phase)) {
    void navigation.open(`/pages/trade/result/index?orderNo=${newest.orderNo}`);
  }
}
