import type { Unsupported } from './unsupported';

/**
 * What only the pages of the health code ask of the host: the door `./health` keeps it out of the
 * main package.
 */
export interface ScreenLight {
  /** 0 to 1, or −1 where the system decides; null: it was not told. */
  read(): Promise<number | null | Unsupported>;
  /** Takes what `read` gave. WeChat and Alipay keep it until the mini-program is left. */
  set(value: number): Promise<'set' | 'failed' | Unsupported>;
}

/** A courtesy of the host, never relied upon: whoever wants to can take a picture by other means. */
export interface Capture {
  /** Asks the host to leave the page out of pictures and recordings, until it is asked not to. */
  hide(hidden: boolean): Promise<'asked' | 'failed' | Unsupported>;
  /** The person took a picture of the screen; only told afterwards. */
  onPicture(listener: () => void): () => void;
  /** A recording began or ended. */
  onRecording(listener: (recording: boolean) => void): () => void;
  isRecording(): Promise<boolean | Unsupported>;
}

export interface Prefetch {
  /**
   * What the host asked our backend for while it still loaded the app: text, from whichever launch;
   * null: nothing. Who takes it must see whose it is and how old.
   */
  read(): Promise<string | null | Unsupported>;
}

/** The same service in the other platform's app. */
export interface Twin {
  readonly app: 'wechat' | 'alipay';
  /** What to type into that app's search. */
  readonly words: string;
  /** For a QR code that this app's scanner understands. */
  readonly link: string;
}

export interface OtherApp {
  readonly twins: readonly Twin[];
  /** Leaves for the twin; call it in a tap. A mini-program opens no other platform: Unsupported. */
  open(app: Twin['app']): 'asked' | Unsupported;
}

export type ScanOutcome =
  /** What the code holds, as it stands there: whoever reads it believes nothing of it. */
  | { readonly kind: 'read'; readonly text: string }
  /** `denied`: the camera may not be used. `nothing`: there is no code in the picture. */
  | { readonly kind: 'cancelled' | 'denied' | 'nothing' | 'failed' }
  | Unsupported;

export interface Scanner {
  /** `photo`: a browser has no scanner of its own; it reads a picture that is taken for it. */
  readonly mode: 'camera' | 'photo';
  /** Whether this host can read a code at all; otherwise it is typed in. */
  canScan(): boolean;
  /** Reads one QR code; call it in a tap. */
  scan(): Promise<ScanOutcome>;
}

export type LocationOutcome =
  /** About where the phone is, in thousandths of a degree (about 100 m): nothing finer leaves here. */
  | { readonly kind: 'here'; readonly lat: number; readonly lng: number }
  /**
   * `refused`: the person said no. `privacy`: no to the privacy notice. `undeclared`: the notice
   * does not name it, so nobody can allow it. `off`: the phone keeps its place from every app.
   */
  | { readonly kind: 'refused' | 'privacy' | 'undeclared' | 'off' | 'timeout' | 'failed' }
  | Unsupported;

export interface Location {
  /** Asks once; the host may ask the person first. Call it in a tap. */
  here(): Promise<LocationOutcome>;
}

export interface HealthHost {
  readonly screenLight: ScreenLight;
  readonly capture: Capture;
  readonly prefetch: Prefetch;
  readonly otherApp: OtherApp;
  readonly scanner: Scanner;
  readonly location: Location;
}
