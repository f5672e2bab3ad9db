import type { HostBackend } from './backend';
import { movesMoney, OUTCOMES, type CashierOutcome } from './cashier-outcomes';
import type { HostName } from './host-name';
import type { Person } from './person';
import type { VirtualTime } from './time';

/** An outcome that the app is told. */
export type ToldOutcome = Exclude<CashierOutcome, 'paid-no-return'>;

interface Sheet {
  /** prepay_id or tradeNO. */
  readonly reference: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly settle: (outcome: ToldOutcome) => void;
}

/** The payment sheet of the host: a question that stays open until somebody ends it. */
export class HostCashier {
  readonly history: Sheet[] = [];

  constructor(
    private readonly host: HostName,
    private readonly backend: HostBackend,
    private readonly time: VirtualTime,
    private readonly person: Person,
  ) {}

  get isOpen(): boolean {
    return this.person.openOf('cashier') !== undefined;
  }

  get reference(): string {
    return this.current().reference;
  }

  open(sheet: Sheet): void {
    this.history.push(sheet);
    this.time.activity += 1;
    const { reference } = sheet;
    const outcomes = OUTCOMES[this.host];
    this.person.ask('cashier', { reference, outcomes }, ({ outcome, moved }) => {
      this.close(sheet, outcome, moved ?? movesMoney(outcome)).catch((error: unknown) =>
        this.time.set(() => Promise.reject(error as Error), 1, { whose: 'host' }),
      );
    });
  }

  private current() {
    const question = this.person.openOf('cashier');
    if (!question) throw new Error('no cashier is open');
    return question;
  }

  private sheetOf(reference: string): Sheet {
    const found = [...this.history].reverse().find((sheet) => sheet.reference === reference);
    if (!found) throw new Error(`no cashier was opened for ${reference}`);
    return found;
  }

  /** Ends the sheet that is open. */
  async end(outcome: CashierOutcome, moved = movesMoney(outcome)): Promise<void> {
    const { id, reference } = this.current();
    const sheet = this.sheetOf(reference);
    if (moved) await this.backend.pay(reference);
    this.person.withdraw(id);
    this.tell(sheet, outcome);
  }

  /** Money moves and the host says so. */
  pay(): Promise<void> {
    return this.end('paid');
  }

  cancel(): void {
    void this.end('cancelled');
  }

  fail(): void {
    void this.end('failed');
  }

  /** Money moves, and the app never hears a callback: lost, or killed meanwhile. */
  paySilently(): Promise<void> {
    return this.end('paid-no-return');
  }

  /** The sheet goes away without a word. */
  forget(): void {
    const question = this.person.openOf('cashier');
    if (question) this.person.withdraw(question.id);
  }

  private async close(sheet: Sheet, outcome: CashierOutcome, moved: boolean): Promise<void> {
    if (moved) await this.time.waitFor(Promise.resolve(this.backend.pay(sheet.reference)));
    this.tell(sheet, outcome);
  }

  private tell(sheet: Sheet, outcome: CashierOutcome): void {
    this.time.activity += 1;
    if (outcome !== 'paid-no-return') sheet.settle(outcome);
  }
}
