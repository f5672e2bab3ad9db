import { fen, type Fen } from '@/domain/money';
import type { Quote, QuoteChange } from '@/domain/order/order';
import type { Channel } from '@/domain/payment/channel';
import type { Invocation } from '@/domain/payment/invocation';
import type { CashierOutcome } from '@/domain/payment/outcome';
import type { Basket } from '@/domain/payment/state';
import type { Failure, RefusalCode, Result } from '@/domain/result';
import { createPayment } from '@/state/payment/create-payment';
import type { Payment } from '@/state/payment/payment';
import type { OrderAnswer, PaymentApi, PaymentDeps } from '@/state/payment/ports';

const START = 1_700_000_000_000;
export const PRICE = fen(12_800);
export const BASKET: Basket = {
  lines: [{ skuId: 'S1', quantity: 1, seenFen: PRICE }],
  addressId: 'AD1',
  remark: '',
  expectedPayableFen: PRICE,
};

/** lost: done, but the reply never came. net: not done. A code: refused. hang: no answer at all. */
export type Fault =
  | 'lost'
  | 'net'
  | 'hang'
  | RefusalCode
  | { readonly code: RefusalCode; readonly retryAfterMs: number };

/** Virtual time: nothing in these tests sleeps. */
export class Clock {
  now = START;
  private timers = new Map<number, { at: number; run: () => void }>();
  private serial = 0;

  set(run: () => void, ms: number): number {
    this.serial += 1;
    this.timers.set(this.serial, { at: this.now + Math.max(ms, 0), run });
    return this.serial;
  }

  clear(id: number): void {
    this.timers.delete(id);
  }

  get pending(): number {
    return this.timers.size;
  }

  async settle(): Promise<void> {
    for (let i = 0; i < 30; i += 1) await Promise.resolve();
  }

  async advance(ms: number): Promise<void> {
    const end = this.now + ms;
    await this.settle();
    for (;;) {
      const due = [...this.timers].filter(([, { at }]) => at <= end);
      const [first] = due.sort(([a, x], [b, y]) => x.at - y.at || a - b);
      if (first === undefined) break;
      this.timers.delete(first[0]);
      this.now = Math.max(this.now, first[1].at);
      first[1].run();
      await this.settle();
    }
    this.now = end;
  }
}

interface BackendOrder extends OrderAnswer {
  status: string;
  rev: number;
  payableFen: Fen;
  expiresAt: number;
  attempts: { attemptNo: string; channel: Channel; open: boolean }[];
  createdAt: number;
}

/** A stateful backend with a ledger; every device of a test talks to the same one. */
export class Backend {
  readonly orders = new Map<string, BackendOrder>();
  readonly calls: { readonly name: string; readonly at: number; readonly key?: string }[] = [];
  readonly faults = new Map<string, Fault[]>();
  price: Fen = PRICE;
  createPrice: Fen | null = null;
  prepayPrice: Fen | null = null;
  changes: QuoteChange[] = [];
  invocation: Invocation = {
    kind: 'wechat',
    timeStamp: '1700000000',
    nonceStr: 'n',
    package: 'prepay_id=1',
    signType: 'RSA',
    paySign: 's',
  };
  stuck = false;
  latency = 50;
  private serial = 0;

  constructor(readonly clock: Clock) {}

  fault(name: string, ...faults: Fault[]): void {
    this.faults.set(name, faults);
  }

  count(name: string): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  single(): BackendOrder {
    const [order] = [...this.orders.values()];
    if (order === undefined) throw new Error('no order');
    return order;
  }

  set(status: string): void {
    const order = this.single();
    order.status = status;
    order.rev += 1;
  }

  private byNo(orderNo: string): BackendOrder | undefined {
    return [...this.orders.values()].find((order) => order.orderNo === orderNo);
  }

  private answer({ orderNo, status, rev, payableFen, expiresAt }: BackendOrder): OrderAnswer {
    return { orderNo, status, rev, payableFen, expiresAt };
  }

  private call<T>(name: string, work: () => T | RefusalCode, key?: string): Promise<Result<T>> {
    this.calls.push({ name, at: this.clock.now, ...(key === undefined ? {} : { key }) });
    const fault = this.faults.get(name)?.shift();
    const refuse = (code: RefusalCode, retryAfterMs?: number): Result<T> => ({
      ok: false,
      error: {
        kind: 'refused',
        code,
        message: '说明',
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      },
    });
    const net: Failure = { kind: 'net', reason: 'timeout' };
    return new Promise((resolve) => {
      if (fault === 'hang') return;
      this.clock.set(() => {
        if (fault === 'net') return resolve({ ok: false, error: net });
        if (typeof fault === 'object') return resolve(refuse(fault.code, fault.retryAfterMs));
        if (fault !== undefined && fault !== 'lost') return resolve(refuse(fault));
        const value = work();
        if (fault === 'lost') return resolve({ ok: false, error: net });
        resolve(
          typeof value === 'string'
            ? refuse(value as RefusalCode)
            : { ok: true, value, serverTime: this.clock.now },
        );
      }, this.latency);
    });
  }

  readonly api: PaymentApi = {
    getQuote: ({ lines }) => this.call<Quote>('getQuote', () => this.quote(lines)),
    createOrder: (_, key) =>
      this.call<OrderAnswer>('createOrder', () => this.answer(this.create(key)), key),
    findOrderByKey: ({ idempotencyKey }) =>
      this.call<OrderAnswer>('findOrderByKey', () => {
        const order = this.orders.get(idempotencyKey);
        return order === undefined ? 'NOT_FOUND' : this.answer(order);
      }),
    startAttempt: ({ orderNo, channel }) =>
      this.call('startAttempt', () => this.start(orderNo, channel)),
    closeAttempt: ({ orderNo, attemptNo }) =>
      this.call('closeAttempt', () => {
        const attempt = this.byNo(orderNo)?.attempts.find((one) => one.attemptNo === attemptNo);
        if (attempt === undefined) return 'NOT_FOUND' as const;
        attempt.open = this.stuck;
        const state = this.stuck ? ('STUCK' as const) : ('CLOSED' as const);
        return { orderNo, attemptNo, state, closesAt: this.clock.now + 60_000 };
      }),
    queryPayment: ({ orderNo }) =>
      this.call<OrderAnswer>('queryPayment', () => {
        const order = this.byNo(orderNo);
        return order === undefined ? 'NOT_FOUND' : this.answer(order);
      }),
    cancelOrder: ({ orderNo }) =>
      this.call<OrderAnswer>('cancelOrder', () => {
        const order = this.byNo(orderNo);
        if (order === undefined) return 'NOT_FOUND';
        if (order.status !== 'NOTPAY') return 'ORDER_PAID';
        order.status = 'CLOSED';
        order.rev += 1;
        return this.answer(order);
      }),
    listOrders: () =>
      this.call('listOrders', () => ({
        orders: [...this.orders.values()].filter(({ status }) => status === 'NOTPAY'),
      })),
  };

  private quote(lines: readonly { skuId: string; quantity: number; seenFen: Fen }[]): Quote {
    const { price, changes } = this;
    this.changes = [];
    return {
      quoteId: 'Q1',
      lines: lines.map(({ skuId, quantity }) => ({
        skuId,
        spuId: 'P1',
        title: '苹果',
        spec: '',
        picture: '/p',
        tint: '#ffffff',
        unitPriceFen: price,
        quantity,
        amountFen: price,
      })),
      goodsFen: price,
      freightFen: fen(0),
      discountFen: fen(0),
      payableFen: price,
      expiresAt: this.clock.now + 60_000,
      changes,
    };
  }

  private create(key: string): BackendOrder {
    const known = this.orders.get(key);
    if (known !== undefined) return known;
    this.serial += 1;
    const order: BackendOrder = {
      orderNo: `O${this.serial}`,
      status: 'NOTPAY',
      rev: 1,
      payableFen: this.createPrice ?? this.price,
      expiresAt: this.clock.now + 1_800_000,
      attempts: [],
      createdAt: this.clock.now,
    };
    this.orders.set(key, order);
    return order;
  }

  private start(orderNo: string, channel: Channel) {
    const order = this.byNo(orderNo);
    if (order === undefined) return 'NOT_FOUND' as const;
    if (order.status === 'SUCCESS') return 'ORDER_PAID' as const;
    if (order.status === 'CLOSED') return 'ORDER_CLOSED' as const;
    const open = order.attempts.find((attempt) => attempt.open);
    if (open !== undefined && open.channel !== channel && !this.stuck) return 'CONFLICT' as const;
    this.serial += 1;
    const attempt =
      open?.channel === channel ? open : { attemptNo: `A${this.serial}`, channel, open: true };
    if (attempt !== open) order.attempts.push(attempt);
    return {
      orderNo,
      attemptNo: attempt.attemptNo,
      channel,
      amountFen: this.prepayPrice ?? order.payableFen,
      expiresAt: this.clock.now + 900_000,
      invocation: this.invocation,
    };
  }
}

/** What stays when the app is killed: the disk. */
export class Disk {
  readonly entries = new Map<string, string>();
  full = false;

  read = (key: string) => this.entries.get(key) ?? null;
  remove = (key: string) => void this.entries.delete(key);
  keys = () => [...this.entries.keys()];
  write = (key: string, value: string) => {
    if (this.full) return false;
    this.entries.set(key, value);
    return true;
  };
}

/** One run of the app on one device. */
export class Device {
  readonly payment: Payment;
  readonly cashiers: { settle: (outcome: CashierOutcome | 'LEFT') => void; at: number }[] = [];
  readonly reports: string[] = [];
  visible = true;
  skew = 0;
  private readonly on = {
    show: new Set<() => void>(),
    hide: new Set<() => void>(),
    network: new Set<(online: boolean) => void>(),
  };

  constructor(
    readonly backend: Backend,
    readonly disk: Disk = new Disk(),
    options: Partial<PaymentDeps> = {},
  ) {
    const { clock } = backend;
    const listen =
      <T>(set: Set<T>) =>
      (listener: T) => {
        set.add(listener);
        return () => void set.delete(listener);
      };
    let keys = disk.entries.size;
    this.payment = createPayment({
      api: backend.api,
      cashier: {
        pay: () =>
          new Promise((settle) => {
            this.cashiers.push({ settle, at: clock.now });
          }),
      },
      channel: 'WECHAT_MINI',
      storage: disk,
      lifecycle: {
        onShow: listen(this.on.show),
        onHide: listen(this.on.hide),
        onNetwork: listen(this.on.network),
        isVisible: () => this.visible,
      },
      serverNow: () => clock.now,
      now: () => clock.now + this.skew,
      random: () => 0.5,
      randomKey: () => {
        keys += 1;
        return Promise.resolve(`key-${clock.now}-${keys}`);
      },
      setTimer: (run, ms) => clock.set(run, ms),
      clearTimer: (id) => clock.clear(id as number),
      accountId: 'u1',
      report: (what) => this.reports.push(what),
      ...options,
    });
  }

  get state() {
    return this.payment.store.getState();
  }

  tap(channel: Channel = 'WECHAT_MINI', basket: Basket | null = BASKET): void {
    this.payment.tap(channel, basket);
  }

  hide(): void {
    this.visible = false;
    this.on.hide.forEach((listener) => listener());
  }

  show(): void {
    this.visible = true;
    this.on.show.forEach((listener) => listener());
  }

  network(online: boolean): void {
    this.on.network.forEach((listener) => listener(online));
  }

  /** The host ends the app: no callback, no goodbye. */
  kill(): void {
    this.payment.dispose();
  }
}

export function newBackend(): Backend {
  return new Backend(new Clock());
}
