import type { HostBackend, WireReply, WireRequest } from './backend';
import type { Device } from './device';
import type { VirtualTime } from './time';

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

export type Wire =
  | { readonly kind: 'reply'; readonly reply: WireReply }
  | { readonly kind: 'failed'; readonly reason: 'offline' | 'timeout' | 'interrupted' };

/** Requests of a hidden app are cut after this long. */
const HIDDEN_LIMIT_MS = 5_000;
const ROUNDS = 400;

export class Network {
  /** Virtual milliseconds from a request to its reply. */
  latency = 30;
  readonly sent: WireRequest[] = [];
  private stopped = false;
  private faults: { pattern: RegExp; fault: NetworkFault; left: number }[] = [];

  constructor(
    private readonly backend: HostBackend,
    private readonly time: VirtualTime,
    private readonly device: Device,
  ) {}

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

  private take(url: string): NetworkFault | null {
    if (!this.device.online) return 'offline';
    const found = this.faults.find(({ pattern, left }) => left > 0 && pattern.test(url));
    if (!found) return null;
    found.left -= 1;
    return found.fault;
  }

  /** @returns cancels the request */
  send(request: WireRequest, timeoutMs: number, done: (wire: Wire) => void): () => void {
    this.sent.push(request);
    let over = false;
    const timers: number[] = [];
    const finish = (wire: Wire) => {
      if (over || this.stopped) return;
      over = true;
      timers.forEach((timer) => this.time.clear(timer));
      this.time.activity += 1;
      done(wire);
    };
    const after = (ms: number, run: () => unknown) =>
      timers.push(this.time.set(run, ms, { whose: 'host' }));
    const fail = (reason: 'offline' | 'timeout' | 'interrupted') => () =>
      finish({ kind: 'failed', reason });
    const fault = this.take(request.url);
    after(timeoutMs, fail('timeout'));
    if (fault === 'offline') after(1, fail('offline'));
    else if (typeof fault === 'object' && fault) {
      const reply = { status: fault.status, headers: {}, body: '<html>proxy</html>' };
      after(this.latency, () => finish({ kind: 'reply', reply }));
    } else if (fault !== 'silent') this.ask(request, fault === 'lost', after, finish);
    return fail('interrupted');
  }

  private ask(
    request: WireRequest,
    lost: boolean,
    after: (ms: number, run: () => unknown) => void,
    finish: (wire: Wire) => void,
  ): void {
    let wire: Wire | null = null;
    let isLate = false;
    const settle = (found: Wire) => {
      wire = lost ? { kind: 'failed', reason: 'interrupted' } : found;
      if (isLate) deliver();
    };
    const deliver = () => {
      const { hiddenAt, now } = this.time;
      const cut = hiddenAt !== null && now > hiddenAt + HIDDEN_LIMIT_MS;
      if (wire) finish(cut ? { kind: 'failed', reason: 'interrupted' } : wire);
    };
    this.backend.answer(request).then(
      (reply) => settle({ kind: 'reply', reply }),
      () => settle({ kind: 'failed', reason: 'interrupted' }),
    );
    after(this.latency, async () => {
      // A reply that itself waits for virtual time is delivered when that time has come.
      for (let round = 0; round < ROUNDS && !wire; round += 1) {
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
      if (wire) deliver();
      else isLate = true;
    });
  }
}
