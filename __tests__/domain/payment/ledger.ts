import { fen, type Fen } from '@/domain/money';
import type { Channel } from '@/domain/payment/channel';
import type { ServerOrder } from '@/domain/payment/event';
import type { PaymentStatus } from '@/domain/payment/order-status';
import type { Dice } from './dice';

export interface LedgerAttempt {
  readonly attemptNo: string;
  readonly channel: Channel;
  readonly expiresAt: number;
  open: boolean;
  captured: boolean;
}

export interface LedgerOrder {
  readonly orderNo: string;
  readonly key: string;
  payableFen: Fen;
  /** Put aside from the balance; captured with the money of an attempt, given back otherwise. */
  heldFen: Fen;
  status: PaymentStatus;
  rev: number;
  expiresAt: number;
  readonly attempts: LedgerAttempt[];
  captures: number;
  refunds: number;
  /** The shopper went on although the old attempt could not be closed. */
  duplicateAccepted: boolean;
  readonly history: ServerOrder[];
}

/** The truth of the model: what a correct backend and the providers know. */
export class Ledger {
  now = 1_700_000_000_000;
  readonly orders = new Map<string, LedgerOrder>();
  readonly refusedKeys = new Set<string>();
  private serial = 0;

  answer(order: LedgerOrder): ServerOrder {
    const { orderNo, status, rev, payableFen, heldFen, expiresAt } = order;
    return { orderNo, status, rev, payableFen, heldFen, expiresAt };
  }

  private changed(order: LedgerOrder): void {
    order.history.push(this.answer(order));
    order.rev += 1;
  }

  create(key: string, payableFen: Fen): LedgerOrder {
    const known = this.orders.get(key);
    if (known !== undefined) return known;
    this.serial += 1;
    const order: LedgerOrder = {
      orderNo: `O${this.serial}`,
      key,
      payableFen,
      heldFen: fen(0),
      status: 'UNPAID',
      rev: 1,
      expiresAt: this.now + 1_800_000,
      attempts: [],
      captures: 0,
      refunds: 0,
      duplicateAccepted: false,
      history: [],
    };
    this.orders.set(key, order);
    return order;
  }

  byNo(orderNo: string): LedgerOrder | undefined {
    return [...this.orders.values()].find((order) => order.orderNo === orderNo);
  }

  openAttempts(order: LedgerOrder): LedgerAttempt[] {
    return order.attempts.filter(({ open, expiresAt }) => open && expiresAt > this.now);
  }

  start(order: LedgerOrder, channel: Channel): LedgerAttempt {
    const same = this.openAttempts(order).find((attempt) => attempt.channel === channel);
    if (same !== undefined) return same;
    this.serial += 1;
    const attempt: LedgerAttempt = {
      attemptNo: `A${this.serial}`,
      channel,
      expiresAt: this.now + 900_000,
      open: true,
      captured: false,
    };
    order.attempts.push(attempt);
    return attempt;
  }

  /** Money arrives on an attempt, also when the order was closed before (late payment). */
  capture(order: LedgerOrder, attempt: LedgerAttempt): void {
    if (attempt.captured || !attempt.open) return;
    attempt.captured = true;
    order.captures += 1;
    this.changed(order);
    if (order.captures - order.refunds > 1) order.refunds += 1;
    else if (order.status === 'UNPAID') order.status = 'PAID';
    else if (order.status === 'CLOSED') order.status = 'REFUNDING';
  }

  close(order: LedgerOrder): void {
    if (order.status !== 'UNPAID') return;
    this.changed(order);
    order.status = 'CLOSED';
  }

  /** Something the backend does by itself. */
  drift(order: LedgerOrder, dice: Dice): void {
    if (order.status === 'PAID' && dice.chance(0.4)) {
      this.changed(order);
      order.status = 'REFUNDING';
    } else if (order.status === 'REFUNDING') {
      this.changed(order);
      order.status = 'REFUNDED';
      order.refunds = order.captures;
    } else if (order.status === 'CLOSED' && order.captures === 0 && dice.chance(0.5)) {
      this.changed(order);
      order.captures = 1;
      order.status = 'PAID';
    } else if (order.status === 'UNPAID' && dice.chance(0.3)) {
      this.close(order);
    } else if (order.status === 'UNPAID') {
      this.changed(order);
      order.expiresAt += 600_000;
    }
  }

  /** Another price gives back what was put aside for the old one. */
  reprice(order: LedgerOrder, to: number): void {
    this.changed(order);
    order.payableFen = fen(to);
    order.heldFen = fen(0);
  }

  /** Puts a part of the price aside from the balance, or gives it back (0). */
  hold(order: LedgerOrder, part: number): void {
    if (order.status !== 'UNPAID') return;
    this.changed(order);
    order.heldFen = fen(Math.min(part, order.payableFen));
  }

  /** What a cashier has to take. */
  due({ payableFen, heldFen }: LedgerOrder): Fen {
    return fen(payableFen - heldFen);
  }
}
