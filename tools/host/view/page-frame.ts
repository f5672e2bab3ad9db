import type { ViewAsk } from '../link/messages';
import type { OpenedPage, Patch } from '../logic/view-link';
import type { ViewEvent } from '../logic/view-event';
import { answerAsk, watch } from './asks';
import {
  BUILT_INS,
  KNOWN_TAGS,
  setHost,
  setHostAction,
  setSource,
  type HostAction,
} from './built-ins/all';
import type { BuiltIn } from './built-in';
import * as glassEasel from 'glass-easel';
import { createEngine, type ViewPackage } from './engine';
import { watchScroll } from './page-scroll';

/** What the phone around a page can do with it. */
export interface PageFrame {
  open(page: OpenedPage): void;
  patch(patch: Patch, done: () => void): void;
  ask(what: ViewAsk): Promise<unknown>;
  /** @returns ends it */
  watch(what: ViewAsk, hear: (entry: Readonly<Record<string, unknown>>) => void): () => void;
}

/** What a page tells the phone around it. */
export interface PhoneShell {
  ready(pageId: string, frame: PageFrame): void;
  event(pageId: string, method: string, event: ViewEvent): void;
  scrolled(pageId: string, top: number): void;
  bottom(pageId: string): void;
  pulled(pageId: string): void;
  action(pageId: string, action: HostAction): Promise<unknown>;
  failed(text: string): void;
}

declare global {
  interface Window {
    amphiPackage: ViewPackage;
    amphiPhone: PhoneShell;
  }
}

interface PageConfig {
  readonly enablePullDownRefresh?: boolean;
  readonly pullRefresh?: boolean;
  readonly onReachBottomDistance?: number;
}

const words = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Every page of Taro's is drawn once before its first data comes. */
const BEFORE_DATA = /for-list data is neither Array nor Object, got type "undefined"/;

/** A tag that nothing here draws is told when a page draws it. */
const unknown = (attributes: ViewPackage['attributes'], failed: (text: string) => void) =>
  Object.keys(attributes)
    .filter((tag) => !KNOWN_TAGS.includes(tag))
    .map((tag): BuiltIn => ({
      tag,
      attached: () => {
        failed(`<${tag}> is drawn by nothing in this host`);
        return undefined;
      },
    }));

/** A path of the package is a file of it; anything with a scheme is as it is. */
function fileUrl(path: string): string {
  if (/^[\w+.-]+:|^\/\//.test(path)) return path;
  const route = new URLSearchParams(location.search).get('route') ?? '';
  const { pathname } = new URL(path, `http://host/${route}`);
  return `files${pathname}`;
}

function start(): void {
  const phone = window.parent.amphiPhone;
  const id = new URLSearchParams(location.search).get('page') ?? '';
  window.addEventListener('error', ({ error, message }) => phone.failed(words(error ?? message)));
  glassEasel.addGlobalErrorListener((error) => {
    phone.failed(words(error));
    return false;
  });
  glassEasel.addGlobalWarningListener((warning) => {
    if (!BEFORE_DATA.test(words(warning))) phone.failed(words(warning));
    return false;
  });
  const { host, attributes } = window.amphiPackage;
  const builtIns = [...BUILT_INS, ...unknown(attributes, (text) => phone.failed(text))];
  setHost(host);
  setSource(fileUrl);
  const engine = createEngine(window.amphiPackage, builtIns, (method, event) =>
    phone.event(id, method, event),
  );
  setHostAction((action) => phone.action(id, action));
  phone.ready(id, {
    open(page) {
      engine.open(page.route, page.data);
      const config = (window.amphiPackage.configs[page.route] ?? {}) as PageConfig;
      watchScroll({
        distance: config.onReachBottomDistance ?? 50,
        pulls: config.enablePullDownRefresh === true || config.pullRefresh === true,
        scrolled: (top) => phone.scrolled(id, top),
        bottom: () => phone.bottom(id),
        pulled: () => phone.pulled(id),
      });
    },
    patch: (patch, done) => engine.patch(patch, done),
    ask: (what) => answerAsk(engine, what),
    watch: (what, hear) => watch(engine, what, hear),
  });
}

start();
