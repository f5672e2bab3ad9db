import type { Fen } from '@/domain/money';

/** The balance as the server tells it: `availableFen` = `balanceFen` − `heldFen` (E1). */
export interface WalletNow {
  /** Version of the consent that was given; null: none. */
  readonly agreed: string | null;
  readonly balanceFen: Fen;
  readonly heldFen: Fen;
  readonly availableFen: Fen;
  readonly hasPassword: boolean;
  readonly lockedUntil: number | null;
  readonly holds: readonly {
    readonly orderNo: string;
    readonly amountFen: Fen;
    readonly createdAt: number;
  }[];
}
