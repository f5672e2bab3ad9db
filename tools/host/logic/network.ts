import type { HostBackend, WireReply, WireRequest } from './backend';
import type { Device } from './device';
import { LINES } from './network-preset';
import { turn, type VirtualTime } from './time';

/** What the network does to requests whose URL matches. */
export type NetworkFault =
  /** No network at all: fails at once. */
  | 'offline'
  /** Never answers: the request's own time-out ends it. */
  | 'silent'
  /** The server does its work, the reply gets lost. */
  | 'lost'
  /** A proxy answers instead of the server. */
  | { readonly status: number };

export type Broken = 'offline' | 'timeout' | 'interrupted' | 'aborted';

export type Wire =
  | { readonly kind: 'reply'; readonly reply: WireReply }
  | { readonly kind: 'failed'; readonly reason: Broken };

/** One request, as a log shows it. */
export interface Exchange {
  readonly request: WireRequest;
  readonly at: number;
  endedAt: number | null;
  wire: Wire | null;
}

/** Requests of a hidden app are cut after this long, and new ones fail. */
const HIDDEN_LIMIT_MS = 5_000;
/** Both hosts carry so many at a time; more wait for their turn. */
const AT_ONCE = 10;
const ROUNDS = 400;

interface Flight {
  readonly exchange: Exchange;
  readonly timeoutMs: number;
  readonly timers: number[];
  readonly done: (wire: Wire) => void;
}

export class Network {
  readonly sent: WireRequest[] = [];
  readonly exchanges: Exchange[] = [];
  private stopped = false;
  private faults: { pattern: RegExp; fault: NetworkFault; left: number }[] = [];
  private readonly flying = new Set<Flight>();
  private readonly waiting: Flight[] = [];
  private readonly listeners = new Set<(exchange: Exchange) => void>();
  private own: number | null = null;
  private count = 0;

  constructor(
    private readonly backend: HostBackend,
    private readonly time: VirtualTime,
    private readonly device: Device,
  ) {}

  /** Virtual milliseconds from a request to its reply, unless set: as the device's line has it. */
  get latency(): number {
    return this.own ?? LINES[this.device.preset].latency;
  }

  set latency(ms: number) {
    this.own = ms;
  }

  fault(pattern: RegExp, fault: NetworkFault, times = Infinity): void {
    this.faults.push({ pattern, fault, left: times });
  }

  /** The app is gone: nobody hears the replies that are still under way. */
  stop(): void {
    this.stopped = true;
  }

  heal(): void {
    this.faults = [];
  }

  /** Hears every request when it starts and when it ends. */
  onExchange(listener: (exchange: Exchange) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** The app went to the background: what is still under way then is cut. */
  hidden(): void {
    const since = this.time.hiddenAt;
    const cut = () => {
      if (this.time.hiddenAt !== since) return;
      for (const flight of [...this.flying, ...this.waiting]) this.fail(flight, 'interrupted');
    };
    this.time.set(cut, HIDDEN_LIMIT_MS, { whose: 'host' });
  }

  private take(url: string): NetworkFault | null {
    if (!this.device.online || this.device.preset === 'offline') return 'offline';
    const found = this.faults.find(({ pattern, left }) => left > 0 && pattern.test(url));
    if (found) {
      found.left -= 1;
      return found.fault;
    }
    const { losesOneIn } = LINES[this.device.preset];
    this.count += 1;
    return losesOneIn > 0 && this.count % losesOneIn === 0 ? 'lost' : null;
  }

  /** @returns cancels the request */
  send(request: WireRequest, timeoutMs: number, done: (wire: Wire) => void): () => void {
    this.sent.push(request);
    const exchange: Exchange = { request, at: this.time.now, endedAt: null, wire: null };
    this.exchanges.push(exchange);
    const flight: Flight = { exchange, timeoutMs, timers: [], done };
    this.tell(exchange);
    if (this.isCutOff()) this.after(flight, 1, () => this.fail(flight, 'interrupted'));
    else if (this.flying.size >= AT_ONCE) this.waiting.push(flight);
    else this.fly(flight);
    return () => this.fail(flight, 'aborted');
  }

  private isCutOff(): boolean {
    const { hiddenAt, now } = this.time;
    return hiddenAt !== null && now > hiddenAt + HIDDEN_LIMIT_MS;
  }

  private fly(flight: Flight): void {
    const { request } = flight.exchange;
    this.flying.add(flight);
    const fault = this.take(request.url);
    this.after(flight, flight.timeoutMs, () => this.fail(flight, 'timeout'));
    if (fault === 'offline') this.after(flight, 1, () => this.fail(flight, 'offline'));
    else if (typeof fault === 'object' && fault) {
      const reply = { status: fault.status, headers: {}, body: '<html>proxy</html>' };
      this.after(flight, this.latency, () => this.finish(flight, { kind: 'reply', reply }));
    } else if (fault !== 'silent') this.ask(flight, fault === 'lost');
  }

  private after(flight: Flight, ms: number, run: () => unknown): void {
    flight.timers.push(this.time.set(run, ms, { whose: 'host' }));
  }

  private fail(flight: Flight, reason: Broken): void {
    this.finish(flight, { kind: 'failed', reason });
  }

  private finish(flight: Flight, wire: Wire): void {
    const { exchange, timers, done } = flight;
    if (exchange.wire || this.stopped) return;
    exchange.wire = wire;
    exchange.endedAt = this.time.now;
    timers.forEach((timer) => this.time.clear(timer));
    this.time.activity += 1;
    this.tell(exchange);
    done(wire);
    this.flying.delete(flight);
    const at = this.waiting.indexOf(flight);
    if (at >= 0) this.waiting.splice(at, 1);
    const next = this.flying.size < AT_ONCE ? this.waiting.shift() : undefined;
    if (next) this.fly(next);
  }

  private ask(flight: Flight, lost: boolean): void {
    let wire: Wire | null = null;
    let isLate = false;
    const deliver = () => {
      if (wire) this.finish(flight, this.isCutOff() ? BROKEN : wire);
    };
    const settle = (found: Wire) => {
      wire = lost ? BROKEN : found;
      if (isLate) deliver();
    };
    const answer = this.backend.answer(flight.exchange.request).then(
      (reply) => settle({ kind: 'reply', reply }),
      () => settle(BROKEN),
    );
    if (this.backend.isElsewhere) void this.time.waitFor(answer);
    this.after(flight, this.latency, async () => {
      // A reply that itself waits for virtual time is delivered when that time has come.
      for (let round = 0; round < ROUNDS && !wire && this.time.running === 0; round += 1) {
        await turn();
      }
      if (wire) deliver();
      else isLate = true;
    });
  }

  private tell(exchange: Exchange): void {
    for (const listener of this.listeners) listener(exchange);
  }
}

const BROKEN: Wire = { kind: 'failed', reason: 'interrupted' };
