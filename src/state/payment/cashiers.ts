import type { Invocation } from '@/domain/payment/invocation';
import type { CashierOutcome } from '@/domain/payment/outcome';

/** Opens a cashier once and settles with its word; `LEFT`: it is not here, only the server knows. */
export interface Cashier {
  pay(invocation: Invocation): Promise<CashierOutcome | 'LEFT'>;
}

/**
 * The cashiers of this app as one. The host's is the adapter's; a transfer is only shown, and the
 * balance asks for its password on a screen of ours.
 */
export function createCashiers(host: Cashier, wallet: Cashier): Cashier {
  return {
    pay(invocation) {
      if (invocation.kind === 'transfer') return Promise.resolve('LEFT');
      return (invocation.kind === 'wallet' ? wallet : host).pay(invocation);
    },
  };
}
