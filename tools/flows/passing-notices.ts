import type { Thing } from './hand';

/** A notice goes away by itself, maybe before all is quiet: who looked since the deed saw it. */
export class PassingNotices {
  private all: readonly string[] = [];
  private before = 0;

  /** @param said every notice of the app's present life, in order */
  constructor(private readonly said: () => readonly string[]) {}

  /** A deed begins: what was said earlier is not its doing. */
  lookFromNow(): void {
    this.all = this.said();
    this.before = this.all.length;
  }

  had({ name, role, within }: Thing): boolean {
    if (role !== undefined || within !== undefined) return false;
    const since = this.all.slice(this.before);
    return since.some((text) => (typeof name === 'string' ? text === name : name.test(text)));
  }
}
