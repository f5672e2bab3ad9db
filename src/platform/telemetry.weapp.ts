import type { Telemetry } from './capabilities';
import { hostErrors, NO_VITALS } from './mini-telemetry';

export const telemetry = {
  report({ id, value, dimension }) {
    if (typeof wx.reportPerformance !== 'function') {
      return { kind: 'unsupported', reason: 'no wx.reportPerformance' };
    }
    try {
      wx.reportPerformance(id, value, dimension);
      return 'reported';
    } catch {
      return { kind: 'unsupported', reason: 'wx.reportPerformance throws' };
    }
  },
  handOver: () => false,
  observe: () => NO_VITALS,
  onError: hostErrors(wx),
} satisfies Telemetry;
