import type { PhoneFacts, ToLogic } from '../link/messages';
import type { CashierOutcome } from '../logic/cashier-outcomes';
import { HostApp } from '../logic/driver';
import type { BootOptions } from '../logic/host-process';
import type { HostName } from '../logic/host-name';
import { openTypeAnswer } from './open-types';
import { WireView, type Line } from './wire-view';

export interface ShownPhoneOptions extends Omit<BootOptions, 'view'> {
  readonly host: HostName;
}

/**
 * A phone that somebody can look at: the logic side in this process, its pages at the other end of
 * a line, in a browser.
 */
export class ShownPhone {
  readonly app: HostApp;
  readonly wire: WireView;
  readonly dist: string;
  /** What went wrong on the view's side; `quiet` throws it. */
  readonly troubles: string[] = [];
  private isRunning = false;
  private habit: CashierOutcome | null = null;

  constructor({ host, ...options }: ShownPhoneOptions) {
    this.dist = options.dist;
    this.wire = new WireView(
      () => this.facts(),
      () => this.app.person.open(),
    );
    this.app = new HostApp(host, { ...options, view: this.wire });
    this.app.script.shown = true;
    this.app.person.onChange(() => this.wire.tellQuestions());
  }

  /** How every visit to the cashier ends; null: each is asked about. */
  get cashierHabit(): CashierOutcome | null {
    return this.habit;
  }

  setCashierHabit(habit: CashierOutcome | null): void {
    this.habit = habit;
    const { reflexes } = this.app.script;
    if (habit === null) delete reflexes.cashier;
    else {
      reflexes.cashier = ({ outcomes }) => ({
        outcome: outcomes.includes(habit) ? habit : 'failed',
      });
    }
  }

  get isAlive(): boolean {
    return this.isRunning;
  }

  private facts(): PhoneFacts {
    const { theme, insets } = this.app.device;
    return { host: this.app.host, theme, insets, running: this.isRunning };
  }

  /** The phone itself changed: theme, insets. */
  tellFacts(): void {
    this.wire.tellFacts();
  }

  connect(line: Line): void {
    this.wire.connect(line);
  }

  async launch(url?: string): Promise<void> {
    this.isRunning = true;
    await this.app.launch(url);
    this.tellFacts();
  }

  kill(): void {
    if (this.isRunning) this.app.kill();
    this.isRunning = false;
    this.tellFacts();
  }

  async relaunch(url?: string): Promise<void> {
    this.kill();
    await this.launch(url);
  }

  /** Until the app has nothing left to do by itself and the view has drawn it. */
  async quiet(): Promise<void> {
    let seen: number;
    do {
      await this.app.time.waitFor(this.wire.sync());
      seen = this.wire.sent;
      if (this.isRunning) await this.app.settle();
    } while (this.wire.sent !== seen || this.wire.pending > 0);
    const [trouble] = this.troubles.splice(0);
    if (trouble !== undefined) throw new Error(`the view said: ${trouble}`);
  }

  /** What the view says. A fault of the app is the app's, and kept in its log. */
  hear(message: ToLogic): void {
    if (this.wire.hear(message)) return;
    if (message.t === 'failed') {
      this.troubles.push(message.text);
      return;
    }
    if (message.t === 'enter') {
      if (!this.isRunning) this.inBackground(this.launch());
      return;
    }
    if (this.isRunning) this.obey(message);
  }

  private obey(message: ToLogic): void {
    const { app } = this;
    const { stack } = app.runtime.parts;
    app.time.activity += 1;
    switch (message.t) {
      case 'event':
        app.deliver(message.page, message.method, message.event);
        break;
      case 'answer':
        app.person.answer(message.question, message.answer);
        break;
      case 'back':
        stack.navigateBack(1);
        break;
      case 'tab':
        stack.tapTab(message.index);
        break;
      case 'leave':
        this.inBackground(app.background());
        break;
      case 'menu':
        openTypeAnswer(app, stack.top, 'share', {}, () => undefined);
        break;
      case 'scrolled':
        app.tellPage(message.page, 'onPageScroll', { scrollTop: message.top });
        break;
      case 'bottom':
        app.tellPage(message.page, 'onReachBottom');
        break;
      case 'pulled':
        app.tellPage(message.page, 'onPullDownRefresh');
        break;
      case 'action': {
        const { ask, kind, detail, page } = message;
        openTypeAnswer(app, stack.byId(page), kind, detail, (answer) =>
          this.wire.send({ t: 'acted', ask, detail: answer ?? null }),
        );
        break;
      }
      default:
        throw new Error(`the view sent "${message.t}", which nobody awaits`);
    }
  }

  private inBackground(work: Promise<void>): void {
    work.catch((error: unknown) =>
      this.troubles.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  }
}
