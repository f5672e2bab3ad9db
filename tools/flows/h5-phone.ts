import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { PHONE_AGENT } from './phone-agent';
import { nothingHeard, TELL_HANDED, watch, type Heard } from './heard';

type Kept = NonNullable<BrowserContextOptions['storageState']>;

export const SCREEN = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  reducedMotion: 'reduce',
} as const satisfies BrowserContextOptions;

const OPEN_TYPES = new Set(['document', 'script', 'fetch', 'xhr', 'stylesheet']);

/** What a person sets in their browser, of its 16 pixels. */
async function sizeText(page: Page, scale: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: Math.round(16 * scale) } });
}

/** A phone's browser with a storage of its own, which outlives its kills. */
export class H5Phone {
  readonly heard: Heard = nothingHeard();
  /** The browser's own size of text, 1 = normal; from the next start on. */
  typeScale = 1;
  private scripts = new Map<string, string>();
  private kept: Kept | null = null;
  private open: { context: BrowserContext; page: Page } | null = null;
  private flying = new Set<object>();

  constructor(
    private readonly browser: Browser,
    private readonly origin: string,
    /** What the browser says of itself. */
    private readonly agent: string = PHONE_AGENT,
  ) {}

  get isAlive(): boolean {
    return this.open !== null;
  }

  get page(): Page {
    return this.running.page;
  }

  get context(): BrowserContext {
    return this.running.context;
  }

  private get running() {
    if (!this.open) throw new Error('the browser is not running');
    return this.open;
  }

  prepare = async (name: string, script: string): Promise<void> => {
    this.scripts.set(name, script);
    if (!this.open) return;
    await this.open.context.addInitScript(script);
    await this.open.page.evaluate(script);
  };

  async start(path = '/'): Promise<void> {
    const context = await this.browser.newContext({
      ...SCREEN,
      userAgent: this.agent,
      baseURL: this.origin,
      ...(this.kept ? { storageState: this.kept } : {}),
    });
    context.setDefaultTimeout(30_000);
    for (const script of this.scripts.values()) await context.addInitScript(script);
    watch(context, this.heard);
    const { handed } = this.heard;
    await context.exposeFunction('__handed', (text: string) => void handed.push(text));
    await context.addInitScript(TELL_HANDED);
    this.flying = new Set();
    const { flying } = this;
    context.on('request', (request) => {
      if (OPEN_TYPES.has(request.resourceType())) flying.add(request);
    });
    context.on('requestfinished', (request) => flying.delete(request));
    context.on('requestfailed', (request) => flying.delete(request));
    const page = await context.newPage();
    this.open = { context, page };
    if (this.typeScale !== 1) await sizeText(page, this.typeScale);
    await page.goto(path);
  }

  /** What is stored at this moment is all that the next start finds. */
  async kill(): Promise<void> {
    const { context } = this.running;
    this.kept = await context.storageState();
    this.open = null;
    await context.close();
  }

  async close(): Promise<void> {
    await this.open?.context.close();
    this.open = null;
  }

  /** Until nothing has been asked of a server for a moment. */
  async rest(): Promise<void> {
    const { page } = this.running;
    let quiet = 0;
    for (let waited = 0; waited < 15_000 && quiet < 3; waited += 50) {
      await page.waitForTimeout(50);
      quiet = this.flying.size === 0 ? quiet + 1 : 0;
    }
  }
}
