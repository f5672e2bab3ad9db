/** What may lie ahead of a resident; one moment of each kind at most. */
export const AHEAD = { open: 0, answer: 1, due: 2, urge: 3, leave: 4 } as const;
export type Ahead = (typeof AHEAD)[keyof typeof AHEAD];

const KINDS = 5;
const SLOT_MS = 50;

/**
 * Millions of moments in order of time, to within a slot: residents know nothing of each other, so
 * what happens in one slot may come in any order; each keeps its exact moment.
 */
export class Wheel {
  /** By resident and kind; NaN: nothing lies ahead. */
  private readonly moments: Float64Array;
  private readonly slots: number[][] = [];
  private readonly end: number;

  constructor(residents: number, endMs: number) {
    this.moments = new Float64Array(residents * KINDS).fill(Number.NaN);
    this.end = Math.ceil(endMs / SLOT_MS);
    for (let at = 0; at < this.end; at += 1) this.slots.push([]);
  }

  /** What lay ahead of that kind is forgotten. */
  set(resident: number, kind: Ahead, at: number): void {
    const key = resident * KINDS + kind;
    this.moments[key] = at;
    this.slots[Math.floor(at / SLOT_MS)]?.push(key);
  }

  clear(resident: number, kind: Ahead): void {
    this.moments[resident * KINDS + kind] = Number.NaN;
  }

  run(happens: (resident: number, kind: Ahead, at: number) => void): void {
    const { moments, slots } = this;
    for (let slot = 0; slot < this.end; slot += 1) {
      const keys = slots[slot] ?? [];
      // It grows while it is gone through.
      for (let next = 0; next < keys.length; next += 1) {
        const key = keys[next] ?? 0;
        const at = moments[key] ?? Number.NaN;
        if (Math.floor(at / SLOT_MS) !== slot) continue;
        moments[key] = Number.NaN;
        happens(Math.floor(key / KINDS), (key % KINDS) as Ahead, at);
      }
      slots[slot] = [];
    }
  }
}
