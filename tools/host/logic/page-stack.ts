import type { AppConfig } from './app-json';
import { applyPath, type Recorder } from './recorder';
import type { Realm } from './realm';
import type { VirtualTime } from './time';

type Hook = (...args: unknown[]) => unknown;

export interface PageInstance {
  readonly route: string;
  readonly options: Readonly<Record<string, string>>;
  readonly data: Record<string, unknown>;
  readonly [member: string]: unknown;
}

export interface Moves {
  navigateTo(url: string): string | null;
  redirectTo(url: string): string | null;
  switchTab(url: string): string | null;
  reLaunch(url: string): string | null;
  navigateBack(delta: number): string | null;
}

interface StackOptions {
  readonly realm: Realm;
  readonly time: VirtualTime;
  readonly config: AppConfig;
  readonly recorder: Recorder;
  /** Runs the page's file if need be and returns what it handed to `Page`. */
  readonly definition: (path: string) => Record<string, unknown>;
}

const LIMIT = 10;

function parse(url: string): { path: string; query: Record<string, string> } {
  const [path = '', text = ''] = url.split('?');
  const query: Record<string, string> = {};
  for (const pair of text.split('&').filter(Boolean)) {
    const [name = '', ...value] = pair.split('=');
    query[name] = value.join('=');
  }
  return { path: path.replace(/^\//, ''), query };
}

/** The pages that are open, with the hosts' rules about them. A refused move is its reason. */
export class PageStack implements Moves {
  pages: PageInstance[] = [];
  private tabs = new Map<string, PageInstance>();

  constructor(private readonly options: StackOptions) {}

  get top(): PageInstance | undefined {
    return this.pages[this.pages.length - 1];
  }

  private call(page: PageInstance | undefined, hook: string, ...args: unknown[]): unknown {
    const found = page?.[hook];
    if (typeof found !== 'function') return undefined;
    this.options.time.activity += 1;
    return (found as Hook).apply(page, args);
  }

  /** Calls a hook of the page on top. */
  tell(hook: string, ...args: unknown[]): unknown {
    return this.call(this.top, hook, ...args);
  }

  private create(path: string, query: Record<string, string>): PageInstance {
    const { realm, time, recorder } = this.options;
    const definition = this.options.definition(path);
    const page = realm.inside({}) as unknown as Record<string, unknown>;
    for (const member in definition) {
      page[member] = member === 'data' ? realm.inside(definition[member]) : definition[member];
    }
    page.data ??= realm.inside({});
    page.route = path;
    page.__route__ = path;
    page.options = realm.inside(query);
    page.getOpenerEventChannel = () => realm.inside({});
    page.setData = (changes: Record<string, unknown>, done?: Hook) => {
      const text = JSON.stringify(changes);
      recorder.note({
        page: path,
        at: time.now,
        bytes: Buffer.byteLength(text),
        keys: Object.keys(changes),
      });
      time.activity += 1;
      const copy = realm.inside(changes);
      for (const [key, value] of Object.entries(copy)) {
        applyPath(page.data as Record<string, unknown>, key, value);
      }
      if (done) time.set(() => done.call(page), 1);
    };
    return page as PageInstance;
  }

  private open(path: string, query: Record<string, string>): PageInstance {
    const page = this.create(path, query);
    this.pages.push(page);
    this.call(page, 'onLoad', page.options);
    this.call(page, 'onShow');
    this.options.time.set(() => this.call(page, 'onReady'), 1, { whose: 'host' });
    return page;
  }

  private close(page: PageInstance): void {
    this.pages = this.pages.filter((other) => other !== page);
    for (const [path, tab] of this.tabs) if (tab === page) this.tabs.delete(path);
    this.call(page, 'onUnload');
  }

  private refusal(url: string): string | null {
    const { path } = parse(url);
    return this.options.config.pages.includes(path) ? null : `page "${path}" is not found`;
  }

  private isTab = (url: string) => this.options.config.tabs.includes(parse(url).path);

  navigateTo(url: string): string | null {
    const refused = this.refusal(url);
    if (refused) return refused;
    if (this.isTab(url)) return 'can not navigateTo a tabbar page';
    if (this.pages.length >= LIMIT) return 'webview count limit exceed';
    const { path, query } = parse(url);
    this.tell('onHide');
    this.open(path, query);
    return null;
  }

  redirectTo(url: string): string | null {
    const refused = this.refusal(url);
    if (refused) return refused;
    if (this.isTab(url)) return 'can not redirectTo a tabbar page';
    const { path, query } = parse(url);
    if (this.top) this.leave(this.top, true);
    this.open(path, query);
    return null;
  }

  /** Takes a page off the stack; tab pages live on behind their tab. */
  private leave(page: PageInstance, wasShown: boolean): void {
    if (!this.tabs.has(page.route)) return this.close(page);
    this.pages = this.pages.filter((other) => other !== page);
    if (wasShown) this.call(page, 'onHide');
    return undefined;
  }

  switchTab(url: string): string | null {
    const refused = this.refusal(url);
    if (refused) return refused;
    if (!this.isTab(url)) return 'can not switchTab to a non-tabbar page';
    const { path } = parse(url);
    if (this.top?.route === path) return null;
    const shown = this.top;
    for (const page of [...this.pages].reverse()) {
      if (page.route !== path || !this.tabs.has(path)) this.leave(page, page === shown);
    }
    const kept = this.tabs.get(path);
    if (kept) {
      this.pages = [kept];
      this.call(kept, 'onShow');
    } else {
      this.tabs.set(path, this.open(path, {}));
    }
    return null;
  }

  reLaunch(url: string): string | null {
    const refused = this.refusal(url);
    if (refused) return refused;
    for (const page of new Set([...this.pages].reverse().concat([...this.tabs.values()])))
      this.close(page);
    const { path, query } = parse(url);
    const page = this.open(path, query);
    if (this.isTab(path)) this.tabs.set(path, page);
    return null;
  }

  navigateBack(delta: number): string | null {
    if (this.pages.length < 2) return 'cannot navigate back at first page';
    for (let left = Math.min(delta, this.pages.length - 1); left > 0; left -= 1) {
      if (this.top) this.close(this.top);
    }
    this.tell('onShow');
    return null;
  }

  tapTab(index: number): void {
    const path = this.options.config.tabs[index];
    if (path === undefined) throw new Error(`there is no tab ${index}`);
    const before = this.top?.route;
    this.switchTab(`/${path}`);
    if (before !== path)
      this.tell('onTabItemTap', this.options.realm.inside({ index, pagePath: path }));
  }
}
