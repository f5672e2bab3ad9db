import type { Frame, Locator, Page } from 'playwright-core';
import type { Pixels } from '@test/scan';
import { lookFor, readScreen, told, withOverlays, type Place } from '../../../tools/flows/finder';
import type { Target, Thing, Words } from '../../../tools/flows/hand';

const LOOKS = 250;
const GLANCE_MS = 120;

/** One of the page's three phones, under a real mouse. */
export class Glass {
  constructor(
    private readonly page: Page,
    readonly target: Target,
  ) {}

  private get places(): readonly Place[] {
    const outer = this.page.frameLocator(`iframe[data-phone="${this.target}"]`);
    if (this.target === 'h5') return withOverlays(outer);
    return [
      outer.locator('#questions'),
      ...withOverlays(outer.frameLocator('#pages iframe:not([hidden])')),
      ...[outer.locator('#notices'), outer.locator('#tabs'), outer.locator('#bar')],
    ];
  }

  async sees(what: Words | Thing): Promise<Locator> {
    for (let looks = 0; looks < LOOKS; looks += 1) {
      const found = await lookFor(this.places, what);
      if (found) return found;
      await this.page.waitForTimeout(GLANCE_MS);
    }
    throw new Error(
      `${this.target}: ${told(what)} is not there. On the screen:\n${await readScreen(this.places)}`,
    );
  }

  async has(what: Words | Thing): Promise<boolean> {
    return (await lookFor(this.places, what)) !== null;
  }

  async tap(what: Words | Thing): Promise<void> {
    await (await this.sees(what)).click({ timeout: 30_000 });
  }

  async fill(name: Words, value: string): Promise<void> {
    if (this.target !== 'h5') {
      const found = await this.sees({ role: 'textbox', name });
      await found.fill(value);
      await found.blur();
      return;
    }
    await this.sees(name);
    // A field for numbers is no textbox, and Taro's box around it carries the same name.
    const outer = this.page.frameLocator(`iframe[data-phone="${this.target}"]`);
    const field = outer.getByLabel(name, { exact: true }).and(outer.locator('input, textarea'));
    await field.last().fill(value);
    await field.last().blur();
  }

  /** As in the phone's own field for addresses. */
  async open(path: string): Promise<void> {
    const names = { weapp: '微信小程序', alipay: '支付宝小程序', h5: 'H5' } as const;
    const field = this.page.getByLabel(`${names[this.target]}的页面地址`);
    await field.fill(path);
    await field.press('Enter');
  }

  get shell(): Locator {
    return this.page.frameLocator(`iframe[data-phone="${this.target}"]`).locator('body');
  }

  /** The frame itself, for what its own scripts see. */
  async frame(): Promise<Frame> {
    const handle = await this.page.locator(`iframe[data-phone="${this.target}"]`).elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error(`${this.target} shows nothing`);
    return frame;
  }

  /** What is drawn on the canvas of the page on top, in its own pixels. */
  async drawn(): Promise<Pixels> {
    const outer = this.page.frameLocator(`iframe[data-phone="${this.target}"]`);
    const page = this.target === 'h5' ? outer : outer.frameLocator('#pages iframe:not([hidden])');
    const { width, height, data } = await page.locator('canvas').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const brush = (canvas as HTMLCanvasElement).getContext('2d');
      const filled = brush?.getImageData(0, 0, width, height).data ?? [];
      return { width, height, data: Array.from(filled) };
    });
    return { width, height, data: Uint8ClampedArray.from(data) };
  }

  /** Size of some text on the page on top, in CSS pixels. */
  async sizeOf(words: Words): Promise<number> {
    const found = await this.sees({ name: words, role: 'text' });
    return found.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  }
}
