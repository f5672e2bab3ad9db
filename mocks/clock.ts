/** The server's clock: real time with an offset, a speed, or stopped. Only the ledger reads it. */
export interface ClockState {
  /** Real time at which `shown` was the time. */
  anchor: number;
  shown: number;
  /** Mock milliseconds a real millisecond; 0 is frozen. */
  speed: number;
}

export interface Clock {
  now(): number;
  /** Jumps, keeping the speed. */
  set(time: number): void;
  advance(ms: number): void;
  freeze(): void;
  run(speed?: number): void;
  /** Back to the real time, at its speed. */
  follow(): void;
  /** The real time it hangs on. */
  real(): number;
  /** Milliseconds it is ahead of the real time. */
  offset(): number;
  state(): ClockState;
  load(state: ClockState): void;
}

/** @param start frozen at this time; without it the clock follows `real`. */
export function createClock(start?: number, real: () => number = Date.now): Clock {
  const first = real();
  let state: ClockState = {
    anchor: first,
    shown: start ?? first,
    speed: start === undefined ? 1 : 0,
  };
  const at = (time: number) => Math.floor(state.shown + (time - state.anchor) * state.speed);
  const now = () => at(real());
  const move = (shown: number, speed: number) => {
    state = { anchor: real(), shown, speed };
  };
  return {
    now,
    set: (time) => move(time, state.speed),
    advance: (ms) => move(now() + ms, state.speed),
    freeze: () => move(now(), 0),
    run: (speed = 1) => move(now(), speed),
    follow: () => move(real(), 1),
    real,
    offset: () => {
      const time = real();
      return at(time) - time;
    },
    state: () => ({ ...state }),
    load: (saved) => {
      state = { ...saved };
    },
  };
}
