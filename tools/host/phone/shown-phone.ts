import type { PhoneFacts, ToLogic } from '../link/messages';
import type { CashierOutcome } from '../logic/cashier-outcomes';
import { HostApp } from '../logic/driver';
import type { BootOptions } from '../logic/host-process';
import type { HostName } from '../logic/host-name';
import { capsuleMenu, componentAction } from './open-types';
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
  private readonly lives = new Set<() => void>();
  private readonly listeners = new Set<(text: string) => void>();
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
    return {
      host: this.app.host,
      theme,
      insets,
      running: this.isRunning && this.app.time.hiddenAt === null,
    };
  }

  /** The phone itself changed: theme, insets. */
  tellFacts(): void {
    this.wire.tellFacts();
  }

  connect(line: Line): void {
    this.wire.connect(line);
  }

  /** Hears of every start of the app, as soon as there is something to listen to. */
  onLife(listener: () => void): void {
    this.lives.add(listener);
  }

  onTrouble(listener: (text: string) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async launch(url?: string): Promise<void> {
    this.isRunning = true;
    const launched = this.app.launch(url);
    for (const listener of this.lives) listener();
    this.tellFacts();
    await launched;
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

  /** The person goes to another app, and comes back. */
  async background(): Promise<void> {
    await this.app.background();
    this.tellFacts();
  }

  async foreground(): Promise<void> {
    await this.app.foreground();
    this.tellFacts();
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
      this.trouble(message.text);
      return;
    }
    if (message.t === 'enter') {
      this.inBackground(this.isRunning ? this.foreground() : this.launch());
      return;
    }
    if (!this.isRunning) return;
    try {
      this.obey(message);
    } catch (error) {
      this.trouble(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
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
        this.inBackground(this.background());
        break;
      case 'menu':
        if (message.what === 'relaunch') this.inBackground(this.relaunch());
        else capsuleMenu(app, message.what);
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
        const { ask, kind, detail } = message;
        componentAction(app, kind, detail, (answer) =>
          this.wire.send({ t: 'acted', ask, detail: answer }),
        );
        break;
      }
      default:
        throw new Error(`the view sent "${message.t}", which nobody awaits`);
    }
  }

  private inBackground(work: Promise<void>): void {
    work.catch((error: unknown) =>
      this.trouble(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  }

  private trouble(text: string): void {
    this.troubles.push(text);
    for (const listener of this.listeners) listener(text);
  }
}
