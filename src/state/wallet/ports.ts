import type { Fen } from '@/domain/money';
import type { Result } from '@/domain/result';
import type { SignFacts } from '@/domain/wallet/pay-state';

interface Signed {
  readonly nonce: string;
  readonly amountFen: Fen;
  readonly password: string;
}

/** The endpoints behind the password pad; `services/wallet` has them all. */
export interface SignApi {
  getWalletPayment(request: { nonce: string }): Promise<Result<SignFacts>>;
  voidWalletPayment(request: { nonce: string }): Promise<Result<SignFacts>>;
  payWithWallet(request: Signed, key: string): Promise<Result<SignFacts>>;
  holdWallet(request: Signed, key: string): Promise<Result<SignFacts>>;
  withdraw(request: Signed, key: string): Promise<Result<SignFacts>>;
}

export type TimerId = unknown;

/** What a wallet's runners touch outside themselves. */
export interface WalletDeps {
  readonly serverNow: () => number;
  /** From 0 to 1, for jitter only. */
  readonly random: () => number;
  readonly randomKey: () => Promise<string | null>;
  readonly setTimer: (run: () => void, ms: number) => TimerId;
  readonly clearTimer: (timer: TimerId) => void;
  readonly lifecycle: {
    onShow(listener: () => void): () => void;
    onHide(listener: () => void): () => void;
    isVisible(): boolean;
  };
}
