import type { HostBackend } from './backend';
import type { VirtualTime } from './time';

/** What the person did in the host's cashier. */
export type CashierDeed = 'pay' | 'cancel' | 'fail';

interface Sheet {
  /** prepay_id or tradeNO. */
  readonly reference: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly settle: (deed: CashierDeed) => void;
}

/** The payment sheet of the host: it stays open until the test says what the person did. */
export class HostCashier {
  readonly history: Sheet[] = [];
  private sheet: Sheet | null = null;

  constructor(
    private readonly backend: HostBackend,
    private readonly time: VirtualTime,
  ) {}

  get isOpen(): boolean {
    return this.sheet !== null;
  }

  get reference(): string {
    return this.current().reference;
  }

  open(sheet: Sheet): void {
    this.sheet = sheet;
    this.history.push(sheet);
    this.time.activity += 1;
  }

  private current(): Sheet {
    if (!this.sheet) throw new Error('no cashier is open');
    return this.sheet;
  }

  /** Money moves and the host says so. */
  async pay(): Promise<void> {
    const sheet = this.current();
    await this.backend.pay(sheet.reference);
    this.close(sheet, 'pay');
  }

  cancel(): void {
    this.close(this.current(), 'cancel');
  }

  fail(): void {
    this.close(this.current(), 'fail');
  }

  /** Money moves, and the app never hears a callback: lost, or killed meanwhile. */
  async paySilently(): Promise<void> {
    await this.backend.pay(this.current().reference);
    this.sheet = null;
  }

  /** The sheet goes away without a word. */
  forget(): void {
    this.sheet = null;
  }

  private close(sheet: Sheet, deed: CashierDeed): void {
    this.sheet = null;
    this.time.activity += 1;
    sheet.settle(deed);
  }
}
