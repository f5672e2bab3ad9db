import type { HealthDriver } from './health-driver-kind';

export const healthDriver: HealthDriver = {
  reset: () => undefined,
  light: { can: null },
  capture: { hides: null, picture: null, records: null },
  prefetch: null,
  twins: ['wechat', 'alipay'],
};
