import type { AppConfig } from './app-config';
import { channelPair, type EventChannel } from './event-channel';
import type { PageFactory, PageInstance } from './page-instance';
import type { Realm } from './realm';
import type { VirtualTime } from './time';
import type { ViewPort } from './view-link';

type Hook = (...args: unknown[]) => unknown;

export type { PageInstance } from './page-instance';

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
  readonly view: ViewPort;
  readonly make: PageFactory;
  /** Members that the host adds to a page that lacks them. */
  readonly methods: (id: string) => Readonly<Record<string, unknown>>;
  /** Calls into the app; what it throws is the app's, not the host's. */
  readonly guarded: (where: string, work: () => unknown) => unknown;
  readonly onTop: (page: PageInstance | undefined) => void;
}

const LIMIT = 10;

export function parseUrl(url: string): { path: string; query: Record<string, string> } {
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
  private ids = new Map<PageInstance, string>();
  private gone = new Set<string>();
  private channels = new WeakMap<PageInstance, EventChannel>();
  private next = 1;

  constructor(private readonly options: StackOptions) {}

  get top(): PageInstance | undefined {
    return this.pages[this.pages.length - 1];
  }

  /** The page's name towards the view. */
  idOf(page: PageInstance): string {
    return this.ids.get(page) ?? '';
  }

  byId(id: string): PageInstance | undefined {
    for (const [page, known] of this.ids) if (known === id) return page;
    return undefined;
  }

  /** Whether a page of this name was closed. */
  wasOpen(id: string): boolean {
    return this.gone.has(id);
  }

  /** Calls a method of a page, if it has it. */
  call(page: PageInstance | undefined, hook: string, ...args: unknown[]): unknown {
    const found = page?.[hook];
    if (typeof found !== 'function') return undefined;
    this.options.time.activity += 1;
    return this.options.guarded(`${page?.route ?? ''} ${hook}`, () =>
      (found as Hook).apply(page, args),
    );
  }

  /** Calls a hook of the page on top. */
  tell(hook: string, ...args: unknown[]): unknown {
    return this.call(this.top, hook, ...args);
  }

  private show(page: PageInstance | undefined): void {
    this.options.onTop(page);
    if (!page) return;
    this.options.view.shown(this.idOf(page));
    this.call(page, 'onShow');
  }

  private open(
    path: string,
    query: Record<string, string>,
    channel: EventChannel | null = null,
  ): PageInstance {
    const { view, config, make, methods, realm } = this.options;
    const id = `p${this.next++}`;
    const page = make({ id, path, query });
    this.ids.set(page, id);
    if (channel) this.channels.set(page, channel);
    const channelOf = () => this.channels.get(page) ?? realm.inside({});
    const members = { getOpenerEventChannel: channelOf, ...methods(id) };
    for (const [name, member] of Object.entries(members)) {
      if (!(name in page)) Object.assign(page, { [name]: member });
    }
    this.pages.push(page);
    const kind = config.tabs.includes(path) ? 'tab' : 'page';
    view.opened({ id, route: path, query, data: page.data, kind });
    this.call(page, 'onLoad', page.options);
    this.show(page);
    this.options.time.set(() => this.call(page, 'onReady'), 1, { whose: 'host' });
    return page;
  }

  private close(page: PageInstance): void {
    this.pages = this.pages.filter((other) => other !== page);
    for (const [path, tab] of this.tabs) if (tab === page) this.tabs.delete(path);
    this.call(page, 'onUnload');
    this.options.view.closed(this.idOf(page));
    this.gone.add(this.idOf(page));
    this.ids.delete(page);
  }

  private refusal(url: string): string | null {
    const { path } = parseUrl(url);
    return this.options.config.pages.includes(path) ? null : `page "${path}" is not found`;
  }

  private isTab = (url: string) => this.options.config.tabs.includes(parseUrl(url).path);

  navigateTo(url: string): string | null {
    return this.push(url, null);
  }

  /** Opens a page and gives its opener one end of a line to it. @returns the reason of a refusal */
  navigateWithChannel(url: string): EventChannel | string {
    const { opener, opened } = channelPair();
    return this.push(url, opened) ?? opener;
  }

  private push(url: string, channel: EventChannel | null): string | null {
    const refused = this.refusal(url);
    if (refused) return refused;
    if (this.isTab(url)) return 'can not navigateTo a tabbar page';
    if (this.pages.length >= LIMIT) return 'webview count limit exceed';
    const { path, query } = parseUrl(url);
    this.tell('onHide');
    this.open(path, query, channel);
    return null;
  }

  redirectTo(url: string): string | null {
    const refused = this.refusal(url);
    if (refused) return refused;
    if (this.isTab(url)) return 'can not redirectTo a tabbar page';
    const { path, query } = parseUrl(url);
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
    const { path } = parseUrl(url);
    if (this.top?.route === path) return null;
    const shown = this.top;
    for (const page of [...this.pages].reverse()) {
      if (page.route !== path || !this.tabs.has(path)) this.leave(page, page === shown);
    }
    const kept = this.tabs.get(path);
    if (kept) {
      this.pages = [kept];
      this.show(kept);
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
    const { path, query } = parseUrl(url);
    const page = this.open(path, query);
    if (this.isTab(path)) this.tabs.set(path, page);
    return null;
  }

  navigateBack(delta: number): string | null {
    if (this.pages.length < 2) return 'cannot navigate back at first page';
    for (let left = Math.min(delta, this.pages.length - 1); left > 0; left -= 1) {
      if (this.top) this.close(this.top);
    }
    this.show(this.top);
    return null;
  }

  /** The process is gone: the view shows nothing of it any more, and no hook is called. */
  abandon(): void {
    for (const id of this.ids.values()) this.options.view.closed(id);
    this.ids.clear();
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
