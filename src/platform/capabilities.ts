/**
 * Everything the host app can do for us, as interfaces. Each has one file per host beside this one
 * (`<capability>.weapp.ts`, `.alipay.ts`, `.h5.ts`); each variant ends in `satisfies`. What a host
 * cannot do is a typed value that a screen can show: never an exception, never silence.
 */

import type { Channel } from '@/domain/payment/channel';
import type { Scene } from '@/domain/payment/environment';
import type { Invocation } from '@/domain/payment/invocation';
import type { CashierOutcome } from '@/domain/payment/outcome';
import type { Album, Canvas, Photos } from './picture-capabilities';
import type { Privacy } from './privacy-capability';
import type { Telemetry } from './telemetry-capability';
import type { Unsupported } from './unsupported';

export type {
  Album,
  AlbumOutcome,
  Canvas,
  Drawing,
  Photo,
  Photos,
  PhotosOutcome,
} from './picture-capabilities';
export type { Privacy } from './privacy-capability';
export type { Telemetry, Vital } from './telemetry-capability';
export type { Unsupported } from './unsupported';

export type Host = 'weapp' | 'alipay' | 'h5';

export type HostCode =
  /** A one-time code, valid 5 minutes, to be exchanged by the backend at once. */
  | { readonly kind: 'code'; readonly code: string }
  /** The person or the host said no. `BLOCKED` is WeChat's high-risk account. */
  | { readonly kind: 'refused'; readonly reason: 'CANCELLED' | 'NETWORK' | 'BLOCKED' | 'UNKNOWN' }
  | Unsupported;

export type PhoneProof =
  | { readonly kind: 'proof'; readonly proof: string }
  | { readonly kind: 'refused'; readonly reason: 'CANCELLED' | 'UNKNOWN' }
  | Unsupported;

export interface Login {
  /** Silent code of the host (wx.login, my.getAuthCode auth_base). Single-flight. H5: unsupported. */
  hostCode(): Promise<HostCode>;
  /** Button attributes that make the host ask for the verified phone number; null on H5. */
  readonly phoneButton: { readonly openType: string; readonly scope?: string } | null;
  /** Reads the event of that button. Hostile events give `refused`. */
  phoneProof(event: unknown): Promise<PhoneProof>;
}

export type { CashierOutcome, Channel, Invocation };
export type PayScene = Scene | 'weapp' | 'alipay-mini';

export interface Payment {
  /** Where the shop runs; a browser may learn late that it is a mini-program's web-view. */
  scene(): PayScene;
  /** Channels that can be started here, best first. What the merchant has switched on is asked apart. */
  channels(): readonly Channel[];
  /**
   * Opens the cashier once. In-app channels settle with what the host said (or never: the caller
   * keeps a watchdog). Forms leave the page and settle with `LEFT`, as do links, codes and
   * transfers, which a screen shows. A form's action or a link whose origin is not on the built-in
   * allow-list is not followed and gives `CONFIG`, as does anything with the wrong shape.
   */
  pay(invocation: Invocation): Promise<CashierOutcome | 'LEFT'>;
  /**
   * Turns this browser to our own cashier page, from a tap. The same allow-list holds: `refused`.
   * Mini-programs open no page of another app: Unsupported.
   */
  follow(link: string): 'left' | 'refused' | Unsupported;
}

export interface HttpRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string;
  readonly timeoutMs: number;
}

/** The same on the three hosts; see `NetError` for what the reasons mean. */
export type HttpOutcome =
  | { readonly kind: 'reply'; readonly body: unknown }
  | {
      readonly kind: 'net';
      readonly reason: 'timeout' | 'offline' | 'interrupted' | 'http' | 'unreadable' | 'unknown';
      readonly status?: number;
    };

export interface Request {
  /** Never throws. A bare non-2xx is `net/http`: the outcome is unknown. */
  send(request: HttpRequest): Promise<HttpOutcome>;
}

export interface Storage {
  /** null when absent, unreadable or the storage is refused. Values are JSON text. */
  read(key: string): string | null;
  /** false when it could not be written (full, refused, over the host's size): go on without it. */
  write(key: string, value: string): boolean;
  remove(key: string): void;
  keys(): readonly string[];
}

export interface Lifecycle {
  /** The app came to the front (H5: also `pageshow` from the back-forward cache). */
  onShow(listener: () => void): () => void;
  onHide(listener: () => void): () => void;
  /** Fires with the new state when the network comes or goes. */
  onNetwork(listener: (online: boolean) => void): () => void;
  isVisible(): boolean;
  isOnline(): boolean;
}

/** `denied`: privacy refused or permission missing; show selectable text instead. */
export type CopyOutcome = 'copied' | 'denied' | 'failed';

export interface Clipboard {
  /** Writes only; the clipboard is never read. Call it inside a tap handler. */
  copy(text: string): Promise<CopyOutcome>;
  /** WeChat shows its own toast: a second one would be noise. */
  readonly announcesItself: boolean;
}

/** The mini-program around a page that runs in its web-view. */
export interface Shell {
  /** Goes back to it from a tap; Unsupported where there is none, or no way to ask. */
  leave(): 'asked' | Unsupported;
  /** Address of a page of this app for any browser; null: this app has none. */
  address(path: string): string | null;
}

export interface ShareCard {
  readonly title: string;
  /** App path with query, starting with `/`; never personal data. */
  readonly path: string;
  readonly imageUrl?: string;
}

export type ShareOutcome = 'shared' | 'cancelled' | 'copied' | 'failed' | Unsupported;

export interface Share {
  /** How a page shares: `button` needs `openType="share"`, `call` is a call from a tap. */
  readonly mode: 'button' | 'call';
  /** `call` hosts: system share sheet, or the link copied where there is none. */
  share(card: ShareCard): Promise<ShareOutcome>;
  /** `button` hosts: what the page's share hook returns. */
  toHostCard(card: ShareCard): { title: string; path: string; imageUrl?: string };
}

export interface Insets {
  readonly top: number;
  readonly bottom: number;
}

export interface Device {
  readonly host: Host;
  /** Window in logical pixels, without the host's own bars. */
  window(): { readonly width: number; readonly height: number };
  safeArea(): Insets;
  theme(): 'light' | 'dark';
  onTheme(listener: (theme: 'light' | 'dark') => void): () => void;
  /** The host's own font scale, 1 = normal. */
  fontScale(): number;
  /** Opens the dialler; the host asks first. */
  call(phone: string): Promise<'called' | 'cancelled' | Unsupported>;
  /** A short tick on success where the host has one. */
  haptic(): void;
  /** Colours what no page covers: in a browser its ground and the tab bar; hosts do it themselves. */
  paint(dark: boolean): void;
  /** Random bytes from a cryptographic source; `Unsupported` where the host has none. */
  randomBytes(length: number): Promise<Uint8Array | Unsupported>;
}

export interface Navigation {
  /** `replaced`: the stack was full (10 pages), so the page took the place of the last one. */
  open(path: string): Promise<'opened' | 'replaced' | 'failed'>;
  replace(path: string): Promise<'opened' | 'failed'>;
  tab(path: string): Promise<'opened' | 'failed'>;
  /** Goes back, or to the home tab when there is nothing behind. */
  back(): Promise<'opened' | 'failed'>;
  /** Hears the path of every page that is asked for here, before the host opens it. */
  onMove(listener: (path: string) => void): () => void;
  /** Path of the current page; empty before there is one. */
  path(): string;
  setCartBadge(count: number): void;
  /** True while one of the tab pages is shown. */
  onTab(): boolean;
  /** Query of the current page. */
  query(): Readonly<Record<string, string>>;
  toast(text: string): void;
  /** A dialog for what can't be undone. */
  confirm(ask: { title: string; text: string; yes: string; no: string }): Promise<boolean>;
  setTitle(title: string): void;
  /** Ends the pull-to-refresh indicator. */
  refreshed(): void;
}

export interface Support {
  /**
   * Attributes of the button that opens the host's own customer-service chat (WeChat). null: the host
   * has none that works without the merchant's own account data, and the seller's phone is the way.
   */
  readonly chatButton: { readonly openType: 'contact' } | null;
}

export interface Update {
  /**
   * Calls `ready` when a new version has been downloaded; `apply` restarts the app with it. Apply it
   * only when no payment is pending. H5: never called, a reload is the update.
   */
  onReady(ready: (apply: () => void) => void): void;
}

export interface Platform {
  readonly login: Login;
  readonly payment: Payment;
  readonly request: Request;
  readonly storage: Storage;
  readonly lifecycle: Lifecycle;
  readonly clipboard: Clipboard;
  readonly photos: Photos;
  readonly canvas: Canvas;
  readonly album: Album;
  readonly shell: Shell;
  readonly share: Share;
  readonly device: Device;
  readonly navigation: Navigation;
  readonly support: Support;
  readonly privacy: Privacy;
  readonly update: Update;
  readonly telemetry: Telemetry;
}
