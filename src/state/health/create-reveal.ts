import { createStore, type StoreApi } from 'zustand/vanilla';
import { failureWords } from '@/domain/failure-words';
import type { Result } from '@/domain/result';
import { createAlarm } from '@/state/payment/alarm';

/** How long a whole name and number stay on the screen (G8). */
export const REVEAL_MS = 10_000;

interface Whole {
  readonly name: string;
  readonly number: string;
}

export interface RevealNow {
  /** null: masked. */
  readonly whole: Whole | null;
  readonly busy: boolean;
  /** Why it is not shown, in words. */
  readonly trouble: string;
}

export interface RevealDeps {
  readonly setTimer: (run: () => void, ms: number) => unknown;
  readonly clearTimer: (timer: unknown) => void;
  readonly ask: () => Promise<Result<Whole>>;
  readonly capture: {
    onRecording(listener: (recording: boolean) => void): () => void;
    onPicture(listener: () => void): () => void;
    /** Whatever is not `true` is no recording, as far as the host can tell. */
    isRecording(): Promise<unknown>;
  };
  readonly onHide: (listener: () => void) => () => void;
}

export interface Reveal {
  readonly store: StoreApi<RevealNow>;
  show(): Promise<void>;
  mask(): void;
  dispose(): void;
}

const MASKED: RevealNow = { whole: null, busy: false, trouble: '' };
const RECORDED = '正在录屏，结束后才能显示完整信息';

/** Name and number as a whole: by a tap, for ten seconds, never while the screen is recorded. */
export function createReveal(deps: RevealDeps): Reveal {
  const store = createStore<RevealNow>()(() => MASKED);
  const end = createAlarm(deps);
  /** An answer to an earlier wish comes too late. */
  let wish = 0;
  const turn = (now: RevealNow) => {
    wish += 1;
    end.stop();
    store.setState(now);
  };
  const mask = () => turn(MASKED);
  const stops = [
    deps.onHide(mask),
    deps.capture.onPicture(mask),
    deps.capture.onRecording((on) => (on ? turn({ ...MASKED, trouble: RECORDED }) : mask())),
  ];
  return {
    ...{ store, mask },
    async show() {
      if (store.getState().busy) return;
      turn({ ...MASKED, busy: true });
      const mine = wish;
      const recorded = (await deps.capture.isRecording()) === true;
      if (mine !== wish) return;
      if (recorded) return turn({ ...MASKED, trouble: RECORDED });
      const reply = await deps.ask();
      if (mine !== wish) return;
      if (!reply.ok) return turn({ ...MASKED, trouble: failureWords(reply.error).title });
      turn({ ...MASKED, whole: reply.value });
      end.set(mask, REVEAL_MS);
    },
    dispose() {
      mask();
      for (const stop of stops) stop();
    },
  };
}
