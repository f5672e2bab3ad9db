import type { ScreenLight } from './health-capabilities';
import { hostScreenLight } from './mini-screen-light';

export const screenLight = hostScreenLight(() => ({
  read: wx.getScreenBrightness,
  write: wx.setScreenBrightness,
  field: 'value',
})) satisfies ScreenLight;
