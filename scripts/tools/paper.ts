import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { place } from './markdown';

/** A page of docs with these tables between their marks (`<!-- name -->`), in the house's form. */
export async function paperWith(
  paper: string,
  tables: Readonly<Record<string, string>>,
): Promise<string> {
  const options = { ...(await resolveConfig(paper)), filepath: paper };
  let text = readFileSync(paper, 'utf8');
  for (const [name, table] of Object.entries(tables)) text = place(text, name, table);
  return format(text, options);
}

/**
 * Writes what has changed, or with `check` only says so.
 * @param by the command that writes it
 * @returns false when it is checked and does not say what is measured
 */
export function keep(file: string, text: string, check: boolean, by: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return true;
  if (check) {
    console.error(`${file} does not say what is measured: ${by}.`);
    return false;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Written: ${file}`);
  return true;
}
