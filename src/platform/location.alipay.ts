import type { Location, LocationOutcome } from './health-capabilities';
import { askHost, field, numberField } from './host-call';
import { coarse } from './thousandths';

/** Long: the person may be reading the host's question. */
const PATIENCE_MS = 20_000;
/** Other numbers are a place that was not found. */
const REFUSALS: Readonly<Record<number, LocationOutcome['kind']>> = {
  11: 'off',
  14: 'timeout',
  2001: 'refused',
  2002: 'refused',
};

export const location = {
  async here() {
    const answer = await askHost(my.getLocation, { type: 0, cacheTimeout: 30 }, PATIENCE_MS);
    if (answer.kind === 'missing') return { kind: 'unsupported', reason: 'no my.getLocation' };
    if (answer.kind === 'silent') return { kind: 'timeout' };
    if (answer.kind === 'fail') {
      const kind = REFUSALS[numberField(answer.value, 'error') ?? 0] ?? 'failed';
      return { kind } as LocationOutcome;
    }
    return coarse(field(answer.value, 'latitude'), field(answer.value, 'longitude'));
  },
} satisfies Location;
