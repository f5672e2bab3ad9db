import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SECRETS, TRACES } from '../../__tests__/e2e/support/privacy';
import { findPersonal } from '../../tools/flows/personal';
import type { Counts } from './report';
import type { Target } from './targets';

interface Trace {
  readonly place: string;
  readonly text: string;
}

/** What every phone of a target kept and sent in the whole set; nothing at all is a fault too. */
function faultsOf(target: Target): readonly string[] {
  const file = path.join(TRACES, `${target}.jsonl`);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  if (lines.length === 0) return [`${target}: no phone told what it kept`];
  const faults = lines.flatMap((line) => {
    const { place, text } = JSON.parse(line) as Trace;
    return findPersonal(text, SECRETS).map(
      (found) => `${target}: ${found.what} (${found.text}) in ${place}`,
    );
  });
  console.log(`${target}: ${String(lines.length)} traces, ${String(faults.length)} personal`);
  return [...new Set(faults)];
}

/** The search for personal data over everything that the journeys of these targets left. */
export function scanTraces(targets: readonly Target[]): Counts {
  const faults = targets.map(faultsOf);
  for (const fault of faults.flat()) console.error(`PERSONAL ${fault}`);
  const failed = faults.filter(({ length }) => length > 0).length;
  return { passed: targets.length - failed, failed };
}
