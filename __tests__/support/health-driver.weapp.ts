import type { HealthDriver } from './health-driver-kind';
import { failWith, never, succeed } from './host-fake';
import { wxFake } from './wx';

export const healthDriver: HealthDriver = {
  reset: () => wxFake.reset(),
  light: {
    can: {
      is: (value) => wxFake.script('getScreenBrightness', succeed({ value })),
      asked: () => wxFake.last('setScreenBrightness')?.value,
      refuse() {
        wxFake.script('getScreenBrightness', failWith({ errMsg: 'getScreenBrightness:fail' }));
        wxFake.script('setScreenBrightness', failWith({ errMsg: 'setScreenBrightness:fail' }));
      },
      silent() {
        wxFake.script('getScreenBrightness', never);
        wxFake.script('setScreenBrightness', never);
      },
      missing() {
        wxFake.remove('getScreenBrightness');
        wxFake.remove('setScreenBrightness');
      },
    },
  },
  capture: {
    hides: {
      asked: () => wxFake.last('setVisualEffectOnCapture')?.visualEffect,
      refuse: () => wxFake.script('setVisualEffectOnCapture', failWith({ errMsg: 'fail' })),
      missing: () => wxFake.remove('setVisualEffectOnCapture'),
    },
    picture: () => wxFake.fire('onUserCaptureScreen', {}),
    records: {
      turn: (on) => wxFake.fire('onScreenRecordingStateChanged', { state: on ? 'start' : 'stop' }),
      is: (state) => wxFake.script('getScreenRecordingState', succeed({ state })),
      missing: () => wxFake.remove('getScreenRecordingState'),
    },
  },
  prefetch: {
    has: (fetchedData) => wxFake.script('getBackgroundFetchData', succeed({ fetchedData })),
    nothing: () => wxFake.script('getBackgroundFetchData', failWith({ errMsg: 'not found' })),
    missing: () => wxFake.remove('getBackgroundFetchData'),
  },
  twins: ['alipay'],
};
