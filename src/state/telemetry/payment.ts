import type { PaymentState } from '@/domain/payment/state';
import { services } from '@/services';
import { telemetry } from './telemetry';
import { createPaymentWatch } from './watch-payment';

const follow = createPaymentWatch(telemetry, services.now);

/** Measures the payment, which never suffers from being measured. */
export function watchPayment(state: PaymentState): void {
  try {
    follow(state);
  } catch {
    // Worth less than a payment.
  }
}
