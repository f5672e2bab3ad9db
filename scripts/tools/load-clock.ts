interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
}

/** Time that passes only when it is told to; timers of one moment ring in the order they were set. */
export class LoadClock {
  now = 0;
  /** By time, the next one last. */
  private readonly timers: Timer[] = [];
  private serial = 0;

  readonly set = (run: () => void, ms: number): number => {
    this.serial += 1;
    const at = this.now + Math.max(ms, 0);
    let [low, high] = [0, this.timers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.timers[middle] as Timer).at > at) low = middle + 1;
      else high = middle;
    }
    this.timers.splice(low, 0, { id: this.serial, at, run });
    return this.serial;
  };

  readonly clear = (id: unknown): void => {
    const index = this.timers.findIndex((timer) => timer.id === id);
    if (index >= 0) this.timers.splice(index, 1);
  };

  async until(end: number): Promise<void> {
    await this.settle();
    for (let next = this.timers.at(-1); next && next.at <= end; next = this.timers.at(-1)) {
      this.timers.pop();
      this.now = next.at;
      next.run();
      await this.settle();
    }
    this.now = end;
  }

  /** Longer than the longest chain of promises between a reply and the next timer. */
  protected async settle(): Promise<void> {
    for (let i = 0; i < 12; i += 1) await Promise.resolve();
  }
}
