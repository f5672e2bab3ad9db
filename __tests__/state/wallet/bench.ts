import { fen } from '@/domain/money';
import type { Result } from '@/domain/result';
import type { SignFacts, SignJob } from '@/domain/wallet/pay-state';
import type { WalletDeps } from '@/state/wallet/ports';

export const JOB: SignJob = { purpose: 'PAY', nonce: 'n1', subject: 'o1', amountFen: fen(500) };

export const FACTS: SignFacts = {
  purpose: 'PAY',
  subject: 'o1',
  amountFen: fen(500),
  state: 'OPEN',
  payee: '两栖鲜生',
  availableFen: fen(900),
  hasPassword: true,
  triesLeft: null,
  lockedUntil: null,
};

export const ok = <T>(value: T): Result<T> => ({ ok: true, value, serverTime: 0 });
export const lost: Result<never> = { ok: false, error: { kind: 'net', reason: 'timeout' } };
export const no = (
  code: Extract<Extract<Result<never>, { ok: false }>['error'], { kind: 'refused' }>['code'],
  more: object = {},
): Result<never> => ({ ok: false, error: { kind: 'refused', code, message: '不行', ...more } });

/** Time, visibility and keys of a test. */
export function createWorld() {
  let now = 0;
  let visible = true;
  let keys = 0;
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  const shows = new Set<() => void>();
  const hides = new Set<() => void>();
  let ids = 0;
  const hear = (set: Set<() => void>) => (listener: () => void) => {
    set.add(listener);
    return () => void set.delete(listener);
  };
  const deps: WalletDeps = {
    serverNow: () => now,
    random: () => 0.5,
    randomKey: () => {
      keys += 1;
      return Promise.resolve(`key${keys}`);
    },
    setTimer(run, ms) {
      ids += 1;
      timers.set(ids, { at: now + ms, run });
      return ids;
    },
    clearTimer: (id) => void timers.delete(id as number),
    lifecycle: { onShow: hear(shows), onHide: hear(hides), isVisible: () => visible },
  };
  const calm = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    deps,
    calm,
    timers: () => timers.size,
    async pass(ms: number): Promise<void> {
      await calm();
      const until = now + ms;
      for (;;) {
        const due = [...timers]
          .filter(([, { at }]) => at <= until)
          .sort((a, b) => a[1].at - b[1].at);
        const [first] = due;
        if (!first) break;
        now = Math.max(now, first[1].at);
        timers.delete(first[0]);
        first[1].run();
        await calm();
      }
      now = until;
      await calm();
    },
    hide() {
      visible = false;
      for (const listener of [...hides]) listener();
    },
    show() {
      visible = true;
      for (const listener of [...shows]) listener();
    },
  };
}
