/** One `setData`, as it would cross from the logic layer to the view. */
export interface Update {
  readonly page: string;
  readonly at: number;
  /** UTF-8 bytes of the JSON. */
  readonly bytes: number;
  readonly keys: readonly string[];
}

/** A `setData` above what hosts advise; above what they carry it is refused. */
export interface Oversize {
  readonly page: string;
  readonly bytes: number;
  readonly keys: readonly string[];
  readonly refused: boolean;
}

export interface Sum {
  readonly calls: number;
  readonly bytes: number;
  readonly largest: number;
  readonly keys: readonly string[];
}

export class Recorder {
  readonly updates: Update[] = [];
  readonly oversizes: Oversize[] = [];
  private readonly listeners = new Set<(update: Update) => void>();
  onOversize: ((oversize: Oversize) => void) | null = null;

  note(update: Update): void {
    this.updates.push(update);
    for (const listener of this.listeners) listener(update);
  }

  oversize(oversize: Oversize): void {
    this.oversizes.push(oversize);
    this.onOversize?.(oversize);
  }

  onUpdate(listener: (update: Update) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** What was sent after the first `from` updates, optionally of one page. */
  since(from: number, page?: string): Sum {
    const updates = this.updates
      .slice(from)
      .filter((update) => page === undefined || update.page === page);
    return {
      calls: updates.length,
      bytes: updates.reduce((sum, { bytes }) => sum + bytes, 0),
      largest: updates.reduce((most, { bytes }) => Math.max(most, bytes), 0),
      keys: updates.flatMap(({ keys }) => keys),
    };
  }
}

type Data = Record<string, unknown>;

const steps = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([word, index]) =>
    index === undefined ? word : Number(index),
  );

/** Applies one path of a `setData`, making what is missing on the way as the hosts do. */
export function applyPath(data: Data, path: string, value: unknown): void {
  const way = steps(path);
  const last = way.pop();
  if (last === undefined) return;
  let at = data as Record<string | number, unknown>;
  way.forEach((step, index) => {
    const next = way[index + 1] ?? last;
    const found = at[step];
    if (typeof found !== 'object' || found === null) at[step] = typeof next === 'number' ? [] : {};
    at = at[step] as Record<string | number, unknown>;
  });
  at[last] = value;
}
