import { useEffect } from 'react';
import { hasOrder, type PaymentState } from '@/domain/payment/state';
import { services } from '@/services';
import { useAccountKey } from '@/state/account-key';
import { useOnReturn } from '@/state/on-return';
import { openOrder, useLive } from '@/state/payment/live';
import { useRead } from '@/state/reads';

const { api } = services;

/** An order number as the server makes them; anything else in the address is not looked up. */
const ORDER_NO = /^[\w-]{1,64}$/;

const isOf = (state: PaymentState, orderNo: string) =>
  hasOrder(state) && state.order.orderNo === orderNo;

/**
 * One order's payment. The address names the order and nothing else: whatever it claims about the
 * outcome is not read (C6).
 */
export function useResult(orderNo: string) {
  const isNumber = ORDER_NO.test(orderNo);
  const key = useAccountKey(`order:${orderNo}`);
  const read = useRead(isNumber ? key : null, () => api.getOrder({ orderNo }));
  const running = useLive((live) => live.state);
  const ask = () => {
    if (isNumber) openOrder(orderNo);
  };
  useEffect(ask, [isNumber, orderNo]);
  useOnReturn(ask);
  const { failure, data } = read;
  const absent = failure?.kind === 'refused' && failure.code === 'NOT_FOUND';
  return {
    order: data,
    /** null: the server has not been asked yet. */
    state: isOf(running, orderNo) ? running : null,
    absent: !isNumber || (absent && !data),
  };
}
