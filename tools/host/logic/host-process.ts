import type { AppConfig } from './app-config';
import { readAppConfig } from './app-json';
import type { HostBackend } from './backend';
import { createDevice, type Device } from './device';
import type { HostName } from './host-name';
import { shapeEvent } from './events';
import { pressOpenType, share } from './open-types';
import { PageView } from './page-view';
import { Person } from './person';
import { Phone } from './phone';
import type { Sum } from './recorder';
import { start, type Runtime } from './runtime';
import { createScript, reflexOf, type Script } from './script';
import { readTemplates, type Templates } from './templates';
import { turn, VirtualTime } from './time';
import type { ViewEvent } from './view-event';
import { headless, type ViewPort } from './view-link';

export interface BootOptions {
  readonly dist: string;
  readonly backend: HostBackend;
  readonly device?: Device;
  readonly time?: VirtualTime;
  /** Page to open first, with its query. */
  readonly url?: string;
  /** Who draws the pages; without it nobody does. */
  readonly view?: ViewPort;
}

/** 2026-11-22 12:00 in Beijing. */
export const NOON = Date.UTC(2026, 10, 22, 4);

/** What no app may say, by the level of its line. */
const NOISE: Readonly<Record<string, string>> = {
  warn: 'said console.warn',
  error: 'said console.error',
  thrown: 'threw',
  rejected: 'left a promise rejected',
};

/** An app installed on a phone: its lives, its time, and what a test can see of it. */
export class HostProcess {
  readonly page: PageView;
  readonly templates: Templates;
  readonly config: AppConfig;
  readonly device: Device;
  readonly time: VirtualTime;
  readonly script: Script;
  readonly person: Person;
  /** What is done to the phone while the app runs. */
  readonly phone: Phone;
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
    this.script = createScript(() => this.device.owner);
    this.person = new Person(reflexOf(this.script));
    this.phone = new Phone(this.device, () => this.life?.parts ?? null);
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

  /** Starts the app and does not wait for anything. */
  begin(url = this.options.url): void {
    const { dist, backend, view = headless } = this.options;
    const { host, device, time, script, person } = this;
    time.hiddenAt = null;
    const restart = () => void time.set(() => this.startAnew(), 1, { whose: 'server' });
    this.life = start({ host, dist, backend, device, time, script, person, view, restart }, url);
  }

  /** Killed and begun again. */
  startAnew(url?: string): void {
    if (this.life) this.kill();
    this.begin(url);
  }

  async launch(url = this.options.url): Promise<void> {
    this.begin(url);
    await this.settle();
  }

  /** The process ends at once: no hook is called, and nothing of it goes on. */
  kill(): void {
    const { network, stack } = this.runtime.parts;
    this.person.withdrawAll();
    network.stop();
    this.time.clearAll();
    this.time.onThrow = null;
    stack.abandon();
    this.life = null;
  }

  async relaunch(url?: string): Promise<void> {
    this.startAnew(url);
    await this.settle();
  }

  /**
   * An event of the view, for a method of the page: `eh` of Taro's pages, any name of others.
   * One that was on its way when its page was closed is lost, as in the hosts.
   * @throws when there never was such a page or it has no such method
   */
  deliver(pageId: string, method: string, event: ViewEvent): void {
    const { stack, realm } = this.runtime.parts;
    const page = stack.byId(pageId);
    if (!page && stack.wasOpen(pageId)) return;
    if (!page) throw new Error(`page ${pageId} is not open`);
    if (typeof page[method] !== 'function') {
      throw new Error(`${page.route} has no method "${method}" for ${event.type}`);
    }
    stack.call(page, method, realm.inside(shapeEvent(this.host, event, this.time.now)));
  }

  /** A hook of one page: `onPageScroll`, `onReachBottom`, `onPullDownRefresh`, `onResize`. */
  tellPage(pageId: string, hook: string, event: unknown = {}): unknown {
    const { stack, realm } = this.runtime.parts;
    return stack.call(stack.byId(pageId), hook, realm.inside(event));
  }

  /** A tap on a button with an `open-type`; `done` gets the detail of the event that follows. */
  pressOpenType(
    type: string,
    target: unknown,
    done: (detail: Readonly<Record<string, unknown>> | null) => void,
  ): void {
    pressOpenType(this.runtime.parts, type, target, done);
  }

  /** The menu's own "share". */
  shareFromMenu(to: 'friend' | 'timeline' = 'friend'): void {
    share(this.runtime.parts, { from: 'menu', to });
  }

  /** Until nothing more happens by itself within a moment. */
  async settle(): Promise<void> {
    await this.time.settle();
    await this.complain();
  }

  /** Time goes by: retries, polling and watchdogs included. */
  async wait(ms: number): Promise<void> {
    await this.time.advance(ms);
    await this.settle();
  }

  private async complain(): Promise<void> {
    const noise = this.life?.log.find(({ level }) => level in NOISE);
    if (!noise) return;
    // Said here, so it need not be said a second time by whoever runs the test.
    const rejected = this.life?.parts.rejected.splice(0) ?? [];
    for (const one of rejected) void Promise.prototype.then.call(one, undefined, () => undefined);
    await turn();
    throw new Error(`the app ${NOISE[noise.level] ?? ''}: ${noise.text}`);
  }

  /** What `work` sent to the view. */
  async measure(work: () => Promise<void>, page?: string): Promise<Sum> {
    const from = this.runtime.recorder.updates.length;
    await work();
    return this.runtime.recorder.since(from, page);
  }
}
