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
