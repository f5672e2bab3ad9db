import { CallLog, createEars } from './api';
import type { AppConfig } from './app-config';
import { AppLog, words } from './app-log';
import { HostCashier } from './cashier';
import { Network } from './network';
import { pageFactory, type PageFactory } from './page-instance';
import { pageMethods } from './page-methods';
import { PageStack } from './page-stack';
import type { Parts, Surroundings } from './parts';
import type { Realm } from './realm';
import { Recorder } from './recorder';
import { Screen } from './screen';

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
