import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { playFlow } from '../../../tools/flows/play';
import { parseFlow } from '../../../tools/flows/steps';
import type { Journey } from '../support/journey';
import { onlyPaidOrder } from '../support/ledger';

const FOLDER = path.join(__dirname, '..', 'flows');

/** What was recorded on one phone is replayed on all three; each file ends with one paid order. */
export const recorded: readonly Journey[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.flow.json'))
  .sort()
  .map((file) => {
    const flow = parseFlow(readFileSync(path.join(FOLDER, file), 'utf8'));
    return {
      name: `${file}: ${flow.title}`,
      async run({ bench, shopper }) {
        const { hand } = await shopper();
        await playFlow(hand, bench, flow);
        await onlyPaidOrder(bench);
      },
    };
  });
