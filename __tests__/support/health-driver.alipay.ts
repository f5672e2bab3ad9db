import type { HealthDriver } from './health-driver-kind';
import { failWith, never, succeed } from './host-fake';
import { myFake } from './my';

export const healthDriver: HealthDriver = {
  reset: () => myFake.reset(),
  light: {
    can: {
      is: (brightness) => myFake.script('getScreenBrightness', succeed({ brightness })),
      asked: () => myFake.last('setScreenBrightness')?.brightness,
      refuse() {
        myFake.script('getScreenBrightness', failWith({ error: 3 }));
        myFake.script('setScreenBrightness', failWith({ error: 3 }));
      },
      silent() {
        myFake.script('getScreenBrightness', never);
        myFake.script('setScreenBrightness', never);
      },
      missing() {
        myFake.remove('getScreenBrightness');
        myFake.remove('setScreenBrightness');
      },
    },
  },
  capture: { hides: null, picture: () => myFake.fire('onUserCaptureScreen'), records: null },
  prefetch: null,
  twins: ['wechat'],
};
