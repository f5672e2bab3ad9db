import { LoadClock } from '../../scripts/tools/load-clock';

/** Rounds of the event loop after which a request that has not moved is one that never will. */
const PATIENCE = 40;

/** Virtual time in which the backend's own work, which is real, is waited for. */
export class BusyClock extends LoadClock {
  private readonly working = new Set<object>();
  private moves = 0;

  begin(request: object): void {
    this.working.add(request);
    this.moves += 1;
  }

  end(request: object): void {
    this.working.delete(request);
    this.moves += 1;
  }

  protected override async settle(): Promise<void> {
    let seen = this.moves;
    for (let still = 0; still < (this.working.size > 0 ? PATIENCE : 2); still += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.moves !== seen) still = -1;
      seen = this.moves;
    }
    // What is left waits for virtual time, or for ever.
    this.working.clear();
  }
}
