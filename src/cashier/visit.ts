import {
  getCashierStatus,
  issueCashierForm,
  openCashier,
  type CashierView,
} from '@/contract/cashier';
import type { Surroundings } from '@/domain/payment/environment';
import { FRESH_POLL, NOTICE_AFTER, isExhausted, pollPauseMs } from '@/domain/payment/poll-schedule';
import type { Failure, Result } from '@/domain/result';
import { createServerClock } from '@/domain/server-clock';
import type { Ask } from './ask';
import type { Dead, Screen } from './screen';

/** What a visit needs of the browser. */
export interface Browser {
  readonly ask: Ask;
  surroundings(): Surroundings;
  /** The whole address, with the fragment. */
  address(): string;
  /** Takes fragment and query out of the address, without a request. */
  strip(): void;
  isOfficial(): boolean;
  isVisible(): boolean;
  /** @returns false when the form may not be posted there */
  leave(form: { action: string; fields: Readonly<Record<string, string>> }): boolean;
  show(screen: Screen): void;
  now(): number;
  random(): number;
  /** @returns a way to call it off */
  later(ms: number, run: () => void): () => void;
}

const NET = '网络不太好，请再试一次';
/** A browser that has not left by then did not leave. */
const LEAVING_MS = 10_000;
const LONGEST_TIMER_MS = 0x7fffffff;

const isSame = (a: CashierView, b: CashierView) =>
  a.title === b.title && a.amountFen === b.amountFen && a.expiresAt === b.expiresAt;

const wordsOf = (error: Failure) =>
  error.kind === 'refused' && error.message !== '' ? error.message : NET;

/** One person at the cashier. The token lives here, in memory, and nowhere else. */
export class Visit {
  private readonly clock = createServerClock(() => this.browser.now());
  private link: string | null = null;
  private view: CashierView | null = null;
  /** `asking`: a form is on its way here; `leaving`: it was posted. */
  private pace: 'still' | 'asking' | 'leaving' = 'still';
  private asked = 0;
  private poll = FRESH_POLL;
  private callOff = () => undefined as void;
  private again = () => undefined as void;

  constructor(private readonly browser: Browser) {}

  /** Time left to pay (ms), by the server's clock. */
  left = (): number => Math.max(0, (this.view?.expiresAt ?? 0) - this.clock.now());

  /** The whole link, as long as it is in memory. */
  get held(): string | null {
    return this.link;
  }

  /** The token is sent in a body, once; it has left the address before (C1). */
  open(link: string, token: string): void {
    this.link = link;
    this.load(() => this.browser.ask(openCashier, { token }));
  }

  /** Without a token: after a reload, or on the way back from the provider. */
  reopen(): void {
    this.load(() => this.browser.ask(getCashierStatus, {}));
  }

  halt(screen: Screen): void {
    this.callOff();
    this.browser.show(screen);
  }

  end(why: Dead): void {
    this.link = null;
    this.halt({ kind: 'dead', why });
  }

  private load(ask: () => Promise<Result<CashierView>>): void {
    this.again = () => this.load(ask);
    this.browser.show({ kind: 'waiting' });
    void this.hear(ask).then((told) => {
      if (told.ok) return this.take(told.value, null);
      const { error } = told;
      if (error.kind === 'refused' && error.code === 'UNAUTHORISED') return this.end('no-link');
      if (error.kind === 'refused' && /^(NOT_FOUND|VALIDATION)$/.test(error.code))
        return this.end('unknown-link');
      this.browser.show({
        kind: 'trouble',
        message: error.kind === 'refused' ? error.message : null,
      });
    });
  }

  private async hear<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
    const askedAt = this.browser.now();
    const told = await ask();
    if (told.ok) this.clock.hear(told.serverTime, askedAt, this.browser.now());
    return told;
  }

  private take(view: CashierView, problem: string | null): void {
    if (this.view && !isSame(this.view, view)) return this.end('other-link');
    this.view = view;
    this.pace = 'still';
    this.draw(view.state === 'OPEN' ? problem : null);
    this.plan();
  }

  private draw(problem: string | null): void {
    const { view } = this;
    if (!view) return;
    const busy = this.pace !== 'still';
    const isDesk = this.browser.surroundings().scene === 'desktop';
    const link = isDesk ? this.link : null;
    this.browser.show(
      view.state === 'OPEN'
        ? { kind: 'bill', view, link, busy, problem }
        : { kind: 'outcome', view, problem },
    );
  }

  /** Asks again while something may change: someone pays with a code or elsewhere, or time runs out. */
  private plan(): void {
    this.callOff();
    const { view, browser, poll } = this;
    if (!view || !browser.isVisible() || /^(PAID|CLOSED|EXPIRED)$/.test(view.state)) return;
    const isWatched = view.state === 'PAYING' || browser.surroundings().scene === 'desktop';
    if (view.state === 'PAYING' && isExhausted(poll, view.expiresAt, this.clock.now())) return;
    const pause = pollPauseMs({ ...poll, used: poll.used + 1 }, 0, browser.random());
    const wait = isWatched ? pause : Math.max(this.left(), pause);
    this.callOff = browser.later(Math.min(wait, LONGEST_TIMER_MS), () => this.check());
  }

  /** Asks how it stands; only the newest answer counts. What cannot be heard changes nothing shown. */
  check(problem: string | null = null): void {
    if (!this.view || this.pace === 'asking') return;
    this.asked += 1;
    const turn = this.asked;
    this.callOff();
    void this.hear(() => this.browser.ask(getCashierStatus, {})).then((told) => {
      if (turn !== this.asked) return;
      const failures = told.ok ? 0 : this.poll.failures + 1;
      this.poll = { ...this.poll, used: this.poll.used + 1, failures };
      if (told.ok) return this.take(told.value, problem);
      if (told.error.kind === 'refused' && told.error.code === 'UNAUTHORISED')
        return this.end('no-cookie');
      this.pace = 'still';
      this.draw(problem ?? (failures >= NOTICE_AFTER ? NET : null));
      this.plan();
    });
  }

  /** Shown again: at once, with the schedule from its start. */
  wake(): void {
    this.poll = FRESH_POLL;
    if (this.browser.isVisible()) this.check();
    else this.callOff();
  }

  retry(): void {
    this.again();
  }

  pay(): void {
    const { view, browser } = this;
    if (this.pace !== 'still' || view?.state !== 'OPEN') return;
    this.pace = 'asking';
    this.asked += 1;
    this.callOff();
    this.draw(null);
    const { title, amountFen, expiresAt } = view;
    const product = browser.surroundings().scene === 'desktop' ? 'page' : 'wap';
    const seen = { title, amountFen, expiresAt };
    void this.hear(() => browser.ask(issueCashierForm, { product, seen })).then((told) => {
      this.pace = 'leaving';
      if (!told.ok) return this.check(wordsOf(told.error));
      if (!browser.leave(told.value)) return this.check();
      this.callOff = browser.later(LEAVING_MS, () => this.check());
    });
  }
}
