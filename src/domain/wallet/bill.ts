import type { Fen } from '@/domain/money';

/** Why a balance moved. */
export const BILL_KINDS = [
  'TOP_UP',
  'PAY',
  'REFUND',
  'WITHDRAW',
  'WITHDRAW_BACK',
  'ADJUST',
] as const;

export interface Bill {
  readonly billId: string;
  readonly kind: (typeof BILL_KINDS)[number];
  readonly title: string;
  readonly way: 'in' | 'out';
  readonly amountFen: Fen;
  /** The balance right after it. */
  readonly balanceFen: Fen;
  /** Server time (epoch ms). */
  readonly createdAt: number;
}
