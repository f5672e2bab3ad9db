export interface LogLine {
  /** A console method's name; `thrown` and `rejected` are errors that nobody caught. */
  readonly level: string;
  readonly text: string;
  readonly at: number;
}

export function words(value: unknown): string {
  if (typeof value === 'string') return value;
  const error = value as { stack?: unknown; message?: unknown } | null;
  if (typeof error?.stack === 'string') return error.stack;
  return JSON.stringify(value) ?? String(value);
}

/** What the app and its host said, in order. */
export class AppLog {
  readonly lines: LogLine[] = [];
  private readonly listeners = new Set<(line: LogLine) => void>();

  constructor(private readonly now: () => number) {}

  write(level: string, text: string): void {
    const line = { level, text, at: this.now() };
    this.lines.push(line);
    for (const listener of this.listeners) listener(line);
  }

  onLine(listener: (line: LogLine) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
