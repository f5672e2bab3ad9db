import type { Locator, Page } from 'playwright-core';
import { CASHIER_PATH } from '@mocks/paths';
import { asThing, lookFor, readScreen, told, withOverlays } from './finder';
import { drag, PULL_PX } from './gestures';
import { setOnH5 } from './h5-controls';
import type { H5Phone } from './h5-phone';
import type { CashierEnd, Hand, Thing, Words } from './hand';

/** The buttons of the mock cashier's page, one after the other. */
const ENDS: Readonly<Partial<Record<CashierEnd, readonly string[]>>> = {
  paid: ['确认支付'],
  cancelled: ['取消支付'],
  'paid-no-return': ['模拟其他情况', '支付后不返回'],
  insufficient: ['模拟其他情况', '余额不足', '取消支付'],
};

/** For a slow machine: whatever is there ends the wait. */
const PATIENCE_MS = 30_000;
const GLANCE_MS = 60;
const HOME = '/pages/tabs/home/index';

/** A person's hand on a browser that shows the shop. */
export class H5Hand implements Hand {
  readonly target = 'h5';

  constructor(readonly phone: H5Phone) {}

  get page(): Page {
    return this.phone.page;
  }

  async waits(ms: number): Promise<void> {
    await this.page.waitForTimeout(ms);
  }

  async rest(): Promise<void> {
    await this.phone.rest();
  }

  private async until(holds: () => Promise<boolean>, wanted: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    do {
      if (await holds()) return;
      await this.page.waitForTimeout(GLANCE_MS);
    } while (Date.now() < end);
    throw new Error(`${wanted}. On the screen:\n${await readScreen([this.page])}`);
  }

  private async find(what: Words | Thing): Promise<Locator> {
    let found: Locator | null = null;
    await this.until(
      async () => (found = await lookFor(withOverlays(this.page), what)) !== null,
      `${told(what)} is not there`,
    );
    return found as unknown as Locator;
  }

  async has(what: Words | Thing): Promise<boolean> {
    return (await lookFor(withOverlays(this.page), what)) !== null;
  }

  async sees(what: Words | Thing): Promise<void> {
    await this.find(what);
  }

  async missesSight(what: Words | Thing): Promise<void> {
    await this.until(async () => !(await this.has(what)), `${told(what)} is still there`);
  }

  async tap(what: Words | Thing): Promise<void> {
    await (await this.find(what)).tap();
  }

  async hammer(what: Words | Thing, times: number): Promise<void> {
    const found = await this.find(what);
    await found.tap({ trial: true });
    const box = await found.boundingBox();
    if (!box) throw new Error(`${told(what)} has no place on the screen`);
    for (let tap = 0; tap < times; tap += 1) {
      await this.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    }
  }

  /** Taro's box around a field carries the same name until the real one is there. */
  async fill(label: Words | Thing, value: string): Promise<void> {
    const { name } = asThing(label);
    const field = this.page
      .getByLabel(name, { exact: typeof name === 'string' })
      .and(this.page.locator('input, textarea'))
      .last();
    await field.fill(value);
    await field.blur();
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  /** Taro's bar is made of links; a badge stands before the words. */
  async tab(name: Words): Promise<void> {
    const words = typeof name === 'string' ? new RegExp(`(^|\\s)${name}$`) : name;
    await this.until(async () => (await this.tabs(words).count()) > 0, `no tab ${String(name)}`);
    await this.tabs(words).first().tap();
  }

  private tabs(name: RegExp): Locator {
    return this.page.getByRole('link', { name }).filter({ visible: true });
  }

  async scroll(px: number): Promise<void> {
    await drag(this.page, px);
  }

  async pullDown(): Promise<void> {
    await drag(this.page, PULL_PX);
  }

  isAtCashier(): Promise<boolean> {
    return this.has({ role: 'button', name: '确认支付' });
  }

  async meetsCashier(): Promise<void> {
    await this.until(() => this.isAtCashier(), 'no cashier is open');
  }

  async atCashier(end: CashierEnd): Promise<void> {
    const buttons = ENDS[end];
    if (!buttons) throw new Error(`the browser's cashier never ends with "${end}"`);
    await this.meetsCashier();
    for (const name of buttons) await this.tap(name);
    if (end === 'paid-no-return') return this.sees('可以直接关闭这个页面');
    await this.page.waitForURL((url) => !url.pathname.startsWith(CASHIER_PATH));
    await this.rest();
  }

  async kill(): Promise<void> {
    await this.phone.kill();
  }

  async start(path?: string): Promise<void> {
    await this.phone.start(path);
  }

  /** A tab that is not shown: what the browser tells the page, as a browser without a window cannot. */
  private async turn(state: 'hidden' | 'visible'): Promise<void> {
    await this.page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
      Object.defineProperty(document, 'hidden', {
        value: visibility === 'hidden',
        configurable: true,
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  }

  async background(): Promise<void> {
    await this.turn('hidden');
  }

  async foreground(): Promise<void> {
    await this.turn('visible');
  }

  async set(control: string, value: string | number | boolean | null): Promise<void> {
    await setOnH5(this.phone, control, value);
  }

  where(): Promise<string> {
    const { pathname, search } = new URL(this.page.url());
    return Promise.resolve((pathname === '/' ? HOME : pathname) + search);
  }
}
