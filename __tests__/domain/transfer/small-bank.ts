import { fen } from '@/domain/money';
import type { Transfer, TransferState } from '@/domain/transfer/transfer';
import { transfer } from './sample';

const ORDER_FEN = 1000;

/** The least bank that can say everything a transfer can be told: what comes, and what becomes of it. */
export class SmallBank {
  private rev = 1;
  private received = 0;
  private doubtful = 0;
  private returned = 0;
  private reported = false;
  private over = false;
  private way: 'REFUND' | 'BALANCE' | null = null;

  get state(): TransferState {
    if (this.received >= ORDER_FEN) return this.received > ORDER_FEN ? 'OVERPAID' : 'PAID';
    if (this.over) return 'EXPIRED';
    if (this.doubtful > 0) return 'UNMATCHED';
    if (this.received > 0) return 'PARTIAL';
    return this.reported ? 'MATCHING' : 'AWAIT_TRANSFER';
  }

  pay(amount: number, rightRemark: boolean): void {
    if (this.over || this.way !== null) this.returned += amount;
    else if (rightRemark || this.received >= ORDER_FEN) this.received += amount;
    else this.doubtful += amount;
    this.rev += 1;
  }

  /** Somebody at the desk looks at what did not match. */
  decide(match: boolean): void {
    if (this.doubtful === 0) return;
    if (match) this.received += this.doubtful;
    else this.returned += this.doubtful;
    this.doubtful = 0;
    this.rev += 1;
  }

  report(): Transfer {
    if (!this.reported) this.rev += 1;
    this.reported = true;
    return this.tell();
  }

  choose(way: 'REFUND' | 'BALANCE'): Transfer {
    if (this.state === 'OVERPAID' && this.way === null) {
      this.way = way;
      this.rev += 1;
    }
    return this.tell();
  }

  end(): void {
    if (this.received >= ORDER_FEN || this.over) return;
    this.over = true;
    this.returned += this.received + this.doubtful;
    this.received = 0;
    this.doubtful = 0;
    this.rev += 1;
  }

  tell(): Transfer {
    const excess = this.received - ORDER_FEN;
    return transfer({
      rev: this.rev,
      state: this.state,
      amountFen: fen(ORDER_FEN),
      receivedFen: fen(Math.min(this.received, ORDER_FEN)),
      remainingFen: fen(Math.max(ORDER_FEN - this.received, 0)),
      returnedFen: fen(this.returned),
      reportedAt: this.reported ? 1 : null,
      excess:
        excess > 0
          ? { amountFen: fen(excess), way: this.way, decideBy: 9, doneAt: this.way && 1 }
          : null,
    });
  }
}
