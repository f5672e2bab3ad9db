import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { NOON } from '../../../tools/host/logic/host-process';
import type { HostName } from '../../../tools/host/logic/host-name';
import { VirtualTime } from '../../../tools/host/logic/time';
import type { PhoneSite } from '../../../tools/host/phone/server';
import { ShownPhone } from '../../../tools/host/phone/shown-phone';
import type { Visit } from './visit';

/** Markup of a page, with both hosts' words for what they name differently. */
interface PlainPage {
  /** `@change` is an event that `hear` hears, `!touchMove` one that it keeps to itself. */
  readonly markup: string;
  readonly data?: object;
}

type PlainPages = Readonly<Record<string, PlainPage>>;

/** What a page heard: from which element, by the host's name, with the host's detail. */
export interface Said {
  readonly id: string;
  readonly type: string;
  readonly detail: unknown;
}

/** Alipay's own words where they are not WeChat's with a capital. */
const ALIPAY_EVENTS: Readonly<Record<string, string>> = {
  longPress: 'longTap',
  animationFinish: 'animationEnd',
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What a host calls an event. */
const named = (host: HostName, event: string): string =>
  host === 'weapp' ? event.toLowerCase() : (ALIPAY_EVENTS[event] ?? event);

function written(host: HostName, markup: string): string {
  const event = (start: string, name: string): string => {
    const own = named(host, name);
    const binds = host === 'weapp' ? `bind${own}` : `on${capital(own)}`;
    const catches = host === 'weapp' ? `catch${own}` : `catch${capital(own)}`;
    return `${start === '@' ? binds : catches}="hear"`;
  };
  return markup
    .replace(/(?<=\s)([@!])([a-z]\w*)/gi, (_, start: string, name: string) => event(start, name))
    .replace(/(?<=\s):(for|key|if)=/g, host === 'weapp' ? 'wx:$1=' : 'a:$1=');
}

const APP = 'App({ heard: [] });';

const pageScript = (data: object): string => `Page({
  data: ${JSON.stringify(data)},
  hear: function (event) {
    getApp().heard.push({ id: event.currentTarget.id, type: event.type, detail: event.detail });
  },
  onShareAppMessage: function () {
    return { title: '推荐给你', path: '/pages/one/index' };
  },
});`;

/** A package without a framework, in the words of one host. */
function writePackage(host: HostName, pages: PlainPages, style: string): string {
  const dist = mkdtempSync(path.join(tmpdir(), `plain-${host}-`));
  const [markup, sheet, script, head] =
    host === 'weapp'
      ? ['wxml', 'wxss', 'wxs', 'module.exports =']
      : ['axml', 'acss', 'sjs', 'export default'];
  const window = { navigationBarTitleText: '组件' };
  const files: Record<string, string> = {
    'app.json': JSON.stringify({ pages: Object.keys(pages), window }),
    'app.js': APP,
    [`app.${sheet}`]: style,
    [`base.${markup}`]: '',
    [`utils.${script}`]: `${head} { a: function (level, name) { return name; } };`,
  };
  for (const [name, page] of Object.entries(pages)) {
    files[`${name}.json`] = '{}';
    files[`${name}.js`] = pageScript(page.data ?? {});
    files[`${name}.${markup}`] = written(host, page.markup);
  }
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dist, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return dist;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const LOOKS = 500;
const GLANCE_MS = 20;
const STEPS = 6;
const SCREEN = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A phone with that package, in a browser. */
export class PlainPhone {
  private constructor(
    readonly host: HostName,
    readonly phone: ShownPhone,
    readonly page: Page,
    private readonly dist: string,
  ) {}

  static async open(
    { browser, site }: Visit<PhoneSite>,
    ...[host, pages, style = '']: [HostName, PlainPages, string?]
  ): Promise<PlainPhone> {
    const dist = writePackage(host, pages, style);
    const backend = {
      answer: () => Promise.reject(new Error('the sample asks no server')),
      pay: () => undefined,
    };
    const phone = new ShownPhone({ host, dist, backend, time: new VirtualTime(NOON) });
    const page = await (await browser.newContext(SCREEN)).newPage();
    page.setDefaultTimeout(30_000);
    const own = new PlainPhone(host, phone, page, dist);
    await page.goto(`${site.origin}${site.phones.add(host, phone)}?still`);
    await phone.launch();
    await phone.quiet();
    return own;
  }

  /** The page on top. */
  get top(): FrameLocator {
    return this.page.frameLocator('#pages iframe:not([hidden])');
  }

  get isWechat(): boolean {
    return this.host === 'weapp';
  }

  /** Runs in the app, not in the browser. */
  run(code: string): unknown {
    return this.phone.app.runtime.evaluate(code);
  }

  async set(data: object): Promise<void> {
    this.run(`getCurrentPages().slice(-1)[0].setData(${JSON.stringify(data)})`);
    await this.phone.quiet();
  }

  /** Opens a page anew; what the one before said is forgotten, what this one says is not. */
  async goTo(name: string): Promise<void> {
    await this.phone.quiet();
    this.forget();
    this.run(`${this.isWechat ? 'wx' : 'my'}.reLaunch({ url: '/${name}' })`);
    await this.phone.quiet();
  }

  forget(): void {
    this.run('getApp().heard.length = 0');
  }

  private heard(): readonly Said[] {
    return JSON.parse(String(this.run('JSON.stringify(getApp().heard)'))) as Said[];
  }

  /** What one element said so far of one event, once it has said as much as is waited for. */
  async said(id: string, event: string, least = 1): Promise<readonly Said[]> {
    const type = named(this.host, event);
    for (let looks = 0; looks < LOOKS; looks += 1) {
      await this.phone.quiet();
      const all = this.heard().filter((one) => one.id === id && one.type === type);
      if (all.length >= least) return all;
      await this.page.waitForTimeout(GLANCE_MS);
    }
    const all = JSON.stringify(this.heard());
    throw new Error(`${this.host}: #${id} did not say ${type} but ${all}`);
  }

  /** The last thing one element said of this kind. */
  async detail(id: string, type: string, least = 1): Promise<unknown> {
    return (await this.said(id, type, least)).slice(-1)[0]?.detail;
  }

  /** That one element said these events, in this order, and no other. */
  async saidOnly(id: string, ...events: readonly string[]): Promise<void> {
    await this.phone.quiet();
    const types = this.heard().flatMap((one) => (one.id === id ? [one.type] : []));
    const wanted = events.map((event) => named(this.host, event));
    assert.deepEqual(types, wanted);
  }

  /** A finger goes from one place to another, through a few between. */
  async drag(from: Spot, to: Spot): Promise<void> {
    const line = await this.page.context().newCDPSession(this.page);
    const touch = (type: string, points: readonly Spot[]) =>
      line.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: [...points],
      });
    await touch('touchStart', [from]);
    for (let part = 1; part <= STEPS; part += 1) {
      const at = (a: number, b: number) => a + ((b - a) * part) / STEPS;
      await touch('touchMove', [{ x: at(from.x, to.x), y: at(from.y, to.y) }]);
    }
    await touch('touchEnd', []);
    await line.detach();
  }

  /** A finger stays down until `held` is over. */
  async hold(at: Spot, held: () => Promise<unknown>): Promise<void> {
    const line = await this.page.context().newCDPSession(this.page);
    await line.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    try {
      await held();
    } finally {
      await line.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await line.detach();
    }
  }

  async middle(found: Locator): Promise<Spot> {
    const box = await found.boundingBox();
    if (!box) throw new Error('it is not drawn');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async close(): Promise<void> {
    await this.page.context().close();
    rmSync(this.dist, { recursive: true, force: true });
  }
}
