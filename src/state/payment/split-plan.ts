import { createStore } from 'zustand/vanilla';
import type { SplitChoice } from './use-choice';

interface SplitPlan extends SplitChoice {
  /** null: the order is still being made by the same tap. */
  readonly orderNo: string | null;
}

/**
 * What the shopper wants from the balance, from the tap on "pay" until it is put aside. Checkout
 * writes it, the wallet carries it out once the order waits in READY and takes it away. Memory only.
 */
export const splitPlan = createStore<{ readonly plan: SplitPlan | null }>()(() => ({ plan: null }));

export function planSplit(plan: SplitPlan | null): void {
  splitPlan.setState({ plan });
}
