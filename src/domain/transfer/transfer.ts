import type { Fen } from '@/domain/money';

/** Where a transfer stands, as the bank and the merchant see it (F2). Only the server sets it. */
export const TRANSFER_STATES = [
  'AWAIT_TRANSFER',
  'MATCHING',
  'PARTIAL',
  'PAID',
  'OVERPAID',
  'UNMATCHED',
  'EXPIRED',
] as const;

export type TransferState = (typeof TRANSFER_STATES)[number];

/** What may become of money beyond the amount. */
export const EXCESS_WAYS = ['REFUND', 'BALANCE'] as const;
export type ExcessWay = (typeof EXCESS_WAYS)[number];

/** Where the money has to go; belongs to this order alone. */
export interface ReceivingAccount {
  readonly payee: string;
  readonly accountNo: string;
  readonly bank: string;
  readonly branch: string;
}

export interface Excess {
  readonly amountFen: Fen;
  /** null: the shopper has not chosen yet. */
  readonly way: ExcessWay | null;
  /** Server time at which it goes back by itself when nothing was chosen. */
  readonly decideBy: number;
  /** Server time at which it was back or in the balance; null: under way or undecided. */
  readonly doneAt: number | null;
}

/** One line of what happened. A `what` that this version doesn't know is not shown. */
export interface TransferMoment {
  readonly at: number;
  readonly what: string;
  /** 0: it is not about an amount. */
  readonly amountFen: Fen;
}

export interface Transfer {
  readonly orderNo: string;
  /** Only grows; what is older than what is known is dropped. */
  readonly rev: number;
  readonly state: TransferState;
  readonly account: ReceivingAccount;
  /** 转账附言: names the order in the bank's statement. */
  readonly remark: string;
  /** What has to arrive, to the fen. */
  readonly amountFen: Fen;
  /** What has arrived and was matched to this order. */
  readonly receivedFen: Fen;
  /** What is still missing. */
  readonly remainingFen: Fen;
  /** On its way back to the payer, and already back. */
  readonly returningFen: Fen;
  readonly returnedFen: Fen;
  /** Server time until which money is taken. */
  readonly expiresAt: number;
  /** When the shopper said that the money was sent; proves nothing. */
  readonly reportedAt: number | null;
  readonly proofs: readonly { readonly proofId: string; readonly at: number }[];
  readonly excess: Excess | null;
  /** Other ways to pay are closed while a part of the money is here (F5). */
  readonly onlineLocked: boolean;
  readonly timeline: readonly TransferMoment[];
}

/** Money is still awaited or being sorted out. */
export function isOpen({ state }: Pick<Transfer, 'state'>): boolean {
  return state !== 'PAID' && state !== 'OVERPAID' && state !== 'EXPIRED';
}

/** Something is still to be sent; in every other state nothing more shall be. */
export function asksForMoney({ state }: Pick<Transfer, 'state'>): boolean {
  return state === 'AWAIT_TRANSFER' || state === 'MATCHING' || state === 'PARTIAL';
}

/** The order's money is complete. */
export function isSettled({ state }: Pick<Transfer, 'state'>): boolean {
  return state === 'PAID' || state === 'OVERPAID';
}

/** The shopper may still choose where the excess goes. */
export function mayChoose({ state, excess }: Transfer): boolean {
  return state === 'OVERPAID' && excess !== null && excess.way === null;
}

/** Something about it can still change by itself, so that asking again is worth it. */
export function isMoving(transfer: Transfer): boolean {
  if (isOpen(transfer) || transfer.returningFen > 0) return true;
  return transfer.excess !== null && transfer.excess.doneAt === null;
}

/**
 * What can follow what. Paid money never turns into unpaid; an ended transfer can be taken up again
 * while nothing is paid. Anything else is a fault of the server and is not shown.
 */
const FOLLOWS: Readonly<Record<TransferState, readonly TransferState[]>> = {
  AWAIT_TRANSFER: TRANSFER_STATES,
  MATCHING: TRANSFER_STATES,
  PARTIAL: ['PARTIAL', 'PAID', 'OVERPAID', 'UNMATCHED', 'EXPIRED'],
  UNMATCHED: TRANSFER_STATES,
  PAID: ['PAID', 'OVERPAID'],
  OVERPAID: ['OVERPAID'],
  EXPIRED: ['EXPIRED', 'AWAIT_TRANSFER'],
};

/** Tells whether an answer may replace what is known: newer or equal, and no way back. */
export function mayFollow(known: Transfer, heard: Transfer): boolean {
  return heard.rev >= known.rev && FOLLOWS[known.state].includes(heard.state);
}
