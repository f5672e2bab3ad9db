import type { Fen } from '@/domain/money';
import type { Bill } from '@/domain/wallet/bill';
import type { Withdrawal } from '@/domain/wallet/withdrawal';

export interface StoredBill extends Bill {
  /** Attempt, hold, top-up or withdrawal that moved the money. */
  readonly ref: string;
}

export interface Wallet {
  agreed: string | null;
  balanceFen: Fen;
  /** Oldest first. */
  bills: StoredBill[];
  /** Never the digits. */
  digest: string | null;
  wrong: number;
  lockedUntil: number | null;
}

export interface Hold {
  readonly holdId: string;
  readonly orderNo: string;
  userId: string;
  readonly amountFen: Fen;
  readonly createdAt: number;
  state: 'HELD' | 'RELEASED' | 'CAPTURED';
}

/** For holds and withdrawals; the nonce of a payment is its attempt's token. */
export interface Nonce {
  userId: string;
  readonly purpose: 'HOLD' | 'WITHDRAW';
  readonly subject: string;
  readonly amountFen: Fen;
  readonly expiresAt: number;
  state: 'OPEN' | 'DONE' | 'VOID';
}

export interface StoredTopUp {
  readonly topUpNo: string;
  userId: string;
  readonly attemptNo: string;
}

export interface StoredWithdrawal {
  readonly withdrawalNo: string;
  userId: string;
  readonly amountFen: Fen;
  readonly feeFen: Fen;
  readonly createdAt: number;
  readonly arrivesBy: number;
  state: Withdrawal['state'];
  /** When the review, and then the payout, comes to its end. */
  nextAt: number;
  endedAt: number | null;
  reason: string | null;
}

export interface WalletRules {
  /** What becomes of withdrawals under review. */
  review: 'pass' | 'reject' | 'wait';
  payoutFails: boolean;
  /** What wallets that are opened from now on hold. */
  openingFen: Fen;
  /** They also have the demo password and the consent. */
  ready: boolean;
}

export interface WalletBooks {
  readonly wallets: Record<string, Wallet>;
  readonly holds: Record<string, Hold>;
  readonly nonces: Record<string, Nonce>;
  readonly topUps: Record<string, StoredTopUp>;
  readonly withdrawals: Record<string, StoredWithdrawal>;
  rules: WalletRules;
}
