import { readAppConfig, type AppConfig } from './app-json';
import { createDevice, type Device } from './device';
import { eventsFor, type Gesture } from './events';
import type { HostBackend } from './backend';
import type { HostName } from './host-name';
import type { Script } from './host-parts';
import type { Sum } from './recorder';
import { start, type Runtime } from './runtime';
import { readTemplates, type Templates } from './templates';
import { VirtualTime } from './time';
import { readTree, type HostNode, type Query } from './tree';

export interface BootOptions {
  readonly dist: string;
  readonly backend: HostBackend;
  readonly device?: Device;
  readonly time?: VirtualTime;
  /** Page to open first, with its query. */
  readonly url?: string;
}

/** 2026-11-22 12:00 in Beijing. */
export const NOON = Date.UTC(2026, 10, 22, 4);

const TAP = { touch: { x: 20, y: 20 }, detail: { x: 20, y: 20 } };

export interface Shape {
  readonly nodes: number;
  readonly depth: number;
  /** Most children of one node. */
  readonly widest: number;
}

/** The page on top, as a person meets it. */
export class PageView {
  constructor(
    private readonly runtime: () => Runtime,
    private readonly templates: Templates,
  ) {}

  get path(): string {
    return this.runtime().parts.stack.top?.route ?? '';
  }

  get query(): Readonly<Record<string, string>> {
    return this.runtime().parts.stack.top?.options ?? {};
  }

  get roots(): readonly HostNode[] {
    const data = this.runtime().parts.stack.top?.data;
    return readTree((data ?? {}) as Parameters<typeof readTree>[0], this.templates);
  }

  get nodes(): readonly HostNode[] {
    return this.roots.flatMap((root) => [...root.all()]);
  }

  get text(): string {
    return this.nodes
      .filter((node) => node.isText)
      .map((node) => node.text)
      .join(' ');
  }

  findAll(query: Query): readonly HostNode[] {
    return this.roots.flatMap((root) => root.findAll(query));
  }

  has(query: Query): boolean {
    return this.findAll(query).length > 0;
  }

  /** The n-th match. @throws with the page's outline when there is none */
  find(query: Query, nth = 0): HostNode {
    const found = this.findAll(query)[nth];
    if (found) return found;
    const wanted = query instanceof RegExp ? String(query) : JSON.stringify(query);
    const outline = this.roots.map((root) => root.outline()).join('\n');
    throw new Error(`${this.path} has no ${wanted}${nth > 0 ? ` number ${nth}` : ''}:\n${outline}`);
  }

  get shape(): Shape {
    const elements = this.nodes.filter((node) => !node.isText);
    const depthOf = (node: HostNode): number => (node.parent ? depthOf(node.parent) + 1 : 1);
    return {
      nodes: elements.length,
      depth: Math.max(0, ...elements.map(depthOf)),
      widest: Math.max(0, ...elements.map((node) => node.children.length)),
    };
  }
}

/** An app on a phone: what a person can do to it, and what a test can see of it. */
export class HostApp {
  readonly page: PageView;
  readonly templates: Templates;
  readonly config: AppConfig;
  readonly device: Device;
  readonly time: VirtualTime;
  readonly script: Script;
  private life: Runtime | null = null;

  constructor(
    readonly host: HostName,
    private readonly options: BootOptions,
  ) {
    this.device = options.device ?? createDevice();
    this.time = options.time ?? new VirtualTime(NOON);
    this.templates = readTemplates(host, options.dist);
    this.config = readAppConfig(options.dist);
    this.page = new PageView(() => this.runtime, this.templates);
    let codes = 0;
    this.script = {
      confirms: [],
      hostCode: () => `${this.device.owner}.${(codes += 1)}`,
      phoneProof: () => '13800138000',
    };
  }

  get runtime(): Runtime {
    if (!this.life) throw new Error('the app is not running');
    return this.life;
  }

  get cashier() {
    return this.runtime.parts.cashier;
  }

  get network() {
    return this.runtime.parts.network;
  }

  get screen() {
    return this.runtime.parts.screen;
  }

  /** Paths of the open pages, the one on top last. */
  get stack(): readonly string[] {
    return this.runtime.parts.stack.pages.map(({ route }) => route);
  }

  callsOf(name: string) {
    return this.runtime.calls.filter((call) => call.name === name);
  }

  async launch(url = this.options.url): Promise<void> {
    const { dist, backend } = this.options;
    const { host, device, time, script } = this;
    time.hiddenAt = null;
    this.life = start({ host, dist, backend, device, time, script }, url);
    await this.settle();
  }

  /** The process ends at once: no hook is called, and nothing of it goes on. */
  kill(): void {
    this.runtime.parts.cashier.forget();
    this.time.clearAll();
    this.life = null;
  }

  async relaunch(url?: string): Promise<void> {
    if (this.life) this.kill();
    await this.launch(url);
  }

  /** Until nothing more happens by itself within a moment. */
  async settle(): Promise<void> {
    await this.time.settle();
    this.complain();
  }

  /** Time goes by: retries, polling and watchdogs included. */
  async wait(ms: number): Promise<void> {
    await this.time.advance(ms);
    await this.settle();
  }

  private complain(): void {
    const noise = this.life?.log.find(({ level }) => level === 'error' || level === 'warn');
    if (noise) throw new Error(`the app said console.${noise.level}: ${noise.text}`);
  }

  /** One gesture on one node, bubbling as the host bubbles it; nothing is waited for. */
  private deliver(node: HostNode, gesture: Omit<Gesture, 'at'>): void {
    const { stack, realm } = this.runtime.parts;
    const { top } = stack;
    const eh = top?.eh;
    if (typeof eh !== 'function') throw new Error(`${top?.route ?? ''} has no event handler`);
    const events = eventsFor(this.host, node, { ...gesture, at: this.time.now });
    if (events.length === 0) {
      throw new Error(
        `no template binds ${gesture.type} at ${node.tag} "${node.label || node.text}"`,
      );
    }
    this.time.activity += 1;
    for (const event of events) (eh as (event: unknown) => void).call(top, realm.inside(event));
  }

  async send(node: HostNode, gesture: Omit<Gesture, 'at'>): Promise<void> {
    this.deliver(node, gesture);
    await this.settle();
  }

  /** A tap before anything of the last one has happened. */
  poke(node: HostNode): void {
    this.deliver(node, { type: 'tap', ...TAP });
  }

  private async at(
    query: Query | HostNode,
    nth: number,
    gesture: Omit<Gesture, 'at'>,
  ): Promise<void> {
    const node = isNode(query) ? query : this.page.find(query, nth);
    await this.send(node, gesture);
  }

  async tap(query: Query | HostNode, nth = 0): Promise<void> {
    await this.at(query, nth, { type: 'tap', ...TAP });
  }

  /** Types a whole value and leaves the field. */
  async input(query: Query | HostNode, value: string, nth = 0): Promise<void> {
    const node = isNode(query) ? query : this.page.find(query, nth);
    const field = ['input', 'textarea'].includes(node.tag)
      ? node
      : [...node.all()].find(({ tag }) => tag === 'input' || tag === 'textarea');
    if (!field) throw new Error(`"${node.label || node.text}" is no field`);
    const detail = { value, cursor: value.length };
    for (const type of ['focus', 'input', 'blur']) {
      if (field.template?.events.has(type)) await this.send(field, { type, detail });
    }
  }

  async swipe(query: Query | HostNode, dx: number, dy = 0): Promise<void> {
    const from = { x: 300, y: 300 };
    const at = (part: number) => ({ x: from.x + dx * part, y: from.y + dy * part });
    await this.at(query, 0, { type: 'touchstart', touch: from });
    for (const part of [0.25, 0.5, 0.75, 1])
      await this.at(query, 0, { type: 'touchmove', touch: at(part) });
    await this.at(query, 0, { type: 'touchend', touch: at(1) });
  }

  /** The page is scrolled to here. */
  async scroll(scrollTop: number): Promise<void> {
    const { stack, realm } = this.runtime.parts;
    stack.tell('onPageScroll', realm.inside({ scrollTop, scrollHeight: 1e6 }));
    await this.settle();
  }

  async reachBottom(): Promise<void> {
    this.runtime.parts.stack.tell('onReachBottom');
    await this.settle();
  }

  async pullDown(): Promise<void> {
    this.runtime.parts.stack.tell('onPullDownRefresh', this.runtime.parts.realm.inside({}));
    await this.settle();
  }

  /** The host's own back button or gesture. */
  async back(): Promise<void> {
    this.runtime.parts.stack.navigateBack(1);
    await this.settle();
  }

  async tab(index: number): Promise<void> {
    this.runtime.parts.stack.tapTab(index);
    await this.settle();
  }

  /** As from a link: opens a page on top. */
  async open(url: string): Promise<void> {
    const refused = this.runtime.parts.stack.navigateTo(url);
    if (refused) throw new Error(refused);
    await this.settle();
  }

  async background(): Promise<void> {
    const { stack, ears } = this.runtime.parts;
    stack.tell('onHide');
    this.runtime.tellApp('onHide', {});
    ears.tell('AppHide');
    this.time.hiddenAt = this.time.now;
    await this.settle();
  }

  async foreground(): Promise<void> {
    const { stack, ears } = this.runtime.parts;
    this.time.hiddenAt = null;
    const event = { path: stack.top?.route ?? '', query: {}, scene: 1001 };
    this.runtime.tellApp('onShow', event);
    ears.tell('AppShow', event);
    stack.tell('onShow');
    await this.settle();
  }

  async setOnline(online: boolean): Promise<void> {
    this.device.online = online;
    const networkType =
      this.host === 'weapp' ? (online ? 'wifi' : 'none') : online ? 'WIFI' : 'NOTREACHABLE';
    this.runtime.parts.ears.tell('NetworkStatusChange', { isConnected: online, networkType });
    await this.settle();
  }

  async setTheme(theme: 'light' | 'dark'): Promise<void> {
    this.device.theme = theme;
    this.runtime.parts.ears.tell('ThemeChange', { theme });
    await this.settle();
  }

  /** What `work` sent to the view. */
  async measure(work: () => Promise<void>, page?: string): Promise<Sum> {
    const from = this.runtime.recorder.updates.length;
    await work();
    return this.runtime.recorder.since(from, page);
  }
}

function isNode(query: Query | HostNode): query is HostNode {
  return typeof query === 'object' && 'sid' in query;
}

/** Launches a compiled build on a phone. */
export async function boot(host: HostName, options: BootOptions): Promise<HostApp> {
  const app = new HostApp(host, options);
  await app.launch();
  return app;
}
