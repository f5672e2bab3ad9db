import type { Telemetry } from './capabilities';
import { hostErrors, NO_VITALS } from './mini-telemetry';

export const telemetry = {
  // my.reportAnalytics counts events of behaviour; Alipay's types do not know it, and it times nothing.
  report: () => ({ kind: 'unsupported', reason: 'Alipay has no channel for speed' }),
  handOver: () => false,
  observe: () => NO_VITALS,
  onError: hostErrors(my),
} satisfies Telemetry;
