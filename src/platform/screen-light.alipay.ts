import type { ScreenLight } from './health-capabilities';
import { hostScreenLight } from './mini-screen-light';

export const screenLight = hostScreenLight(() => ({
  read: my.getScreenBrightness,
  write: my.setScreenBrightness,
  field: 'brightness',
})) satisfies ScreenLight;
