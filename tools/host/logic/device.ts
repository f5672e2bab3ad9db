/** What outlives the app: a phone with its storage, its network and its owner's settings. */
export interface Device {
  readonly storage: Map<string, string>;
  /** true: every write is refused, as on a full disk. */
  storageFull: boolean;
  online: boolean;
  theme: 'light' | 'dark';
  /** 1 is normal. */
  fontScale: number;
  width: number;
  height: number;
  clipboard: string;
  /** Who is signed in to the host app: another name is another account. */
  owner: string;
}

export function createDevice(settings: Partial<Device> = {}): Device {
  return {
    storage: new Map(),
    storageFull: false,
    online: true,
    theme: 'light',
    fontScale: 1,
    width: 390,
    height: 753,
    clipboard: '',
    owner: 'lin',
    ...settings,
  };
}
