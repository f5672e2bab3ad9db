import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { findPersonal } from '../../../tools/flows/personal';
import type { Held } from '../../../tools/flows/stage';
import { person } from './person';

/** What journeys type in and no phone may keep. */
export const SECRETS = [person.name, person.detail];
export const TRACES = path.join('reports', 'traces');

/** What tells of a person and was left where it must not be. */
export async function leaks(held: Held): Promise<readonly string[]> {
  return (await held.traces()).flatMap(({ place, text }) =>
    findPersonal(text, SECRETS).map((found) => `${found.what} (${found.text}) in ${place}`),
  );
}

/** For the search over the whole set, which knows the secrets of every journey. */
export async function keepTraces(held: Held): Promise<void> {
  const lines = (await held.traces()).map((trace) => `${JSON.stringify(trace)}\n`);
  mkdirSync(TRACES, { recursive: true });
  appendFileSync(path.join(TRACES, `${held.hand.target}.jsonl`), lines.join(''));
}
