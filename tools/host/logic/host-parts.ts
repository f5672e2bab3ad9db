import type { Ears } from './api';
import type { HostCashier } from './cashier';
import type { Device } from './device';
import type { Network } from './network';
import type { PageStack } from './page-stack';
import type { Realm } from './realm';
import type { VirtualTime } from './time';

/** Answers the test gives when the host asks the person something. */
export interface Script {
  /** Answers to the next confirmations; without one the person says yes. */
  readonly confirms: boolean[];
  /** `wx.login` and `my.getAuthCode`: null refuses. */
  hostCode: () => string | null;
  /** What the phone button proves. */
  phoneProof: () => string;
}

/** What the members of `wx` and `my` work with. */
export interface Parts {
  readonly realm: Realm;
  readonly time: VirtualTime;
  readonly device: Device;
  readonly network: Network;
  readonly cashier: HostCashier;
  readonly stack: PageStack;
  readonly ears: Ears;
  readonly script: Script;
  readonly screen: ScreenState;
}

/** What the host itself draws around the page. */
export interface ScreenState {
  readonly toasts: string[];
  readonly badges: Map<number, string>;
  readonly dialogs: { title: string; text: string }[];
  readonly calls: string[];
  title: string;
}
