import type { DimensionOf, MetricName } from '@/domain/telemetry/metrics';
import { sample, type Sample } from '@/domain/telemetry/sample';

/** A measurement and when it was made (device's clock). */
export interface Waiting {
  readonly sample: Sample;
  readonly at: number;
}

export interface TelemetryDeps {
  /** false: refused, or nobody knows. */
  readonly send: (batch: readonly Waiting[]) => Promise<boolean>;
  /** For the moment the app goes away: takes the batch without an answer, or does not take it. */
  readonly handOver: (batch: readonly Waiting[]) => boolean;
  /** Lets what waits live through a cashier that takes the page away. */
  readonly keep: (waiting: readonly Waiting[]) => void;
  readonly kept: () => readonly Waiting[];
  readonly isOnline: () => boolean;
  readonly now: () => number;
  /** From 0 to 1; drawn once. */
  readonly random: () => number;
  /** Share of launches that are measured, from 0 to 1. */
  readonly rate: number;
  readonly setTimer: (run: () => void, ms: number) => unknown;
  readonly clearTimer: (timer: unknown) => void;
}

export const QUEUE_LIMIT = 100;
export const BATCH_SIZE = 50;
export const PAUSE_MS = 10_000;
export const LONGEST_PAUSE_MS = 15 * 60_000;

/** What waits, the one timer, and the one batch under way. */
function createLine(deps: TelemetryDeps) {
  let queue: Waiting[] = [];
  let timer: unknown = null;
  let paying = false;
  let sending = false;
  let failures = 0;
  let onDisk = false;

  const isIdle = () => paying || sending || queue.length === 0;

  function disarm(): void {
    if (timer !== null) deps.clearTimer(timer);
    timer = null;
  }

  function arm(): void {
    if (timer !== null || isIdle()) return;
    timer = deps.setTimer(ring, Math.min(PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS));
  }

  function keep(waiting: readonly Waiting[]): void {
    if (waiting.length > 0 || onDisk) deps.keep(waiting);
    onDisk = waiting.length > 0;
  }

  function ring(): void {
    disarm();
    // Back on the network, `online` arms it again.
    if (isIdle() || !deps.isOnline()) return;
    keep([]);
    const settle = (taken: boolean) => {
      sending = false;
      failures = taken ? 0 : failures + 1;
      arm();
    };
    sending = true;
    deps.send(queue.splice(0, BATCH_SIZE)).then(settle, () => settle(false));
  }

  return {
    arm,
    push(waiting: readonly Waiting[]): void {
      queue = [...queue, ...waiting].slice(-QUEUE_LIMIT);
      arm();
    },
    clear(): void {
      disarm();
      queue = [];
      failures = 0;
    },
    hold(on: boolean): void {
      paying = on;
      if (on) disarm();
      else arm();
    },
    leave(): void {
      if (paying) return keep(queue);
      if (!deps.isOnline() || failures > 0) return;
      while (queue.length > 0 && deps.handOver(queue.slice(0, BATCH_SIZE))) {
        queue = queue.slice(BATCH_SIZE);
        keep([]);
      }
      ring();
    },
  };
}

/**
 * Collects measurements and hands them over in batches. Nothing is collected before consent or in
 * a launch that was not drawn; nothing is sent, and no timer runs, while a payment is under way. A
 * batch that fails is lost, and the next one waits longer: never a storm.
 */
export function createTelemetry(deps: TelemetryDeps) {
  const line = createLine(deps);
  const drawn = deps.random() < deps.rate;
  let agreed = false;
  const isOn = () => agreed && drawn;

  return {
    /** Only words of the registry; a value that is no measurement is dropped. */
    record<Name extends MetricName>(
      metric: Name,
      value: number,
      dimension: DimensionOf<Name>,
    ): void {
      const made = isOn() ? sample(metric, value, dimension) : null;
      if (made !== null) line.push([{ sample: made, at: deps.now() }]);
    },
    /** The person's answer. Withdrawing it drops what was not sent. */
    allow(consent: boolean): void {
      if (agreed === consent) return;
      agreed = consent;
      line.clear();
      if (isOn()) line.push(deps.kept());
      else if (!consent) deps.keep([]);
    },
    /** A payment begins or has come to rest. */
    hold: line.hold,
    online: line.arm,
    /** The app goes away: what waits goes now, or is kept when a payment is why it goes. */
    leave: line.leave,
    isOn,
  };
}

export type Telemetry = ReturnType<typeof createTelemetry>;
