import { LOOK_MS } from '../../../src/domain/health/code';
import { calmRefresh, type Refresh, type RefreshEvent } from '../../../src/domain/health/refresh';
import type { Machine } from './machines';
import { AHEAD, Wheel } from './wheel';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** How the server answers a question. */
type Answer =
  | { readonly ok: true; readonly tookMs: number }
  | {
      readonly ok: false;
      readonly tookMs: number;
      readonly isBusy: boolean;
      readonly retryAfterMs: number;
    };

/** Answers of a server that is out. @param leftMs until it comes back */
export type Fault = (leftMs: number) => Extract<Answer, { ok: false }>;

const TIMEOUT_MS = 8_000;
const refused = (retryAfterMs: number) =>
  ({ ok: false, tookMs: 100, isBusy: true, retryAfterMs }) as const;

export const FAULTS = {
  'no connection': () => ({ ok: false, tookMs: 50, isBusy: false, retryAfterMs: 0 }),
  'no answer': () => ({ ok: false, tookMs: TIMEOUT_MS, isBusy: false, retryAfterMs: 0 }),
  '503 at once': () => refused(0),
  '429, come back in 30 s': () => refused(30_000),
  '503, come back when it is over': refused,
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof FAULTS;

export interface Crowd {
  readonly residents: number;
  /** When somebody opens the page (ms). @param random 0 ≤ n < 1 */
  readonly opensAt: (random: number) => number;
  /** How long somebody keeps it open, served or not (ms). */
  readonly stays: (random: number) => number;
  /** Who is not served: this share taps whenever it may, that share closes and opens again. */
  readonly tappers: number;
  readonly reopeners: number;
  /** This share of those who left unserved comes again, after a while. */
  readonly returners: number;
}

export interface Plan {
  readonly crowd: Crowd;
  readonly machine: Machine;
  readonly outage: { readonly fromMs: number; readonly toMs: number; readonly fault: Fault };
  readonly endMs: number;
  readonly random: () => number;
}

export interface Flood {
  /** Questions that left in each second. */
  readonly perSecond: Int32Array;
  /** How long those waited who had no code when the server came back, and stayed (ms), shortest first. */
  readonly waits: Float64Array;
}

const TTL_MS = 60_000;
const TAP_MS = 5 * SECOND;
const REOPEN_MS = 20 * SECOND;
const RETURN_MS = 5 * MINUTE;
const SERVED: Answer = { ok: true, tookMs: 100 };

/** What a page hears of an answer when it is there. */
function heard(answer: Answer, at: number, ask: number): RefreshEvent {
  if (!answer.ok) return { kind: 'FAILED', at, ask, ...answer };
  const leftMs = TTL_MS - answer.tookMs - LOOK_MS;
  return { kind: 'ANSWERED', at, ask, ttlMs: TTL_MS, leftMs };
}

/** Everybody's page, moment by moment, and what reaches the server. */
class City {
  private readonly wheel: Wheel;
  private readonly states: (Refresh | undefined)[];
  private readonly answers: (Answer | undefined)[];
  private readonly isServed: Uint8Array;
  /** Who taps, who opens again, who waits: even from 0 to 1. */
  private readonly mood: Float32Array;
  private readonly perSecond: Int32Array;
  private readonly waits: number[] = [];

  constructor(private readonly plan: Plan) {
    const { residents } = plan.crowd;
    this.wheel = new Wheel(residents, plan.endMs);
    this.states = new Array<Refresh | undefined>(residents);
    this.answers = new Array<Answer | undefined>(residents);
    this.isServed = new Uint8Array(residents);
    this.mood = new Float32Array(residents);
    this.perSecond = new Int32Array(Math.ceil(plan.endMs / SECOND));
  }

  private answerAt(at: number): Answer {
    const { fromMs, toMs, fault } = this.plan.outage;
    return at < fromMs || at >= toMs ? SERVED : fault(toMs - at);
  }

  private hears(who: number, event: RefreshEvent): void {
    const before = this.states[who] ?? calmRefresh;
    const state = this.plan.machine(before, event, this.plan.random());
    this.states[who] = state;
    if (state.asks !== before.asks) this.asks(who, event.at);
    if (state.nextAt === null) this.wheel.clear(who, AHEAD.due);
    else this.wheel.set(who, AHEAD.due, state.nextAt);
  }

  private asks(who: number, at: number): void {
    const second = Math.floor(at / SECOND);
    this.perSecond[second] = (this.perSecond[second] ?? 0) + 1;
    const answer = this.answerAt(at);
    this.answers[who] = answer;
    this.wheel.set(who, AHEAD.answer, at + answer.tookMs);
  }

  private answered(who: number, at: number): void {
    const [state, answer] = [this.states[who], this.answers[who]];
    if (!state || !answer) return;
    const { toMs } = this.plan.outage;
    if (answer.ok && this.isServed[who] === 0 && at >= toMs) this.waits.push(at - toMs);
    this.isServed[who] = answer.ok ? 1 : 0;
    this.hears(who, heard(answer, at, state.asks));
    if (!answer.ok) this.frets(who, at);
  }

  private frets(who: number, at: number): void {
    const { tappers, reopeners } = this.plan.crowd;
    const mood = this.mood[who] ?? 1;
    if (mood >= tappers + reopeners) return;
    const usual = mood < tappers ? TAP_MS : REOPEN_MS;
    this.wheel.set(who, AHEAD.urge, at + usual * (0.5 + this.plan.random()));
  }

  private acts(who: number, at: number): void {
    if (!this.states[who] || this.isServed[who] === 1) return;
    if ((this.mood[who] ?? 1) < this.plan.crowd.tappers) this.hears(who, { kind: 'TAPPED', at });
    else {
      this.hears(who, { kind: 'HIDDEN', at });
      this.hears(who, { kind: 'SHOWN', at });
    }
    this.frets(who, at);
  }

  private opens(who: number, at: number): void {
    const { crowd, outage, random } = this.plan;
    this.states[who] = calmRefresh;
    this.isServed[who] = at < outage.toMs ? 0 : 1;
    this.mood[who] = random();
    this.wheel.set(who, AHEAD.leave, at + crowd.stays(random()));
    this.hears(who, { kind: 'SHOWN', at });
  }

  private leaves(who: number, at: number): void {
    for (const ahead of [AHEAD.answer, AHEAD.due, AHEAD.urge]) this.wheel.clear(who, ahead);
    this.states[who] = undefined;
    const { crowd, random } = this.plan;
    if (this.isServed[who] === 1 || random() >= crowd.returners) return;
    this.wheel.set(who, AHEAD.open, at - RETURN_MS * Math.log(1 - random()));
  }

  run(): Flood {
    const { crowd, random } = this.plan;
    for (let who = 0; who < crowd.residents; who += 1) {
      this.wheel.set(who, AHEAD.open, crowd.opensAt(random()));
    }
    this.wheel.run((who, ahead, at) => {
      if (ahead === AHEAD.open) this.opens(who, at);
      else if (ahead === AHEAD.leave) this.leaves(who, at);
      else if (ahead === AHEAD.answer) this.answered(who, at);
      else if (ahead === AHEAD.urge) this.acts(who, at);
      else if (this.states[who]) this.hears(who, { kind: 'DUE', at });
    });
    return { perSecond: this.perSecond, waits: Float64Array.from(this.waits).sort() };
  }
}

/** Residents know nothing of each other: the floods of two halves of a city add up. */
export const flood = (plan: Plan): Flood => new City(plan).run();
