import type { Channel } from '@/platform/capabilities';
import type { Books } from './context';
import { settleOrder } from './settle';
import type { Attempt } from './state';
import { payTopUp } from './wallet-top-up';

const OWN_WAYS: readonly Channel[] = ['WALLET', 'BANK_TRANSFER'];

export type CashierAnswer = 'captured' | 'already-paid' | 'closed' | 'unknown-trade';

/** The provider's side: the only place where money moves. */
export interface Cashier {
  /** Takes an attempt number, a tradeNO, a prepay_id (with or without `prepay_id=`) or a page's trade. */
  find(reference: string): Attempt | undefined;
  /** The trade's page or sheet was opened. */
  open(reference: string): Attempt | undefined;
  pay(reference: string): CashierAnswer;
  cancel(reference: string): Attempt | undefined;
}

export function createCashier(books: () => Books): Cashier {
  const find = (reference: string): Attempt | undefined => {
    const trade = reference.replace(/^prepay_id=/, '').replace(/^wx(\d+)_\d+$/, '$1');
    const { attempts } = books().state;
    return (
      attempts[reference] ?? Object.values(attempts).find((attempt) => attempt.trade === trade)
    );
  };
  const open = (reference: string): Attempt | undefined => {
    const attempt = find(reference);
    if (attempt) attempt.opened = true;
    return attempt;
  };
  const pay = (reference: string): CashierAnswer => {
    const attempt = open(reference);
    // Balance and bank have ways of their own; no cashier's page takes their money.
    if (!attempt || OWN_WAYS.includes(attempt.channel)) return 'unknown-trade';
    const { state, clock } = books();
    const order = state.orders[attempt.orderNo];
    if (!order) return payTopUp(books(), attempt);
    settleOrder(books(), order);
    if (attempt.state === 'CAPTURED') return 'already-paid';
    if (attempt.state === 'CLOSED' && !state.world.payAfterClose) return 'closed';
    const now = clock.now();
    const { notifyDelayMs, queryLagMs } = state.world;
    attempt.state = 'CAPTURED';
    state.captures.push({
      attemptNo: attempt.attemptNo,
      orderNo: attempt.orderNo,
      amountFen: attempt.amountFen,
      at: now,
      notifyAt: notifyDelayMs === null ? null : now + notifyDelayMs,
      visibleAt: now + queryLagMs,
      outcome: 'PENDING',
      refundAt: null,
    });
    settleOrder(books(), order);
    return 'captured';
  };
  return { find, open, pay, cancel: find };
}
