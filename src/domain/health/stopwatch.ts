export interface Stopwatch {
  /** Milliseconds that have gone by; a clock that is set back stands still. */
  now(): number;
  /** A timer knows that at least this much has gone by. */
  reach(at: number): void;
}

/**
 * For ages and pauses: a device's clock may be set, what has gone by may not. It counts what the
 * clock goes forward, and whoever sets timers tells it what they have waited, so that a clock that is
 * held back hides nothing. It can run fast, never slow, as long as the app is on the screen; while it
 * is away nobody tells, so nothing that was counted may be trusted afterwards.
 */
export function createStopwatch(deviceNow: () => number): Stopwatch {
  let seen = deviceNow();
  let passed = 0;
  const now = () => {
    const time = deviceNow();
    passed += Math.max(0, time - seen);
    seen = time;
    return passed;
  };
  return {
    now,
    reach(at) {
      passed = Math.max(now(), at);
    },
  };
}
