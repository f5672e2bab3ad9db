import { getResponse } from 'msw';
import { createCallers } from '@/api/callers';
import { createApi } from '@/api/index';
import { createClient } from '@/api/client';
import { createTransport, type Outgoing } from '@/api/transport';
import type { Channel } from '@/domain/payment/channel';
import type { CashierOutcome } from '@/domain/payment/outcome';
import type { Invocation } from '@/domain/payment/invocation';
import type { Basket as Wanted } from '@/domain/payment/state';
import type { NetError } from '@/domain/result';
import { createPayment } from '@/state/payment/create-payment';
import type { Payment } from '@/state/payment/payment';
import { createMockBackend, type MockBackend } from '@mocks/backend';
import { createClock } from '@mocks/clock';
import { BusyClock } from './busy-clock';
import { handlerOf, routeOf, type Route } from './routes';
import { basket, NOON, quoted, type Basket } from './shopper';

type Said = { readonly kind: 'reply'; readonly body: unknown } | NetError;

const net = (reason: NetError['reason'], status?: number): NetError =>
  status === undefined ? { kind: 'net', reason } : { kind: 'net', reason, status };

/** The app's payment with the app's own client, on a phone, against the mock backend. */
export class Payer {
  readonly clock = new BusyClock();
  readonly backend: MockBackend;
  readonly disk = new Map<string, string>();
  payment: Payment;
  /** The cashier that is open; null: none is. */
  cashier: { invocation: Invocation; settle: (said: CashierOutcome | 'LEFT') => void } | null =
    null;
  cashiers = 0;
  /** In which states what was asked: `READY/queryPayment`. */
  readonly asked = new Set<string>();
  /** Which of those met a fault: `READY/queryPayment/busy`. */
  readonly struck = new Set<string>();
  private readonly shows = new Set<() => void>();
  private keys = 0;

  private constructor(
    readonly channel: Channel,
    readonly mine: Basket,
    backend: MockBackend,
    readonly wanted: Wanted,
  ) {
    this.backend = backend;
    this.payment = this.launch();
  }

  static async open(channel: Channel): Promise<Payer> {
    let clock: BusyClock | null = null;
    const backend = createMockBackend({
      clock: createClock(undefined, () => NOON + (clock?.now ?? 0)),
      wait: (ms) => new Promise((resolve) => (clock ? clock.set(resolve, ms) : resolve())),
    });
    const mine = await basket(backend);
    backend.enter('external-pay');
    const { skuId, priceFen } = mine.sku;
    const lines = [{ skuId, quantity: 1, seenFen: priceFen }];
    const { payableFen } = await quoted(backend, mine, 1);
    const payer = new Payer(channel, mine, backend, {
      lines,
      addressId: mine.addressId,
      remark: '',
      expectedPayableFen: payableFen,
    });
    clock = payer.clock;
    return payer;
  }

  get state() {
    return this.payment.store.getState();
  }

  private note({ name }: Route): void {
    const asked = `${this.state.name}/${name}`;
    this.asked.add(asked);
    const due = this.backend.faults.active().find(({ endpoint }) => endpoint === name);
    if (due) this.struck.add(`${asked}/${due.fault}`);
  }

  private async exchange(outgoing: Outgoing): Promise<Said> {
    const { url, method, headers, body } = outgoing;
    const route = routeOf(outgoing);
    this.note(route);
    const work = {};
    this.clock.begin(work);
    try {
      const init = body === undefined ? {} : { body };
      const request = new Request(url, { method, headers, ...init });
      const response = await getResponse(handlerOf(this.backend, route), request);
      if (!response || response.type === 'error') return net('offline');
      if (!response.ok) return net('http', response.status);
      return { kind: 'reply', body: JSON.parse(await response.text()) as unknown };
    } catch {
      return net('unreadable');
    } finally {
      this.clock.end(work);
    }
  }

  private send(request: Outgoing): Promise<Said> {
    return new Promise((resolve) => {
      const timer = this.clock.set(() => resolve(net('timeout')), request.timeoutMs);
      void this.exchange(request).then((said) => {
        this.clock.clear(timer);
        resolve(said);
      });
    });
  }

  private launch(): Payment {
    const { clock, disk, mine } = this;
    const now = () => NOON + clock.now;
    const client = createClient({
      transport: createTransport({ send: (request) => this.send(request) }),
      baseUrl: 'http://shop.test/api',
      auth: { token: () => mine.token, renew: () => Promise.resolve(false) },
      now,
      onServerTime: () => undefined,
    });
    return createPayment({
      api: createApi(createCallers(client)),
      channel: this.channel,
      cashier: { pay: (invocation) => this.openCashier(invocation) },
      storage: {
        read: (key) => disk.get(key) ?? null,
        write: (key, value) => disk.set(key, value) === disk,
        remove: (key) => void disk.delete(key),
        keys: () => [...disk.keys()],
      },
      lifecycle: {
        onShow: (listener) => {
          this.shows.add(listener);
          return () => void this.shows.delete(listener);
        },
        onHide: () => () => undefined,
        onNetwork: () => () => undefined,
        isVisible: () => true,
      },
      serverNow: now,
      now,
      random: () => 0.5,
      randomKey: () => {
        this.keys += 1;
        return Promise.resolve(`key-${String(this.keys).padStart(28, '0')}`);
      },
      setTimer: clock.set,
      clearTimer: clock.clear,
      accountId: 'u1',
    });
  }

  private openCashier(invocation: Invocation): Promise<CashierOutcome | 'LEFT'> {
    this.cashiers += 1;
    return new Promise((settle) => {
      this.cashier = { invocation, settle };
    });
  }

  tap(channel = this.channel): void {
    this.payment.tap(channel, this.wanted);
  }

  /** Comes back to the front. */
  show(): void {
    this.shows.forEach((listener) => listener());
  }

  async wait(ms: number): Promise<void> {
    await this.clock.until(this.clock.now + ms);
  }

  /** The attempt that the provider knows and that can still be paid. */
  get attemptNo(): string | null {
    const open = Object.values(this.backend.ledger.books.state.attempts).filter(
      ({ state }) => state === 'OPEN',
    );
    return open.at(-1)?.attemptNo ?? null;
  }

  /** The shopper confirms in the provider's app. */
  payThere(): void {
    if (this.attemptNo !== null) this.backend.cashier.pay(this.attemptNo);
  }

  leave(said: CashierOutcome | 'LEFT'): void {
    this.cashier?.settle(said);
    this.cashier = null;
  }

  /** The provider takes the money although the order is closed. */
  payLate(): void {
    const { state } = this.backend.ledger.books;
    state.world.payAfterClose = true;
    const last = Object.values(state.attempts).at(-1);
    if (last) this.backend.cashier.pay(last.attemptNo);
  }

  /** The host ends the app. */
  die(): void {
    this.payment.dispose();
    this.cashier = null;
  }

  async rise(): Promise<void> {
    this.payment = this.launch();
    let resumed = false;
    void this.payment.resume().then(() => {
      resumed = true;
    });
    do await this.wait(2_000);
    while (!resumed);
  }

  async kill(): Promise<void> {
    this.die();
    await this.rise();
  }
}
