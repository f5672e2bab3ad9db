import { readFileSync } from 'node:fs';

/**
 * Source files of the modules that ran, in their order.
 * @param dist a demo build; what its modules were made of lies beside it
 */
export function ranFiles(dist: string, ran: readonly string[]): readonly string[] {
  const names = JSON.parse(readFileSync(`${dist}.modules.json`, 'utf8')) as Record<
    string,
    readonly string[]
  >;
  return ran.flatMap((id) => names[id] ?? []);
}
