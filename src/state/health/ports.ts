import type { HealthCode, LastResult } from '@/domain/health/code';
import type { Result } from '@/domain/result';

/** What a code's store touches outside itself. */
export interface CodeDeps {
  readonly serverNow: () => number;
  /** The device's clock. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly setTimer: (run: () => void, ms: number) => unknown;
  readonly clearTimer: (timer: unknown) => void;
  readonly lifecycle: {
    onShow(listener: () => void): () => void;
    onHide(listener: () => void): () => void;
    onNetwork(listener: (online: boolean) => void): () => void;
    isVisible(): boolean;
    isOnline(): boolean;
  };
  readonly ask: (personId: string) => Promise<Result<HealthCode>>;
  /** From an earlier session; null: never queried. */
  readonly last: LastResult | null;
  readonly keep: (last: LastResult) => void;
  /** The server knows of no consent. */
  readonly onLapsed: () => void;
}
