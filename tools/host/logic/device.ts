import type { NetworkPreset } from './network-preset';
import type { Scope } from './person';

/** `system-off`: the phone itself keeps it from the host app. */
export type PermissionState = 'granted' | 'refused' | 'system-off';

/** What outlives the app: a phone with its storage, its network and its owner's settings. */
export interface Device {
  readonly storage: Map<string, string>;
  /** true: every write is refused, as on a full disk. */
  storageFull: boolean;
  online: boolean;
  /** Set through `HostProcess.setNetwork`, which tells the app. */
  preset: NetworkPreset;
  theme: 'light' | 'dark';
  /** 1 is normal. */
  fontScale: number;
  width: number;
  height: number;
  /** Heights the phone keeps for itself: under the notch, over the home bar. */
  insets: { top: number; bottom: number };
  clipboard: string;
  /** Who is signed in to the host app: another name is another account. */
  owner: string;
  /** Milliseconds the phone's clock is ahead of the time the server goes by. */
  clockOffset: number;
  /** Absent: nobody was asked yet. */
  readonly permissions: Map<Scope, PermissionState>;
  /** Whether the person agreed to the app's privacy notice; false: the app has to ask. */
  privacyAgreed: boolean;
  /** APIs that the app uses and its privacy notice does not name. */
  readonly undeclared: Set<string>;
  /** A new version that the host has found: ready to run, or failed on the way. */
  update: 'none' | 'ready' | 'failed';
  /** 0 to 1. */
  brightness: number;
  /** Somebody records the screen. */
  recording: boolean;
  /** What the host asked the backend for before the app was there; null: nothing. */
  prefetched: string | null;
  /** Pictures and films that were saved. */
  readonly album: string[];
}

export function createDevice(settings: Partial<Device> = {}): Device {
  return {
    storage: new Map(),
    storageFull: false,
    online: true,
    preset: 'good',
    theme: 'light',
    fontScale: 1,
    width: 390,
    height: 753,
    insets: { top: 47, bottom: 34 },
    clipboard: '',
    owner: 'lin',
    clockOffset: 0,
    permissions: new Map(),
    privacyAgreed: true,
    undeclared: new Set(),
    update: 'none',
    brightness: 0.6,
    recording: false,
    prefetched: null,
    album: [],
    ...settings,
  };
}
