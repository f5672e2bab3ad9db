import { readAppConfig, type AppConfig } from './app-json';
import type { HostBackend } from './backend';
import { createDevice, type Device } from './device';
import type { HostName } from './host-name';
import type { Script } from './host-parts';
import { PageView } from './page-view';
import type { Sum } from './recorder';
import { start, type Runtime } from './runtime';
import { readTemplates, type Templates } from './templates';
import { VirtualTime } from './time';

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

/** An app installed on a phone: its lives, its time, and what a test can see of it. */
export class HostProcess {
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
    this.runtime.parts.network.stop();
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

  /** What `work` sent to the view. */
  async measure(work: () => Promise<void>, page?: string): Promise<Sum> {
    const from = this.runtime.recorder.updates.length;
    await work();
    return this.runtime.recorder.since(from, page);
  }
}
