import type { Device, PermissionState } from './device';
import type { Parts } from './parts';
import type { NetworkPreset } from './network-preset';
import type { Scope } from './person';
import { networkTypeOf } from './shared/network-type';
import { announceUpdate } from './shared/update-manager';
import { windowInfo } from './system';

/** What its owner, or QA, does to the phone while the app runs: each tells the app what it should hear. */
export class Phone {
  constructor(
    private readonly device: Device,
    /** null while the app is not running. */
    private readonly life: () => Parts | null,
  ) {}

  private told(tell: (parts: Parts) => void): void {
    const parts = this.life();
    if (parts) tell(parts);
  }

  network(preset: NetworkPreset): void {
    const { device } = this;
    const wasWeak = device.preset === 'weak';
    device.preset = preset;
    device.online = preset !== 'offline';
    this.told(({ ears, host }) => {
      const networkType = networkTypeOf(host, device);
      ears.tell('NetworkStatusChange', { isConnected: device.online, networkType });
      if (wasWeak !== (preset === 'weak')) {
        ears.tell('NetworkWeakChange', { weakNet: preset === 'weak', networkType });
      }
    });
  }

  /** Only WeChat tells the app. */
  theme(theme: Device['theme']): void {
    this.device.theme = theme;
    this.told(({ ears }) => ears.tell('ThemeChange', { theme }));
  }

  /** Hosts tell nobody: the app finds the new scale when it asks again. */
  fontScale(scale: number): void {
    this.device.fontScale = scale;
  }

  screen(size: Partial<Pick<Device, 'width' | 'height' | 'insets'>>): void {
    Object.assign(this.device, size);
    this.told(({ ears, stack, realm }) => {
      const { windowWidth, windowHeight } = windowInfo(this.device);
      const event = { size: { windowWidth, windowHeight }, deviceOrientation: 'portrait' };
      ears.tell('WindowResize', event);
      stack.tell('onResize', realm.inside(event));
    });
  }

  /** null: as if nobody had been asked. */
  permission(scope: Scope, state: PermissionState | null): void {
    if (state === null) this.device.permissions.delete(scope);
    else this.device.permissions.set(scope, state);
  }

  privacy(agreed: boolean): void {
    this.device.privacyAgreed = agreed;
  }

  /** Milliseconds ahead of the server. */
  clockOffset(ms: number): void {
    this.device.clockOffset = ms;
  }

  storageFull(full: boolean): void {
    this.device.storageFull = full;
  }

  /** Every value is cut in the middle, as after a write that broke off. */
  corruptStorage(): void {
    const { storage } = this.device;
    for (const [key, text] of storage) {
      const value = JSON.parse(text) as unknown;
      const whole = typeof value === 'string' ? value : text;
      storage.set(key, JSON.stringify(whole.slice(0, Math.ceil(whole.length / 2))));
    }
  }

  update(state: Device['update']): void {
    this.device.update = state;
    this.told(announceUpdate);
  }

  /** The person takes a picture of the screen. @returns the query the app wants in its link */
  capture(): void {
    this.told(({ ears }) => ears.tell('UserCaptureScreen', {}));
  }

  /** A recording of the screen begins or ends; Alipay tells nobody. */
  record(recording: boolean): void {
    this.device.recording = recording;
    this.told(({ ears, host }) => {
      if (host !== 'weapp') return;
      ears.tell('ScreenRecordingStateChanged', { state: recording ? 'start' : 'stop' });
    });
  }

  /** Height of the keyboard that came up; 0: it went away. */
  keyboard(height: number): void {
    this.told(({ ears, screen }) => {
      screen.change({ keyboard: height > 0 });
      ears.tell('KeyboardHeightChange', { height, duration: 0 });
    });
  }

  /** 10 is Android's first warning, 15 its last. */
  memoryWarning(level = 10): void {
    this.told(({ ears }) => ears.tell('MemoryWarning', { level }));
  }

  background(): void {
    this.told(({ stack, ears, time, network, tellApp }) => {
      if (time.hiddenAt !== null) return;
      stack.tell('onHide');
      tellApp('onHide', {});
      ears.tell('AppHide');
      time.hiddenAt = time.now;
      network.hidden();
    });
  }

  foreground(): void {
    this.told(({ stack, ears, time, tellApp, entry }) => {
      if (time.hiddenAt === null) return;
      time.hiddenAt = null;
      const event = { path: stack.top?.route ?? '', query: {}, scene: 1001 };
      entry.enter = event;
      tellApp('onShow', event);
      ears.tell('AppShow', event);
      stack.tell('onShow');
    });
  }
}
