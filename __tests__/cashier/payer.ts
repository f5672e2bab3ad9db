import type { CashierView } from '@/contract/cashier';
import { getCashierStatus, issueCashierForm, openCashier } from '@/contract/cashier';
import type { Endpoint } from '@/contract/endpoint';
import { Arrival } from '@/cashier/arrival';
import type { Ask } from '@/cashier/ask';
import type { Screen } from '@/cashier/screen';
import { Visit, type Browser } from '@/cashier/visit';
import type { Surroundings } from '@/domain/payment/environment';
import { fen } from '@/domain/money';
import type { RefusalCode, Result } from '@/domain/result';

export const TOKEN = 'r8bfdqy23qbxhnhnj84gqepmcvz5i68pvugivsmvy8h';
export const LINK = `https://pay.shop.example.com/c/#${TOKEN}`;
export const NOON = Date.UTC(2026, 10, 22, 4);
export const VIEW: CashierView = {
  merchant: '两栖鲜生',
  title: '订单尾号 0005',
  amountFen: fen(6580),
  expiresAt: NOON + 15 * 60_000,
  state: 'OPEN',
};
export const FORM = {
  action: 'https://openapi.alipay.com/gateway.do',
  fields: { out_trade_no: 'P1' },
};

export const ok = <T>(value: T): Result<T> => ({ ok: true, value, serverTime: NOON });
export const refused = (code: RefusalCode, message = ''): Result<never> => ({
  ok: false,
  error: { kind: 'refused', code, message },
});
export const lost: Result<never> = { ok: false, error: { kind: 'net', reason: 'timeout' } };

type Answer = Result<unknown> | Promise<Result<unknown>>;

/** A browser and a server made of plain data. Everything that happens is written down, in order. */
export class Payer {
  readonly steps: string[] = [];
  readonly sent: { name: string; request: unknown }[] = [];
  readonly left: object[] = [];
  screen: Screen | null = null;
  address = LINK;
  where: Surroundings = { scene: 'mobile', onPc: false };
  visible = true;
  official = true;
  followsForms = true;
  now = NOON;
  answers: Record<string, Answer[]> = {};
  private timers: { at: number; run: () => void }[] = [];
  readonly visit: Visit;
  readonly arrival: Arrival;

  constructor(set: Partial<Pick<Payer, 'address' | 'where' | 'visible' | 'official'>> = {}) {
    Object.assign(this, set);
    const ask = ((endpoint: Endpoint, request: unknown) => this.answer(endpoint, request)) as Ask;
    const browser: Browser = {
      ask,
      surroundings: () => this.where,
      address: () => this.address,
      strip: () => {
        this.steps.push('strip');
        this.address = this.address.replace(/[?#].*$/, '');
      },
      isOfficial: () => this.official,
      isVisible: () => this.visible,
      leave: (form) => {
        if (this.followsForms) this.left.push(form);
        return this.followsForms;
      },
      show: (screen) => {
        this.screen = screen;
      },
      now: () => this.now,
      random: () => 0.5,
      later: (ms, run) => {
        const timer = { at: this.now + ms, run };
        this.timers.push(timer);
        return () => {
          this.timers = this.timers.filter((one) => one !== timer);
        };
      },
    };
    this.visit = new Visit(browser);
    this.arrival = new Arrival(browser, this.visit);
  }

  private answer(endpoint: Endpoint, request: unknown): Promise<Result<unknown>> {
    this.steps.push(endpoint.name);
    this.sent.push({ name: endpoint.name, request });
    const [next, ...rest] = this.answers[endpoint.name] ?? [];
    if (next === undefined) return Promise.resolve(ok(VIEW));
    // The last answer is given for ever.
    if (rest.length > 0) this.answers[endpoint.name] = rest;
    return Promise.resolve(next);
  }

  get timersLeft(): number {
    return this.timers.length;
  }

  /** Arrives, and hears what there is to hear. */
  async arrives(): Promise<void> {
    this.arrival.begin();
    await settle();
  }

  async passes(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      const [next] = [...this.timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.now = Math.max(this.now, next.at);
      this.timers = this.timers.filter((one) => one !== next);
      next.run();
      await settle();
    }
    this.now = until;
  }

  async pays(): Promise<void> {
    this.visit.pay();
    await settle();
  }

  count = (endpoint: { name: string }): number =>
    this.sent.filter(({ name }) => name === endpoint.name).length;
}

export const ENDPOINTS = { open: openCashier, form: issueCashierForm, status: getCashierStatus };

export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}
