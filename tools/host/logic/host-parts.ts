import { CallLog, createEars, type Ears } from './api';
import type { AppConfig } from './app-config';
import { AppLog, words } from './app-log';
import type { HostBackend } from './backend';
import { HostCashier } from './cashier';
import type { Device } from './device';
import type { HostName } from './host-name';
import { Network } from './network';
import { pageFactory, type PageFactory } from './page-instance';
import { pageMethods } from './page-methods';
import { PageStack } from './page-stack';
import type { Person } from './person';
import type { Realm } from './realm';
import { Recorder } from './recorder';
import { Screen } from './screen';
import type { Script } from './script';
import type { VirtualTime } from './time';
import type { ViewPort } from './view-link';

export type { Script } from './script';

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

interface Wanted extends Surroundings {
  readonly config: AppConfig;
  readonly realm: Realm;
  /** How pages are made: of what `Page` was given, or by an engine with pages of its own. */
  readonly pages:
    | { readonly make: PageFactory }
    | { readonly definition: (path: string) => Record<string, unknown> };
  /** Calls a method of `App` with something that is the app's own already. */
  readonly callApp: (hook: string, own: unknown) => void;
}

/** One life of an app, without the files it is made of. */
export function makeParts({ pages, callApp, ...given }: Wanted): Parts {
  const { realm, time, device, view, backend, host, person } = given;
  const recorder = new Recorder();
  const log = new AppLog(() => time.now);
  const screen = new Screen(view);
  const threw = (where: string, error: unknown) => {
    const text = words(error);
    log.write('thrown', `${where}: ${text}`);
    callApp('onError', text);
    ears.tell('Error', text);
  };
  const guarded = (where: string, work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      threw(where, error);
      return undefined;
    }
  };
  const ears = createEars(realm, time, (where, work) =>
    where === 'onError' ? work() : guarded(where, work),
  );
  recorder.onOversize = ({ page, bytes, refused }) => {
    const size = `${page}: setData of ${bytes} bytes`;
    if (refused) log.write('error', `${size} is over the 1 MB a host carries: nothing was updated`);
    else log.write('warn', `${size} is over the 256 KB that hosts advise`);
  };
  const stack: PageStack = new PageStack({
    ...{ realm, time, view, guarded, config: given.config },
    methods: (id) => pageMethods(parts, id),
    make:
      'make' in pages
        ? pages.make
        : pageFactory({ realm, time, recorder, view, definition: pages.definition }),
    onTop: (page) => screen.turnTo(page ? stack.idOf(page) : null),
  });
  const parts: Parts = {
    ...given,
    ...{ recorder, log, screen, ears, stack, guarded, threw },
    calls: new CallLog(() => time.now),
    network: new Network(backend, time, device),
    cashier: new HostCashier(host, backend, time, person),
    entry: { launch: {}, enter: {} },
    ...{ reports: [], shares: [], rejected: [] },
    tellApp: (hook, event) => callApp(hook, realm.inside(event)),
  };
  return parts;
}
