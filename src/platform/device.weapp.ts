import type { Device } from './capabilities';
import { textField } from './host-call';
import { hostDevice } from './mini-device';

const { describe, ...common } = hostDevice(wx);

export const device = {
  ...common,
  host: 'weapp',
  theme: () => (describe('theme') === 'dark' ? 'dark' : 'light'),
  onTheme(listener) {
    let active = true;
    wx.onThemeChange?.((event) => {
      if (active) listener(textField(event, 'theme') === 'dark' ? 'dark' : 'light');
    });
    return () => {
      active = false;
    };
  },
  fontScale() {
    const scale = describe('fontSizeScaleFactor');
    if (typeof scale === 'number' && scale > 0) return scale;
    // Before the factor existed: pixels of the chat list, 17 is normal.
    const pixels = describe('fontSizeSetting');
    return typeof pixels === 'number' && pixels > 0 ? pixels / 17 : 1;
  },
} satisfies Device;
