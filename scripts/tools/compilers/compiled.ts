import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readAppJson, type AppJson } from '../build-output';

export type MiniHost = 'weapp' | 'alipay';

/** A compiled mini-program on disk. */
export interface Compiled {
  readonly folder: string;
  readonly host: MiniHost;
  /** Relative to the folder, with `/`, sorted. */
  readonly files: readonly string[];
  readonly app: AppJson;
  has(file: string): boolean;
  read(file: string): string;
}

/** What a check found; `file` is relative to the build's folder. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly says: string;
}

/** A check that could not run here, and why. */
export interface Skipped {
  readonly skipped: string;
}

export type Findings = readonly Problem[] | Skipped;

export const MARKUP: Readonly<Record<MiniHost, string>> = { weapp: '.wxml', alipay: '.axml' };
export const SCRIPT: Readonly<Record<MiniHost, string>> = { weapp: '.wxs', alipay: '.sjs' };

/**
 * Opens a folder of a compiled mini-program; which host's, its markup tells.
 * @throws when it holds none, or no readable app.json
 */
export function openCompiled(folder: string): Compiled {
  if (!existsSync(path.join(folder, 'app.json'))) throw new Error(`No mini-program in ${folder}.`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  const known = new Set(files);
  const texts = new Map<string, string>();
  return {
    folder,
    host: files.some((file) => file.endsWith('.axml')) ? 'alipay' : 'weapp',
    files,
    app: readAppJson(folder),
    has: (file) => known.has(file),
    read(file) {
      const text = texts.get(file) ?? readFileSync(path.join(folder, file), 'utf8');
      texts.set(file, text);
      return text;
    },
  };
}

export const withSuffix = ({ files }: Compiled, suffix: string): string[] =>
  files.filter((file) => file.endsWith(suffix));

/** Where a reference inside a file of the build leads: `/x` from its root, else from the file. */
export const resolveIn = (from: string, to: string): string =>
  to.startsWith('/')
    ? path.posix.normalize(to.slice(1))
    : path.posix.normalize(path.posix.join(path.posix.dirname(from), to));
