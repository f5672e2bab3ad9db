/** The clock a host runs on: nothing happens between two calls of `advance`. */
interface Task {
  readonly id: number;
  readonly at: number;
  readonly every: number | null;
  /** `app` stands still in the background; `host` goes on; `server` goes on after a kill too. */
  readonly whose: 'app' | 'host' | 'server';
  readonly run: () => unknown;
}

interface Planned {
  readonly every?: boolean;
  readonly whose?: Task['whose'];
}

/** After this long in the background a mini-program's timers stand still until it is shown. */
const SUSPENDED_AFTER_MS = 5_000;

/** Everything that is ready now runs before this does; a browser has no `setImmediate`. */
export const turn: () => Promise<void> =
  typeof setImmediate === 'function'
    ? () => new Promise((resolve) => void setImmediate(resolve))
    : () => new Promise((resolve) => void setTimeout(resolve, 0));

const real = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** Real milliseconds between two looks at the real clock. */
const TICK_MS = 8;
/** A laptop that slept does not fire an hour of timers at once. */
const LONGEST_TICK_MS = 1_000;

export class VirtualTime {
  now: number;
  /** When the app went to the background; null while it is in front. */
  hiddenAt: number | null = null;
  /** Bumped by everything that shows the app is still busy. */
  activity = 0;
  /** Hears what a planned piece of work throws; without it `advance` and `settle` throw it. */
  onThrow: ((error: unknown) => void) | null = null;
  private next = 1;
  private tasks = new Map<number, Task>();
  private outside = new Set<Promise<unknown>>();
  private speed = 0;
  private round = 0;

  constructor(start: number) {
    this.now = start;
  }

  set(run: () => unknown, ms: number, { every = false, whose = 'app' }: Planned = {}): number {
    const wait = Math.max(1, Number.isFinite(ms) ? ms : 1);
    const id = this.next++;
    this.tasks.set(id, { id, at: this.now + wait, every: every ? wait : null, whose, run });
    return id;
  }

  clear(id: unknown): void {
    this.tasks.delete(Number(id));
  }

  /** Drops what an app that was killed had planned. */
  clearAll(): void {
    for (const [id, { whose }] of this.tasks) if (whose !== 'server') this.tasks.delete(id);
  }

  private due(limit: number): Task | undefined {
    const { hiddenAt } = this;
    let found: Task | undefined;
    for (const task of this.tasks.values()) {
      if (task.at > limit) continue;
      if (
        hiddenAt !== null &&
        task.whose === 'app' &&
        Math.max(task.at, this.now) > hiddenAt + SUSPENDED_AFTER_MS
      )
        continue;
      if (!found || task.at < found.at || (task.at === found.at && task.id < found.id))
        found = task;
    }
    return found;
  }

  /** Work of another process, a browser or a server: virtual time stands still until it is done. */
  waitFor<T>(work: Promise<T>): Promise<T> {
    const done = work.finally(() => void this.outside.delete(done));
    this.outside.add(done);
    return done;
  }

  private async ready(): Promise<void> {
    await turn();
    while (this.outside.size > 0 && this.speed === 0) {
      await Promise.allSettled([...this.outside]);
      await turn();
    }
  }

  /** @returns false when nothing is due until `limit` */
  private async step(limit: number): Promise<boolean> {
    await this.ready();
    const task = this.due(limit);
    if (!task) return false;
    this.now = Math.max(this.now, task.at);
    this.tasks.delete(task.id);
    if (task.every !== null) {
      this.tasks.set(task.id, { ...task, at: this.now + task.every });
    }
    await this.perform(task);
    await turn();
    return true;
  }

  private async perform({ run }: Task): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (!this.onThrow) throw error;
      this.onThrow(error);
    }
  }

  /** 0 while time goes by only when it is told to; else virtual milliseconds a real one. */
  get running(): number {
    return this.speed;
  }

  /** Time goes by by itself from now on: a phone that somebody holds. */
  run(speed = 1): void {
    this.speed = speed;
    this.round += 1;
    void this.pump(this.round);
  }

  pause(): void {
    this.speed = 0;
    this.round += 1;
  }

  private async pump(round: number): Promise<void> {
    let seen = Date.now();
    while (this.round === round) {
      await real(TICK_MS);
      const now = Date.now();
      const passed = Math.min(now - seen, LONGEST_TICK_MS) * this.speed;
      seen = now;
      if (this.round !== round) return;
      await this.leap(this.now + passed);
    }
  }

  async advance(ms: number): Promise<void> {
    const target = this.now + ms;
    if (this.speed === 0) return this.leap(target);
    while (this.speed > 0 && this.now < target) await real(TICK_MS);
    return undefined;
  }

  /** Time jumps ahead, and what was planned until then happens in its order. */
  async leap(target: number): Promise<void> {
    while (await this.step(target)) {
      // each step runs one task
    }
    this.now = Math.max(this.now, target);
    await turn();
  }

  /**
   * Runs until nothing has happened for `quiet` virtual milliseconds. Timers further away (polling,
   * retries, watchdogs) stay where they are: `advance` reaches them.
   */
  async settle(quiet = 350, patience = 60_000): Promise<void> {
    if (this.speed > 0) return this.settleLive(quiet, patience);
    const began = this.now;
    let seen = this.activity;
    let deadline = this.now + quiet;
    while (await this.step(deadline)) {
      if (this.now - began > patience) throw new Error(`still busy after ${patience} ms`);
      if (this.activity === seen) continue;
      seen = this.activity;
      deadline = this.now + quiet;
    }
    return undefined;
  }

  private async settleLive(quiet: number, patience: number): Promise<void> {
    const began = this.now;
    let seen = this.activity;
    let since = this.now;
    while (this.speed > 0 && (this.now < since + quiet || this.outside.size > 0)) {
      await real(TICK_MS);
      if (this.now - began > patience) throw new Error(`still busy after ${patience} ms`);
      if (this.activity === seen) continue;
      seen = this.activity;
      since = this.now;
    }
  }
}
