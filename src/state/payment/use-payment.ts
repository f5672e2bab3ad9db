import { useStore } from 'zustand';
import { explain } from '@/domain/payment/explain';
import type { PaymentState } from '@/domain/payment/state';
import type { PaymentView } from '@/domain/payment/view';
import type { Payment } from './payment';

/** State of a payment and the words for it; the component renders again when the state changes. */
export function usePayment(payment: Payment): { state: PaymentState; view: PaymentView } {
  const state = useStore(payment.store);
  return { state, view: explain(state) };
}
