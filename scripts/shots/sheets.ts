import { existsSync } from 'node:fs';
import path from 'node:path';
import { TARGETS } from '../../tools/flows/hand';
import type { Look } from './looks';
import { contactSheet } from './sheet';
import { TOURS } from './tours';
import { fileOf, FOLDER } from './walk';

/** One sheet a look and tour, of what lies in shots/ now. */
export async function drawSheets(looks: readonly Look[]): Promise<void> {
  for (const { name } of looks) {
    for (const [tour, stops] of Object.entries(TOURS)) {
      const rows = stops
        .map(([stop]) => ({
          name: stop,
          files: TARGETS.map((target) => fileOf(name, stop, target)),
        }))
        .filter(({ files }) => files.some((file) => existsSync(file)));
      if (rows.length > 0) await contactSheet(rows, path.join(FOLDER, `${name}-${tour}.png`));
    }
  }
}

