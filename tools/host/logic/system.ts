import type { Device } from './device';

const BARS = 91;

/** What both hosts tell about the phone and the window. */
export function systemInfo(device: Device): Record<string, unknown> {
  return {
    ...windowInfo(device),
    ...appInfo(device),
    brand: 'Apple',
    model: 'iPhone 12',
    system: 'iOS 16.0',
    platform: 'ios',
    benchmarkLevel: 30,
  };
}

export function windowInfo({ width, height }: Device): Record<string, unknown> {
  const screenHeight = height + BARS;
  return {
    pixelRatio: 3,
    screenWidth: width,
    screenHeight,
    windowWidth: width,
    windowHeight: height,
    statusBarHeight: 47,
    screenTop: BARS,
    safeArea: {
      left: 0,
      right: width,
      top: 47,
      bottom: screenHeight - 34,
      width,
      height: screenHeight - 81,
    },
  };
}

export function appInfo({ theme, fontScale }: Device): Record<string, unknown> {
  return {
    SDKVersion: '3.7.0',
    version: '8.0.50',
    language: 'zh_CN',
    theme,
    enableDebug: false,
    fontSizeScaleFactor: fontScale,
    fontSizeSetting: Math.round(17 * fontScale),
  };
}
