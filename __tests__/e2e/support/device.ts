import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { site } from './backend';
import { watch, type Heard } from './heard';

type Kept = NonNullable<BrowserContextOptions['storageState']>;

interface DeviceOptions {
  /** Runs in every page before the shop's own code. */
  readonly before?: string;
  /** What the device has kept from earlier. */
  readonly kept?: Kept;
  /** Another size or colour scheme. */
  readonly screen?: Pick<BrowserContextOptions, 'viewport' | 'colorScheme'>;
}

export interface Device {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly heard: Heard;
  /**
   * The browser dies here: what is stored at this moment is all that a new one finds, and nothing
   * of the old page runs again.
   */
  kill(): Promise<Device>;
}

const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  reducedMotion: 'reduce',
} as const;

/** A phone's browser with a storage of its own. */
export async function openDevice(browser: Browser, options: DeviceOptions = {}): Promise<Device> {
  const { before, kept, screen } = options;
  const context = await browser.newContext({
    ...phone,
    ...screen,
    baseURL: site.url,
    ...(kept ? { storageState: kept } : {}),
  });
  context.setDefaultTimeout(10_000);
  if (before) await context.addInitScript(before);
  const heard = watch(context);
  const page = await context.newPage();
  return {
    page,
    context,
    heard,
    async kill() {
      const left = await context.storageState();
      await context.close();
      return openDevice(browser, { ...options, kept: left });
    },
  };
}
