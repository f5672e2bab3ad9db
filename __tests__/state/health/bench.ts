import type { CodeState, HealthCode, LastResult } from '@/domain/health/code';
import type { Failure, Result } from '@/domain/result';
import { createCode } from '@/state/health/create-code';
import type { CodeDeps } from '@/state/health/ports';

export const NOON = Date.parse('2026-11-22T12:00:00+08:00');
export const TTL_MS = 60_000;

export const codeAt = (issuedAt: number, state: CodeState = 'GREEN'): HealthCode => ({
  ...{ personId: 'self', state, token: `t${String(issuedAt)}`.padEnd(16, '0'), issuedAt },
  ...{ ttlMs: TTL_MS, maskedName: '林*', maskedNumber: '11**************1X' },
  ...{ decidedAt: issuedAt - 86_400_000, issuer: '市疾控中心', reason: '', appeal: null },
  ...{ tests: [], vaccine: null },
});

export const refusal = (
  code: Extract<Failure, { kind: 'refused' }>['code'],
  retryAfterMs?: number,
): Result<never> => ({
  ok: false,
  error: {
    ...{ kind: 'refused', code, message: '不行' },
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  },
});

export const net = (
  reason: Extract<Failure, { kind: 'net' }>['reason'],
  status?: number,
): Result<never> => ({
  ok: false,
  error: { kind: 'net', reason, ...(status === undefined ? {} : { status }) },
});

/** Answers at once with a new period's code, unless told otherwise. */
export type Answer = (() => Result<HealthCode>) | Promise<Result<HealthCode>> | 'never';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A phone with its own idea of the time, an app that is seen or not, and a network. */
export function createPhone(last: LastResult | null = null) {
  /** True time of the server; timers go by it. */
  let time = NOON;
  /** How far the estimate of the server's clock is off. */
  let shift = 0;
  /** How far the device's clock was moved. */
  let moved = 0;
  let visible = true;
  let online = true;
  let answer: Answer = () => ({ ok: true, value: codeAt(time), serverTime: time });
  let ids = 0;
  const timers = new Map<number, Timer>();
  const ears = {
    show: new Set<() => void>(),
    hide: new Set<() => void>(),
    network: new Set<(on: boolean) => void>(),
  };
  const hear =
    <T>(set: Set<T>) =>
    (listener: T) => {
      set.add(listener);
      return () => void set.delete(listener);
    };
  const kept: LastResult[] = [];
  const asked: { readonly personId: string; readonly at: number }[] = [];
  const heard = { lapsed: 0 };

  const deps: CodeDeps = {
    serverNow: () => time + shift,
    now: () => time + moved,
    random: () => 0.5,
    setTimer(run, ms) {
      ids += 1;
      timers.set(ids, { at: time + ms, run });
      return ids;
    },
    clearTimer: (id) => void timers.delete(id as number),
    lifecycle: {
      onShow: hear(ears.show),
      onHide: hear(ears.hide),
      onNetwork: hear(ears.network),
      isVisible: () => visible,
      isOnline: () => online,
    },
    ask(personId) {
      asked.push({ personId, at: time });
      if (answer === 'never') return new Promise(() => undefined);
      if (answer instanceof Promise) return answer;
      const reply = answer();
      // Every reply sets the estimate of the server's clock right.
      if (reply.ok || reply.error.kind === 'refused') shift = 0;
      return Promise.resolve(reply);
    },
    last,
    keep: (one) => void kept.push(one),
    onLapsed: () => {
      heard.lapsed += 1;
    },
  };
  const calm = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const code = createCode(deps, 'self');
  return {
    ...{ code, kept, asked, heard, calm, timers: () => timers.size, now: () => time },
    view: () => code.store.getState().view,
    answers(next: Answer) {
      answer = next;
    },
    /** Its answer comes when the returned function is called with it. */
    answersLater(): (reply: Result<HealthCode>) => void {
      let tell: (reply: Result<HealthCode>) => void = () => undefined;
      answer = new Promise((resolve) => {
        tell = resolve;
      });
      return (reply) => tell(reply);
    },
    async pass(ms: number): Promise<void> {
      await calm();
      const until = time + ms;
      for (;;) {
        const [first] = [...timers].sort((a, b) => a[1].at - b[1].at);
        if (!first || first[1].at > until) break;
        time = Math.max(time, first[1].at);
        timers.delete(first[0]);
        first[1].run();
        await calm();
      }
      time = until;
      await calm();
    },
    /** Somebody moves the device's clock. */
    moveClock(ms: number) {
      shift += ms;
      moved += ms;
    },
    see(on: boolean) {
      visible = on;
      for (const listener of [...(on ? ears.show : ears.hide)]) listener();
    },
    setOnline(on: boolean) {
      online = on;
      for (const listener of [...ears.network]) listener(on);
    },
  };
}
