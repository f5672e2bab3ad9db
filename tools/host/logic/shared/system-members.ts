import { appInfo, deviceInfo, systemInfo, windowInfo } from '../system';
import type { Parts } from '../parts';
import { fromBase64, toBase64 } from './base64';
import { later, speaker, type Members, type Words } from './respond';

/** What both hosts tell about the phone, and plain arithmetic that they do for the app. */
export function systemMembers(parts: Parts, words: Words): Members {
  const { realm, device, host, entry } = parts;
  const { done } = speaker(parts, words);
  const inside =
    <T>(read: () => T) =>
    () =>
      realm.inside(read());
  const battery = () => ({ level: 80, isCharging: false });
  return {
    getWindowInfo: inside(() => windowInfo(device)),
    getAppBaseInfo: inside(() => appInfo(host, device)),
    getDeviceInfo: inside(deviceInfo),
    getSystemInfoSync: inside(() => systemInfo(host, device)),
    getSystemSetting: inside(() => ({
      ...{ bluetoothEnabled: true, wifiEnabled: device.online, deviceOrientation: 'portrait' },
      locationEnabled: device.permissions.get('location') !== 'system-off',
    })),
    getAppAuthorizeSetting: inside(() => appAuthorize(parts)),
    getMenuButtonBoundingClientRect: inside(() => ({
      ...{ width: 87, height: 32, top: device.insets.top + 4, bottom: device.insets.top + 36 },
      ...{ left: device.width - 94, right: device.width - 7 },
    })),
    getLaunchOptionsSync: inside(() => entry.launch),
    getEnterOptionsSync: inside(() => entry.enter),
    getBatteryInfoSync: inside(battery),
    canIUse: () => true,
    arrayBufferToBase64: toBase64,
    base64ToArrayBuffer: (text: string) => realm.buffer(fromBase64(text)),
    ...later({
      getSystemInfo: (options) => done('getSystemInfo', options, systemInfo(host, device)),
      getBatteryInfo: (options) => done('getBatteryInfo', options, battery()),
    }),
  };
}

function appAuthorize({ device }: Parts) {
  const said = (scope: 'album' | 'camera' | 'location') =>
    device.permissions.get(scope) === 'system-off' ? 'denied' : 'authorized';
  return {
    albumAuthorized: said('album'),
    cameraAuthorized: said('camera'),
    locationAuthorized: said('location'),
    notificationAuthorized: 'authorized',
  };
}
