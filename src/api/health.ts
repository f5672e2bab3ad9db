import * as v from 'valibot';
import * as health from '@/contract/health';
import type { Callers } from './callers';

/** What the pages of the health code ask. */
export const createHealthApi = ({ plain, keyed }: Callers) => ({
  getHealthProfile: plain(health.getHealthProfile),
  agreeToHealth: plain(health.agreeToHealth),
  eraseHealth: plain(health.eraseHealth),
  bindIdentity: keyed(health.bindIdentity),
  revealIdentity: plain(health.revealIdentity),
  getHealthCode: plain(health.getHealthCode),
  listCodeShows: plain(health.listCodeShows),
  checkCode: plain(health.checkCode),
  checkInAtVenue: keyed(health.checkInAtVenue),
  appealCode: keyed(health.appealCode),
  listAppeals: plain(health.listAppeals),
});

/** What a host fetched in advance; null when it is not what the contract says. */
export function readPrefetched(text: string): v.InferOutput<typeof health.prefetchedCode> | null {
  try {
    const read = v.safeParse(health.prefetchedCode, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
