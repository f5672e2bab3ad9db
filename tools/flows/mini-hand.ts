import type { Locator, Page } from 'playwright-core';
import type { LogLine } from '../host/logic/app-log';
import type { ShownPhone } from '../host/phone/shown-phone';
import { CASHIER_WORDS } from './cashier-words';
import { asThing, lookFor, readScreen, told, withOverlays, type Place } from './finder';
import { drag, PULL_PX } from './gestures';
import type { CashierEnd, Hand, Target, Thing, Words } from './hand';
import { PassingNotices } from './passing-notices';
import { setControl } from '../host/phone/controls';

/** Virtual milliseconds that a person waits for something, and between two looks. */
const PATIENCE = 40_000;
const GLANCE = 500;
/** Where the shell draws what is its own: over the page, and around it. */
const QUESTIONS = '#questions';
const AROUND = ['#notices', '#tabs', '#bar'] as const;
const SHELL = [QUESTIONS, ...AROUND].join();
/** What the shell calls its cashier. */
const CASHIER = '模拟收银台';
/** Real milliseconds for one try to reach a thing; the first is short: a notice may lie over it. */
const REACHES = [2_500, 20_000, 20_000] as const;
/** Virtual milliseconds after which a notice is gone. */
const NOTICE = 3_000;
/** Real milliseconds for a touch of something that was just reached: only the machine is slow. */
const TOUCH = 30_000;

/** A person's hand on a phone whose pages are drawn in a browser; its time is virtual. */
export class MiniHand implements Hand {
  readonly target: Target;
  /** What the app wrote to its log, in all its lives. */
  readonly said: string[] = [];
  private readonly notices = new PassingNotices(() =>
    this.phone.isAlive ? this.phone.app.screen.toasts : [],
  );
  private life: { readonly log: readonly LogLine[]; heard: number } = { log: [], heard: 0 };

  constructor(
    readonly phone: ShownPhone,
    readonly page: Page,
  ) {
    this.target = phone.app.host;
  }

  /** What lies over the page is looked at first. */
  private get places(): readonly Place[] {
    const { page } = this;
    return [
      page.locator(QUESTIONS),
      ...withOverlays(page.frameLocator('#pages iframe:not([hidden])')),
      ...AROUND.map((part) => page.locator(part)),
    ];
  }

  async rest(): Promise<void> {
    await this.phone.quiet();
    this.listen();
  }

  /** A life's lines go with it: they are taken while it lasts. */
  private listen(): void {
    if (!this.phone.isAlive) return;
    const { log } = this.phone.app.runtime;
    if (this.life.log !== log) this.life = { log, heard: 0 };
    for (const { level, text } of log.slice(this.life.heard)) this.said.push(`${level}: ${text}`);
    this.life.heard = log.length;
  }

  async waits(ms: number): Promise<void> {
    if (this.phone.isAlive) await this.phone.app.wait(ms);
    await this.rest();
  }

  private async until(holds: () => Promise<boolean>, wanted: string): Promise<void> {
    for (let waited = 0; waited <= PATIENCE; waited += GLANCE) {
      if (await holds()) return;
      await this.waits(GLANCE);
    }
    throw new Error(`${wanted}. On the screen:\n${await readScreen(this.places)}`);
  }

  private async find(what: Words | Thing): Promise<Locator> {
    let found: Locator | null = null;
    await this.until(
      async () => (found = await lookFor(this.places, what)) !== null,
      `${told(what)} is not there`,
    );
    return found as unknown as Locator;
  }

  async has(what: Words | Thing): Promise<boolean> {
    return (await lookFor(this.places, what)) !== null;
  }

  async sees(what: Words | Thing): Promise<void> {
    await this.until(
      async () => this.notices.had(asThing(what)) || (await this.has(what)),
      `${told(what)} is not there`,
    );
  }

  async missesSight(what: Words | Thing): Promise<void> {
    await this.until(async () => !(await this.has(what)), `${told(what)} is still there`);
  }

  /**
   * What nothing covers any more. Tried without touching: a tap that ran out of time may have been
   * felt all the same, and would be one too many the second time.
   */
  private async reach(what: Words | Thing): Promise<Locator> {
    let trouble: unknown;
    for (const timeout of REACHES) {
      const found = await this.find(what);
      try {
        await found.tap({ trial: true, timeout });
        return found;
      } catch (error) {
        trouble = error;
        await this.waits(NOTICE);
      }
    }
    throw trouble;
  }

  /**
   * Real input at its real place, once. The app's pages hear touches; the shell's own buttons hear
   * clicks, and the browser makes none of a touch that a slow machine held down for half a second.
   */
  private async touch(what: Words | Thing): Promise<void> {
    const found = await this.reach(what);
    this.notices.lookFromNow();
    const isShell = await found.evaluate((node, shell) => node.closest(shell) !== null, SHELL);
    await (isShell ? found.click({ timeout: TOUCH }) : found.tap({ timeout: TOUCH }));
    await this.page.evaluate(() => new Promise((resolve) => void requestAnimationFrame(resolve)));
  }

  async tap(what: Words | Thing): Promise<void> {
    await this.touch(what);
    await this.rest();
  }

  async hammer(what: Words | Thing, times: number): Promise<void> {
    const found = await this.reach(what);
    this.notices.lookFromNow();
    const box = await found.boundingBox();
    if (!box) throw new Error(`${told(what)} has no place on the screen`);
    for (let tap = 0; tap < times; tap += 1) {
      await this.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    }
    await this.rest();
  }

  async fill(label: Words | Thing, value: string): Promise<void> {
    const field = { role: 'textbox', ...asThing(label) } as const;
    await this.touch(field);
    const found = await this.find(field);
    await found.press('ControlOrMeta+a');
    await found.press('Delete');
    await this.page.keyboard.insertText(value);
    await found.blur();
    await this.rest();
  }

  /** As from a shared card while the app lies in the background: the host opens that page anew. */
  async open(path: string): Promise<void> {
    const { phone } = this;
    await phone.background();
    await phone.foreground();
    const refused = phone.app.runtime.parts.stack.reLaunch(path);
    if (refused !== null) throw new Error(`${path}: ${refused}`);
    await this.rest();
  }

  async back(): Promise<void> {
    await this.tap({ role: 'button', name: '返回上一页' });
  }

  async tab(name: Words): Promise<void> {
    await this.tap({ role: 'tab', name });
  }

  async scroll(px: number): Promise<void> {
    await drag(this.page, px);
    await this.rest();
  }

  async pullDown(): Promise<void> {
    await drag(this.page, PULL_PX);
    await this.rest();
  }

  isAtCashier(): Promise<boolean> {
    return Promise.resolve(this.phone.isAlive && this.phone.app.cashier.isOpen);
  }

  async meetsCashier(): Promise<void> {
    await this.until(() => this.isAtCashier(), 'no cashier is open');
  }

  async atCashier(end: CashierEnd): Promise<void> {
    await this.meetsCashier();
    const { person } = this.phone.app;
    const question = person.openOf('cashier');
    if (!question?.outcomes.includes(end)) {
      throw new Error(`the cashier of ${this.target} never ends with "${end}"`);
    }
    await this.rest();
    await this.touch({ role: 'button', name: CASHIER_WORDS[end], within: CASHIER });
    await this.until(
      () => Promise.resolve(!person.open().some(({ id }) => id === question.id)),
      `the cashier did not hear "${end}"`,
    );
    await this.rest();
  }

  async kill(): Promise<void> {
    this.listen();
    this.phone.kill();
    await this.rest();
  }

  async start(path?: string): Promise<void> {
    await this.phone.launch(path);
    await this.rest();
  }

  async background(): Promise<void> {
    await this.phone.background();
    await this.rest();
  }

  async foreground(): Promise<void> {
    await this.phone.foreground();
    await this.rest();
  }

  async set(control: string, value: string | number | boolean | null): Promise<void> {
    this.listen();
    await setControl(this.phone, control, value);
    await this.rest();
  }

  where(): Promise<string> {
    const { top } = this.phone.app.runtime.parts.stack;
    const query = Object.entries(top?.options ?? {}).map(([name, value]) => `${name}=${value}`);
    return Promise.resolve(`/${top?.route ?? ''}${query.length > 0 ? `?${query.join('&')}` : ''}`);
  }
}
