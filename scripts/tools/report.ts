import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const file = (suite: string) => `reports/${suite}.json`;

export function writeCounts(suite: string, counts: Counts): void {
  mkdirSync('reports', { recursive: true });
  writeFileSync(file(suite), JSON.stringify(counts));
}

/** A suite that left no readable counts did not run: that is one failure, never zero. */
export function readCounts(suite: string): Counts {
  try {
    const { passed, failed } = JSON.parse(readFileSync(file(suite), 'utf8')) as Partial<Counts>;
    if (Number.isInteger(passed) && Number.isInteger(failed)) {
      return { passed: Number(passed), failed: Number(failed) };
    }
  } catch {
    // told below
  }
  return { passed: 0, failed: 1 };
}
