/**
 * The parts of `wx` and `my` that src/platform calls, as loosely as they deserve: every member may
 * be missing on an old host, and every result is read as `unknown`.
 */
interface HostOptions {
  readonly [option: string]: unknown;
}

type HostCall = (options: HostOptions) => unknown;
type HostListen = (listener: (event?: unknown) => void) => void;

interface HostUpdateManager {
  onUpdateReady(listener: () => void): void;
  applyUpdate(): void;
}

interface SharedHost {
  readonly request?: HostCall;
  readonly getNetworkType?: HostCall;
  readonly onNetworkStatusChange?: HostListen;
  readonly onAppShow?: HostListen;
  readonly onAppHide?: HostListen;
  readonly onError?: HostListen;
  readonly onUnhandledRejection?: HostListen;
  readonly navigateTo?: HostCall;
  readonly redirectTo?: HostCall;
  readonly switchTab?: HostCall;
  readonly navigateBack?: HostCall;
  readonly showToast?: HostCall;
  readonly setTabBarBadge?: HostCall;
  readonly removeTabBarBadge?: HostCall;
  readonly makePhoneCall?: HostCall;
  readonly stopPullDownRefresh?: HostCall;
  readonly vibrateShort?: HostCall;
  readonly getRandomValues?: HostCall;
  readonly compressImage?: HostCall;
  readonly getFileSystemManager?: () => { readonly readFile?: HostCall };
  readonly createSelectorQuery?: () => unknown;
  readonly canvasToTempFilePath?: HostCall;
  readonly saveImageToPhotosAlbum?: HostCall;
  readonly openSetting?: HostCall;
  readonly getStorageInfoSync?: () => unknown;
  readonly getWindowInfo?: () => unknown;
  readonly getAppBaseInfo?: () => unknown;
  readonly getSystemInfoSync?: () => unknown;
  readonly getUpdateManager?: () => HostUpdateManager;
  readonly getScreenBrightness?: HostCall;
  readonly setScreenBrightness?: HostCall;
  readonly onUserCaptureScreen?: HostListen;
}

interface WxHost extends SharedHost {
  readonly login?: HostCall;
  readonly requestPayment?: HostCall;
  readonly setClipboardData?: HostCall;
  readonly chooseMedia?: HostCall;
  readonly onNeedPrivacyAuthorization?: HostListen;
  readonly getPrivacySetting?: HostCall;
  readonly openPrivacyContract?: HostCall;
  readonly showModal?: HostCall;
  readonly setNavigationBarTitle?: HostCall;
  readonly onThemeChange?: HostListen;
  readonly setVisualEffectOnCapture?: HostCall;
  readonly onScreenRecordingStateChanged?: HostListen;
  readonly getScreenRecordingState?: HostCall;
  readonly getBackgroundFetchData?: HostCall;
  readonly scanCode?: HostCall;
  readonly getFuzzyLocation?: HostCall;
  readonly reportPerformance?: (id: number, value: number, dimension: string) => void;
  readonly getStorageSync?: (key: string) => unknown;
  readonly setStorageSync?: (key: string, value: string) => void;
  readonly removeStorageSync?: (key: string) => void;
}

interface MyHost extends SharedHost {
  readonly getAuthCode?: HostCall;
  readonly getPhoneNumber?: HostCall;
  readonly tradePay?: HostCall;
  readonly scan?: HostCall;
  readonly getLocation?: HostCall;
  readonly setClipboard?: HostCall;
  readonly chooseImage?: HostCall;
  readonly confirm?: HostCall;
  readonly setNavigationBar?: HostCall;
  readonly getStorageSync?: (options: { key: string }) => unknown;
  readonly setStorageSync?: (options: { key: string; data: string }) => unknown;
  readonly removeStorageSync?: (options: { key: string }) => unknown;
}

declare const wx: WxHost;
declare const my: MyHost;

/** Global on both mini-program hosts. */
declare function getCurrentPages(): readonly unknown[];
