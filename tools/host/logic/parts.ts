import type { CallLog, Ears } from './api';
import type { AppConfig } from './app-config';
import type { AppLog } from './app-log';
import type { HostBackend } from './backend';
import type { HostCashier } from './cashier';
import type { Device } from './device';
import type { HostName } from './host-name';
import type { Network } from './network';
import type { PageStack } from './page-stack';
import type { Person } from './person';
import type { Realm } from './realm';
import type { Recorder } from './recorder';
import type { Screen } from './screen';
import type { Script } from './script';
import type { VirtualTime } from './time';
import type { ViewPort } from './view-link';

/** What the members of `wx` and `my` work with. */
export interface Parts {
  readonly host: HostName;
  readonly config: AppConfig;
  readonly realm: Realm;
  readonly time: VirtualTime;
  readonly device: Device;
  readonly network: Network;
  readonly person: Person;
  readonly cashier: HostCashier;
  readonly stack: PageStack;
  readonly ears: Ears;
  readonly script: Script;
  readonly screen: Screen;
  readonly view: ViewPort;
  readonly recorder: Recorder;
  readonly calls: CallLog;
  readonly log: AppLog;
  /** Figures and events that the app reported to its host. */
  readonly reports: Report[];
  /** What the app wanted to be shared, and whether it was. */
  readonly shares: Share[];
  /** The host starts the app anew, as after an update. */
  readonly restart: () => void;
  /** What the app was opened with, and with what it was last brought to the front. */
  readonly entry: { launch: unknown; enter: unknown };
  /** Promises that nobody handled and that no test was told of yet. */
  readonly rejected: unknown[];
  /** Calls a hook of `App`. */
  tellApp(hook: string, event: unknown): void;
  /** Calls into the app: what it throws is logged and told to its own error listeners. */
  guarded(where: string, work: () => unknown): unknown;
  /** An error of the app that nobody caught. */
  threw(where: string, error: unknown): void;
}

export interface Report {
  readonly kind: string;
  readonly id: unknown;
  readonly value: unknown;
  readonly dimensions: unknown;
  readonly at: number;
}

export interface Share {
  readonly page: string;
  readonly from: 'menu' | 'button';
  readonly to: 'friend' | 'timeline';
  /** As the page answered. */
  readonly content: Readonly<Record<string, unknown>>;
  sent: boolean | null;
}

/** What of a life comes from outside: the phone, who holds it, who answers, who draws. */
export interface Surroundings {
  readonly host: HostName;
  readonly backend: HostBackend;
  readonly device: Device;
  readonly time: VirtualTime;
  readonly script: Script;
  readonly person: Person;
  readonly view: ViewPort;
  readonly restart: () => void;
}
