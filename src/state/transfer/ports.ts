import type { ExcessWay, Transfer } from '@/domain/transfer/transfer';
import type { Result } from '@/domain/result';

/** The endpoints that a transfer needs; `services/transfer` has them all. */
export interface TransferApi {
  getTransfer(request: { orderNo: string }): Promise<Result<Transfer>>;
  reportTransfer(request: { orderNo: string }): Promise<Result<Transfer>>;
  chooseExcess(request: { orderNo: string; way: ExcessWay }): Promise<Result<Transfer>>;
}

export interface ProofsApi {
  uploadProof(request: { orderNo: string; image: string }, key: string): Promise<Result<Transfer>>;
  removeProof(request: { orderNo: string; proofId: string }): Promise<Result<Transfer>>;
}

export interface TransferLifecycle {
  onShow(listener: () => void): () => void;
  onHide(listener: () => void): () => void;
  onNetwork(listener: (online: boolean) => void): () => void;
  isVisible(): boolean;
}

/** Everything a transfer's page touches outside itself. */
export interface TransferDeps {
  readonly api: TransferApi;
  readonly lifecycle: TransferLifecycle;
  /** The server's clock (epoch ms). */
  readonly serverNow: () => number;
  /** The device's clock, for pauses only (epoch ms). */
  readonly now: () => number;
  /** From 0 to 1, so that clients don't come back together. */
  readonly random: () => number;
  readonly setTimer: (run: () => void, ms: number) => unknown;
  readonly clearTimer: (timer: unknown) => void;
  /** The order is paid, or its transfer has ended. */
  readonly tell: (orderNo: string) => void;
}

/** A call that rejects instead of answering is an unknown outcome like any other. */
export function settle<T>(call: Promise<Result<T>>): Promise<Result<T>> {
  return call.catch(() => ({ ok: false, error: { kind: 'net', reason: 'unknown' } }));
}
