export interface Plant {
  readonly fault: string;
  readonly file: string;
  /** The whole new text of the file; null deletes it. Undefined input: there was no such file. */
  readonly change: (text: string | undefined) => string | null;
  /** Arguments to node that must now fail… */
  readonly check: readonly string[];
  /** …and what its output must say, so that it fails for the right reason. */
  readonly says: RegExp;
}

export const verify = (...steps: string[]) => ['scripts/verify.mjs', '--only', steps.join(',')];
export const rules = (folder: string) => [
  'scripts/test.mjs',
  '--selectProjects',
  'rules',
  '--',
  folder,
];
export const prepend = (line: string) => (text: string | undefined) => `${line}\n${text ?? ''}`;
export const append = (line: string) => (text: string | undefined) => `${text ?? ''}\n${line}\n`;
export const create = (text: string) => () => text;

/** Fails loudly when the text to change has moved, instead of planting nothing. */
export const replace = (from: RegExp, to: string) => (text: string | undefined) => {
  if (text === undefined || !from.test(text)) throw new Error(`nothing matches ${String(from)}`);
  return text.replace(from, to);
};
