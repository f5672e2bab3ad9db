import { useEffect } from 'react';
import { isExternalChannel } from '@/domain/payment/channel';
import { hasOrder, type WithOrder } from '@/domain/payment/state';
import { services } from '@/services';
import { live, type Live } from '@/state/payment/live';
import type { Payment } from '@/state/payment/payment';

const { navigation } = services.platform;

const resultPath = (orderNo: string) => `/pages/trade/result/index?orderNo=${orderNo}`;

/** Still on its way into the cashier that one tap opens: the till shows it in place. */
function isAtTill(state: WithOrder): boolean {
  // A cashier that leaves the app has to come back to the result, never to the till.
  if (state.name === 'PREPAYING') return !isExternalChannel(state.channel);
  return state.name === 'INVOKING';
}

let tills = 0;
let left: Payment | null = null;

function follow({ payment: running, state, from }: Live): void {
  if (from !== 'till' || running === left || !hasOrder(state) || isAtTill(state)) return;
  left = running;
  const path = resultPath(state.order.orderNo);
  // Gone back meanwhile: the shopper is told all the same.
  void (tills > 0 ? navigation.replace(path) : navigation.open(path));
}

live.subscribe(follow);

/** Once there is an order its result page takes the till's place, so "back" never pays twice. */
export function useWayOut(): void {
  useEffect(() => {
    tills += 1;
    return () => {
      tills -= 1;
    };
  }, []);
}
