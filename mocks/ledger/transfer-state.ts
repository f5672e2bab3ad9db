import type { Fen } from '@/domain/money';
import type { ExcessWay, ReceivingAccount, TransferMoment } from '@/domain/transfer/transfer';

/** Money on the receiving account. */
export interface Deposit {
  readonly amountFen: Fen;
  /** When the bank had it, and when we hear of it. */
  readonly at: number;
  readonly seenAt: number;
  readonly rightRemark: boolean;
  /** DOUBTFUL waits for the desk; RETURNED went back whole. */
  state: 'PENDING' | 'MATCHED' | 'DOUBTFUL' | 'RETURNED';
}

/** Money on its way back to the payer. */
export interface Return {
  readonly amountFen: Fen;
  readonly dueAt: number;
  doneAt: number | null;
}

export interface StoredProof {
  readonly proofId: string;
  readonly at: number;
  readonly kind: string;
  readonly size: number;
  /** A JPEG's width and height; null for others. */
  readonly sides: readonly [number, number] | null;
  /** What is left in it of names, places and times; the picture itself is not kept. */
  readonly marks: readonly string[];
}

export interface StoredTransfer {
  readonly orderNo: string;
  readonly account: ReceivingAccount;
  readonly remark: string;
  rev: number;
  attemptNo: string;
  amountFen: Fen;
  expiresAt: number;
  reportedAt: number | null;
  /** Matched money that is neither the order's nor on its way out. */
  inHandFen: Fen;
  /** What the order took: all or nothing. */
  takenFen: Fen;
  excess: { amountFen: Fen; way: ExcessWay | null; decideBy: number; doneAt: number | null } | null;
  creditedFen: Fen;
  ended: boolean;
  deposits: Deposit[];
  returns: Return[];
  proofs: StoredProof[];
  moments: TransferMoment[];
}
