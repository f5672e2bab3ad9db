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

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

export class VirtualTime {
  now: number;
  /** When the app went to the background; null while it is in front. */
  hiddenAt: number | null = null;
  /** Bumped by everything that shows the app is still busy. */
  activity = 0;
  private next = 1;
  private tasks = new Map<number, Task>();

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

  /** @returns false when nothing is due until `limit` */
  private async step(limit: number): Promise<boolean> {
    await turn();
    const task = this.due(limit);
    if (!task) return false;
    this.now = Math.max(this.now, task.at);
    this.tasks.delete(task.id);
    if (task.every !== null) {
      this.tasks.set(task.id, { ...task, at: this.now + task.every });
    }
    await task.run();
    await turn();
    return true;
  }

  async advance(ms: number): Promise<void> {
    const target = this.now + ms;
    while (await this.step(target)) {
      // each step runs one task
    }
    this.now = target;
    await turn();
  }

  /**
   * Runs until nothing has happened for `quiet` virtual milliseconds. Timers further away (polling,
   * retries, watchdogs) stay where they are: `advance` reaches them.
   */
  async settle(quiet = 350, patience = 60_000): Promise<void> {
    const began = this.now;
    let seen = this.activity;
    let deadline = this.now + quiet;
    while (await this.step(deadline)) {
      if (this.now - began > patience) throw new Error(`still busy after ${patience} ms`);
      if (this.activity === seen) continue;
      seen = this.activity;
      deadline = this.now + quiet;
    }
  }
}
