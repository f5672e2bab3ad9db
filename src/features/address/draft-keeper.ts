import type { AddressDraft } from '@/domain/address/address';

export interface DraftKeeper {
  /** Keeps this draft once typing has paused. */
  later(draft: AddressDraft): void;
  /** Sends what is still waiting, for leaving the page. */
  flush(): Promise<void>;
  /** Forgets the draft here and on the server; nothing sent before can come after it. */
  clear(): Promise<void>;
}

export interface DraftDeps {
  /** true: the server has it. */
  readonly put: (draft: AddressDraft | null) => Promise<boolean>;
  /** Whether the newest draft could be kept. */
  readonly onKept: (kept: boolean) => void;
}

const PAUSE_MS = 800;

/** Sends drafts to the server one after another, the newest only. */
export function createDraftKeeper({ put, onKept }: DraftDeps): DraftKeeper {
  let waiting: AddressDraft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<unknown> = Promise.resolve();

  const send = async (draft: AddressDraft) => {
    const kept = await put(draft);
    // A draft that did not get through waits for the next change or for leaving.
    if (!kept) waiting ??= draft;
    onKept(kept);
  };
  const flush = async () => {
    clearTimeout(timer);
    const draft = waiting;
    waiting = undefined;
    if (draft) sending = sending.then(() => send(draft));
    await sending;
  };
  return {
    later(draft) {
      waiting = draft;
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), PAUSE_MS);
    },
    flush,
    async clear() {
      clearTimeout(timer);
      waiting = undefined;
      await sending;
      clearTimeout(timer);
      waiting = undefined;
      await put(null);
    },
  };
}
