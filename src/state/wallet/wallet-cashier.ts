import { dueOf } from '@/domain/payment/orders';
import type { CashierOutcome } from '@/domain/payment/outcome';
import type { PaymentState } from '@/domain/payment/state';
import type { SignEnd, SignJob } from '@/domain/wallet/pay-state';
import type { Cashier } from '@/state/payment/cashiers';

/** None of them is believed: the order is asked after each. */
const OUTCOMES: Readonly<Record<SignEnd, CashierOutcome>> = {
  done: 'CLAIMED_OK',
  cancelled: 'CANCELLED',
  declined: 'DECLINED',
  void: 'STALE_PREPAY',
  unknown: 'UNKNOWN',
};

/**
 * The balance as a cashier: opening it shows the pad for what the machine is paying now, and the
 * server's nonce must be bound to just that.
 */
export function createWalletCashier(
  read: () => PaymentState,
  ask: (job: SignJob) => Promise<SignEnd>,
): Cashier {
  return {
    async pay(invocation) {
      const state = read();
      if (invocation.kind !== 'wallet' || state.name !== 'INVOKING') return 'CONFIG';
      const amountFen = dueOf(state.order);
      if (amountFen === null) return 'CONFIG';
      const { nonce } = invocation;
      const { orderNo } = state.order;
      return OUTCOMES[await ask({ purpose: 'PAY', nonce, subject: orderNo, amountFen })];
    },
  };
}
