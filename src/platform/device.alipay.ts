import type { Device } from './capabilities';
import { hostDevice } from './mini-device';

const { describe, ...common } = hostDevice(my);

/** No theme API for mini-programs, and none for cryptographic random values: keys come from the server. */
export const device = {
  ...common,
  host: 'alipay',
  theme: () => 'light',
  onTheme: () => () => undefined,
  fontScale() {
    const pixels = describe('fontSizeSetting');
    return typeof pixels === 'number' && pixels > 0 ? pixels / 16 : 1;
  },
} satisfies Device;
