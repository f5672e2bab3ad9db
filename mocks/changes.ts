import type { LogEntry } from './log';

/** What a workbench hears of while it happens. */
export type Change =
  | { readonly type: 'log'; readonly entry: LogEntry }
  /** A control or a command changed something; ask for what you show. */
  | { readonly type: 'state'; readonly id: string; readonly state: string };

export interface Changes {
  tell(change: Change): void;
  /** @returns ends it */
  hear(listener: (change: Change) => void): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    tell: (change) => {
      for (const listener of [...listeners]) listener(change);
    },
    hear: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
