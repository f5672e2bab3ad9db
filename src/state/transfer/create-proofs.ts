import { createStore, type StoreApi } from 'zustand/vanilla';
import { toBase64 } from '@/domain/transfer/base64';
import { cleanPicture, type Cleaned } from '@/domain/transfer/picture/clean';
import type { Transfer } from '@/domain/transfer/transfer';
import { troubleWords } from '@/domain/transfer/words';
import { settle, type ProofsApi } from './ports';

/** A picture on its way to the desk. Its bytes live in memory, and only until they are there. */
export interface ProofItem {
  readonly id: number;
  readonly preview: string;
  readonly status: 'sending' | 'failed' | 'sent' | 'removing';
  /** The server's name for it, once it is there. */
  readonly proofId: string | null;
  /** Why it is not there. */
  readonly trouble: string | null;
}

export interface Picked {
  readonly bytes: Uint8Array;
  readonly preview: string;
}

export interface ProofsDeps {
  readonly api: ProofsApi;
  readonly randomKey: () => Promise<string | null>;
  /** The picture is no longer shown. */
  readonly release: (preview: string) => void;
  readonly heard: (transfer: Transfer) => void;
  /** Words for a picture that is not taken at all. */
  readonly refused: (words: string) => void;
}

export interface Proofs {
  readonly store: StoreApi<readonly ProofItem[]>;
  add(pictures: readonly Picked[]): void;
  retry(id: number): void;
  /** Takes it off the list, and off the server when it got there. */
  remove(id: number): void;
  /** For one that was uploaded before this page was opened. */
  removeSent(proofId: string): void;
  dispose(): void;
}

const REFUSED: Readonly<Record<Extract<Cleaned, { ok: false }>['why'], string>> = {
  'not-a-picture': '请选择 JPG、PNG 或 WebP 图片',
  'too-big': '图片太大，请换一张',
  broken: '这张图片打不开，请换一张',
};

const NO_KEY = '网络不太稳定，请重试';

interface Sending {
  readonly image: string;
  key: string | null;
}

/** The list on the screen, and what is still to be sent: gone as soon as it is there. */
function createShelf(deps: ProofsDeps) {
  const store = createStore<readonly ProofItem[]>(() => []);
  const waiting = new Map<number, Sending>();
  let last = 0;
  const find = (id: number) => store.getState().find((item) => item.id === id);
  return {
    store,
    waiting,
    find,
    put(preview: string, bytes: Uint8Array): number {
      last += 1;
      waiting.set(last, { image: toBase64(bytes), key: null });
      const item = { id: last, preview, status: 'sending' as const, proofId: null, trouble: null };
      store.setState([...store.getState(), item], true);
      return last;
    },
    change(id: number, fields: Partial<ProofItem>): void {
      const items = store.getState();
      store.setState(
        items.map((item) => (item.id === id ? { ...item, ...fields } : item)),
        true,
      );
    },
    drop(id: number): void {
      const item = find(id);
      waiting.delete(id);
      store.setState(
        store.getState().filter((one) => one.id !== id),
        true,
      );
      if (item) deps.release(item.preview);
    },
    /** The newest one on the server that no picture here stands for yet. */
    newest({ proofs }: Transfer): string | null {
      const known = store.getState().map(({ proofId }) => proofId);
      const fresh = proofs.filter(({ proofId }) => !known.includes(proofId));
      return fresh[fresh.length - 1]?.proofId ?? null;
    },
  };
}

/** What goes to the server and comes back, for as long as the page is there. */
function createSender(deps: ProofsDeps, orderNo: string, shelf: ReturnType<typeof createShelf>) {
  const { waiting, change } = shelf;
  let over = false;

  /** Takes one back on the server; null: it is gone, else why not. */
  async function takeBack(proofId: string): Promise<string | null> {
    const result = await settle(deps.api.removeProof({ orderNo, proofId }));
    if (over) return null;
    if (result.ok) deps.heard(result.value);
    return result.ok ? null : troubleWords(result.error);
  }

  async function send(id: number): Promise<void> {
    const sending = waiting.get(id);
    if (!sending) return;
    sending.key ??= await deps.randomKey().catch(() => null);
    const { key, image } = sending;
    if (over || !waiting.has(id)) return;
    if (key === null) return change(id, { status: 'failed', trouble: NO_KEY });
    const result = await settle(deps.api.uploadProof({ orderNo, image }, key));
    if (over) return;
    if (!result.ok) return change(id, { status: 'failed', trouble: troubleWords(result.error) });
    const proofId = shelf.newest(result.value);
    // Taken off the list while it was on its way.
    if (!waiting.delete(id) && proofId !== null) return void (await takeBack(proofId));
    change(id, { status: 'sent', proofId, trouble: null });
    deps.heard(result.value);
  }

  return {
    takeBack,
    send,
    end() {
      over = true;
      waiting.clear();
    },
  };
}

/** The pictures of one transfer: cleaned, sent once each, taken back when asked. */
export function createProofs(deps: ProofsDeps, orderNo: string): Proofs {
  const shelf = createShelf(deps);
  const { store, find, change, drop } = shelf;
  const { send, takeBack, end } = createSender(deps, orderNo, shelf);

  function add({ bytes, preview }: Picked): void {
    const clean = cleanPicture(bytes);
    if (clean.ok) return void send(shelf.put(preview, clean.bytes));
    deps.release(preview);
    return deps.refused(REFUSED[clean.why]);
  }

  return {
    store,
    add: (pictures) => pictures.forEach(add),
    retry(id) {
      if (find(id)?.status !== 'failed') return;
      change(id, { status: 'sending', trouble: null });
      void send(id);
    },
    remove(id) {
      const item = find(id);
      if (!item || item.status === 'removing') return;
      if (item.proofId === null) return drop(id);
      change(id, { status: 'removing', trouble: null });
      void takeBack(item.proofId).then((trouble) =>
        trouble === null ? drop(id) : change(id, { status: 'sent', trouble }),
      );
    },
    removeSent: (proofId) =>
      void takeBack(proofId).then((trouble) => {
        if (trouble !== null) deps.refused(trouble);
      }),
    dispose() {
      end();
      store.getState().forEach(({ preview }) => deps.release(preview));
    },
  };
}
