export interface ForwardClock {
  /** Milliseconds that have gone by; a clock that is set back stands still. */
  now(): number;
  /** A timer knows that at least this much has gone by. */
  reach(at: number): void;
}

/** For the machine of refreshes, which counts pauses: the server's clock may be moved, a pause not. */
export function createForwardClock(serverNow: () => number): ForwardClock {
  let seen = serverNow();
  let passed = 0;
  const now = () => {
    const time = serverNow();
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
