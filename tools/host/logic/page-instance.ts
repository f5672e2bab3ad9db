import { byteLength } from './bytes';
import { applyPath, type Recorder } from './recorder';
import type { Realm } from './realm';
import type { VirtualTime } from './time';
import type { ViewPort } from './view-link';

type Hook = (...args: unknown[]) => unknown;

export interface PageInstance {
  readonly route: string;
  readonly options: Readonly<Record<string, string>>;
  readonly data: Record<string, unknown>;
  readonly [member: string]: unknown;
}

/** A page about to be made: by `Page` of this folder, or by an engine that has its own. */
export interface PageSeed {
  readonly id: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

export type PageFactory = (seed: PageSeed) => PageInstance;

interface Maker {
  readonly realm: Realm;
  readonly time: VirtualTime;
  readonly recorder: Recorder;
  readonly view: ViewPort;
  /** Runs the page's file if need be and returns what it handed to `Page`. */
  readonly definition: (path: string) => Record<string, unknown>;
}

const REPORTED_FROM = 256 * 1024;
const REFUSED_FROM = 1024 * 1024;

/** Counts one `setData`, hands it to the view and applies it. @returns false when it is too large */
function send(maker: Maker, page: PageInstance, id: string, changes: object, done?: Hook): void {
  const { recorder, time, realm, view } = maker;
  const bytes = byteLength(JSON.stringify(changes));
  const keys = Object.keys(changes);
  recorder.note({ page: page.route, at: time.now, bytes, keys });
  if (bytes > REPORTED_FROM) {
    recorder.oversize({ page: page.route, bytes, refused: bytes > REFUSED_FROM, keys });
  }
  if (bytes > REFUSED_FROM) return;
  time.activity += 1;
  const patch = Object.entries(realm.inside(changes));
  const acknowledged = view.updated(id, patch);
  for (const [key, value] of patch) applyPath(page.data, key, value);
  const finish = () => {
    if (done) time.set(() => done.call(page), 1);
  };
  if (acknowledged) void time.waitFor(acknowledged).then(finish, finish);
  else finish();
}

/** Pages made of what the app hands to `Page`. */
export function pageFactory(maker: Maker): PageFactory {
  const { realm } = maker;
  return ({ id, path, query }) => {
    const definition = maker.definition(path);
    const page = realm.inside({}) as unknown as Record<string, unknown>;
    for (const member in definition) {
      page[member] = member === 'data' ? realm.inside(definition[member]) : definition[member];
    }
    page.data ??= realm.inside({});
    page.route = path;
    page.__route__ = path;
    page.options = realm.inside(query);
    const instance = page as PageInstance;
    page.setData = (changes: object, done?: Hook) => send(maker, instance, id, changes, done);
    return instance;
  };
}
