import { readFileSync, renameSync, writeFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Ledger } from './ledger/ledger';

const DEBOUNCE_MS = 200;

/** Keeps a ledger in a file: written whole beside it, then renamed, so it is never half a file. */
export interface StateFile {
  touch(): void;
  flush(): void;
}

export function keepInFile(ledger: Ledger, file: string): StateFile {
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    if (!timer) return;
    clearTimeout(timer);
    timer = undefined;
    mkdirSync(path.dirname(file), { recursive: true });
    const half = `${file}.part`;
    writeFileSync(half, JSON.stringify(ledger.dump()));
    renameSync(half, file);
  };
  try {
    ledger.load(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // No file yet, or one that a crash or a person spoiled: a fresh ledger starts.
  }
  return {
    touch: () => {
      timer ??= setTimeout(flush, DEBOUNCE_MS);
    },
    flush,
  };
}
