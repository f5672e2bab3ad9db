import { useEffect } from 'react';
import { hasOrder, type PaymentState } from '@/domain/payment/state';
import { services } from '@/services';
import { live } from '@/state/payment/live';

const { navigation, payment } = services.platform;

const resultPath = (orderNo: string) => `/pages/trade/result/index?orderNo=${orderNo}`;

/** Still on its way into the cashier that one tap opens: the till shows it in place. */
function isAtTill(state: PaymentState): boolean {
  if (!hasOrder(state)) return state.name !== 'IDLE' && state.name !== 'DEAD';
  // A cashier that leaves the app has to come back to the result, never to the till.
  if (state.name === 'PREPAYING') return !payment.isExternal(state.channel);
  return state.name === 'INVOKING';
}

let tills = 0;
let creating = false;

function follow(state: PaymentState): void {
  if (!hasOrder(state)) {
    creating = isAtTill(state);
    return;
  }
  if (!creating || isAtTill(state)) return;
  creating = false;
  const path = resultPath(state.order.orderNo);
  // Gone back meanwhile: the shopper is told all the same.
  void (tills > 0 ? navigation.replace(path) : navigation.open(path));
}

live.subscribe(({ state }, before) => {
  if (state !== before.state) follow(state);
});

/** Once there is an order its result page takes the till's place, so "back" never pays twice. */
export function useWayOut(): void {
  useEffect(() => {
    tills += 1;
    return () => {
      tills -= 1;
    };
  }, []);
}
