import { lastOf, type CodeState, type HealthCode, type LastResult } from '@/domain/health/code';
import type { CodeView } from '@/domain/health/view';
import type { Failure, Result } from '@/domain/result';
import { createServerClock, type ServerClock } from '@/domain/server-clock';
import { createCode, type CodeStore } from '@/state/health/create-code';
import { codeAt, START } from './sample';

export type Network = 'online' | 'slow' | 'offline' | '429' | '503' | 'no answer';

const LATENCY_MS = 100;
const SLOW_MS = 6_000;
const TIMEOUT_MS = 8_000;

const refused = (code: 'RATE_LIMITED' | 'MAINTENANCE', retryAfterMs?: number): Failure => ({
  ...{ kind: 'refused', code, message: '请稍后再试' },
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** What is alive while the app is: killing it takes all of this away. */
interface Process {
  readonly code: CodeStore;
  readonly timers: Map<number, Timer>;
  readonly clock: ServerClock;
}

/**
 * The app's own store on a phone whose clock may be wrong or set, on a network that may be anything,
 * against the truth: `now` is the server's time, which the phone can only estimate. While the app is
 * away its timers sleep and answers wait.
 */
export class Phone {
  now = START;
  network: Network = 'online';
  state: CodeState = 'GREEN';
  /** From 0 to 1, for the pauses. */
  random = () => 0.5;
  /** How wrong the device's clock is. */
  private wrongBy = 0;
  private visible = true;
  private serial = 0;
  private disk: LastResult | null;
  private process: Process;
  /** Ends of requests: they outlive a process, but nobody listens any more. */
  private readonly wire: { readonly at: number; readonly arrive: () => void }[] = [];
  /** Tokens of this process's replies. */
  private tokens = new Set<string>();
  private ears: { on: () => void; off: () => void; net: (on: boolean) => void } | null = null;
  asked = 0;

  constructor(disk: LastResult | null, wrongBy = 0) {
    this.disk = disk;
    this.wrongBy = wrongBy;
    this.process = this.launch();
  }

  get view(): CodeView {
    return this.process.code.store.getState().view;
  }

  /** Whether what is on the screen was handed out to this process and is current, in truth. */
  isRight(): boolean {
    const { view } = this;
    if (view.kind === 'grey') return !JSON.stringify(view).includes('token');
    const age = this.now - view.code.issuedAt;
    return this.visible && age >= 0 && age <= view.code.ttlMs && this.tokens.has(view.code.token);
  }

  open(): void {
    this.process.code.shown();
  }

  tap(): void {
    this.process.code.tap();
  }

  hide(): void {
    this.visible = false;
    this.ears?.off();
  }

  async show(): Promise<void> {
    this.visible = true;
    this.ears?.on();
    await this.pass(0);
  }

  setClock(byMs: number): void {
    this.wrongBy += byMs;
  }

  setNetwork(network: Network): void {
    const was = this.network;
    this.network = network;
    if ((was === 'offline') !== (network === 'offline')) this.ears?.net(network !== 'offline');
  }

  /** The app dies and is opened anew. */
  restart(): void {
    this.process.code.dispose();
    this.visible = true;
    this.tokens = new Set();
    this.process = this.launch();
    this.open();
  }

  /** @param look called at every moment something may have changed */
  async pass(ms: number, look: () => void = () => undefined): Promise<void> {
    await this.calm();
    const until = this.now + ms;
    for (let next = this.next(); next !== null && next.at <= until; next = this.next()) {
      this.now = Math.max(this.now, next.at);
      look();
      next.run();
      await this.calm();
      look();
    }
    this.now = until;
    look();
  }

  private next(): Timer | null {
    if (!this.visible) return null;
    const [wire] = [...this.wire].sort((a, b) => a.at - b.at);
    const [timer] = [...this.process.timers].sort(([, a], [, b]) => a.at - b.at);
    if (wire && (!timer || wire.at <= timer[1].at)) {
      const run = () => {
        this.wire.splice(this.wire.indexOf(wire), 1);
        wire.arrive();
      };
      return { at: wire.at, run };
    }
    if (!timer) return null;
    const [id, { at, run }] = timer;
    return {
      at,
      run: () => {
        this.process.timers.delete(id);
        run();
      },
    };
  }

  private async calm(): Promise<void> {
    for (let turn = 0; turn < 15; turn += 1) await Promise.resolve();
  }

  private readonly device = () => this.now + this.wrongBy;

  private launch(): Process {
    const timers = new Map<number, Timer>();
    const clock = createServerClock(this.device);
    const own = new Set<string>();
    this.tokens = own;
    const hears = (set: (listener: () => void) => void) => (listener: () => void) => {
      set(listener);
      return () => undefined;
    };
    const ears = { on: () => undefined, off: () => undefined, net: () => undefined };
    const heard: NonNullable<Phone['ears']> = { ...ears };
    this.ears = heard;
    const code = createCode(
      {
        serverNow: clock.now,
        now: this.device,
        random: () => this.random(),
        setTimer: (run, ms) => {
          this.serial += 1;
          timers.set(this.serial, { at: this.now + ms, run });
          return this.serial;
        },
        clearTimer: (id) => void timers.delete(id as number),
        lifecycle: {
          onShow: hears((listener) => (heard.on = listener)),
          onHide: hears((listener) => (heard.off = listener)),
          onNetwork: (listener) => {
            heard.net = listener;
            return () => undefined;
          },
          isVisible: () => this.visible,
          isOnline: () => this.network !== 'offline',
        },
        ask: () => this.request(clock, own),
        last: this.disk,
        keep: (last) => void (this.disk = last),
        onLapsed: () => undefined,
      },
      'self',
    );
    return { code, timers, clock };
  }

  private request(clock: ServerClock, own: Set<string>): Promise<Result<HealthCode>> {
    this.asked += 1;
    const askedAt = this.device();
    const { network } = this;
    const took = network === 'slow' ? SLOW_MS : network === 'no answer' ? TIMEOUT_MS : LATENCY_MS;
    const serverTime = this.now + took / 2;
    const value = codeAt(serverTime, { state: this.state, token: `token-${String(this.asked)}` });
    const answer = (): Result<HealthCode> => {
      if (network === 'offline') return { ok: false, error: { kind: 'net', reason: 'offline' } };
      if (network === 'no answer') return { ok: false, error: { kind: 'net', reason: 'timeout' } };
      clock.hear(serverTime, askedAt, this.device());
      if (network === '429') return { ok: false, error: refused('RATE_LIMITED', 10_000) };
      if (network === '503') return { ok: false, error: refused('MAINTENANCE') };
      own.add(value.token);
      return { ok: true, value, serverTime };
    };
    return new Promise((resolve) => {
      this.wire.push({ at: this.now + took, arrive: () => resolve(answer()) });
    });
  }
}

export const known = (state: CodeState | null): LastResult | null =>
  state === null ? null : lastOf(codeAt(START - 3_600_000, { state }));
