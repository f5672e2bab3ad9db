import type { Location, LocationOutcome } from './health-capabilities';
import { field, numberField, readHost } from './host-call';
import { coarse } from './thousandths';

/** Browsers begin to count when the person has answered. */
const TIMEOUT_MS = 10_000;
/** Some never say that their question was closed. */
const PATIENCE_MS = 30_000;
const KEEP_MS = 30_000;
const NONE = { kind: 'unsupported', reason: 'this browser tells no place to this page' } as const;

const REFUSALS: Readonly<Record<number, LocationOutcome['kind']>> = { 1: 'refused', 3: 'timeout' };

export const location = {
  here() {
    const finder = readHost(() => navigator.geolocation, null);
    if (finder === null || window.isSecureContext === false) return Promise.resolve(NONE);
    return new Promise<LocationOutcome>((resolve) => {
      const timer = setTimeout(() => resolve({ kind: 'timeout' }), PATIENCE_MS);
      const end = (outcome: LocationOutcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      const found = (position: unknown) => {
        const coords = field(position, 'coords');
        end(coarse(field(coords, 'latitude'), field(coords, 'longitude')));
      };
      const refused = (error: unknown) => {
        const kind = REFUSALS[numberField(error, 'code') ?? 0] ?? 'failed';
        end({ kind } as LocationOutcome);
      };
      const options = { enableHighAccuracy: false, timeout: TIMEOUT_MS, maximumAge: KEEP_MS };
      try {
        finder.getCurrentPosition(found, refused, options);
      } catch {
        end({ kind: 'failed' });
      }
    });
  },
} satisfies Location;
