import type { Device } from './device';
import type { HostName } from './host-name';

/** Status bar and navigation bar under it, on a phone with a notch of 47. */
const NAVIGATION_BAR = 44;

export const deviceInfo = () => ({
  brand: 'Apple',
  model: 'iPhone 12',
  system: 'iOS 16.0',
  platform: 'ios',
});

/** What both hosts tell about the phone and the window. */
export function systemInfo(host: HostName, device: Device): Record<string, unknown> {
  return {
    ...windowInfo(device),
    ...appInfo(host, device),
    ...deviceInfo(),
    benchmarkLevel: 30,
  };
}

export function windowInfo({ width, height, insets }: Device): Record<string, unknown> {
  const bars = insets.top + NAVIGATION_BAR;
  const screenHeight = height + bars;
  return {
    pixelRatio: 3,
    screenWidth: width,
    screenHeight,
    windowWidth: width,
    windowHeight: height,
    statusBarHeight: insets.top,
    screenTop: bars,
    safeArea: {
      left: 0,
      right: width,
      top: insets.top,
      bottom: screenHeight - insets.bottom,
      width,
      height: screenHeight - insets.top - insets.bottom,
    },
  };
}

/** Pixels of a text at normal scale, as each host counts them. */
const NORMAL_TEXT: Readonly<Record<HostName, number>> = { weapp: 17, alipay: 16 };

export function appInfo(host: HostName, { theme, fontScale }: Device): Record<string, unknown> {
  return {
    SDKVersion: '3.7.0',
    version: '8.0.50',
    language: 'zh_CN',
    enableDebug: false,
    fontSizeSetting: Math.round(NORMAL_TEXT[host] * fontScale),
    ...(host === 'weapp' ? { theme, fontSizeScaleFactor: fontScale } : {}),
  };
}
