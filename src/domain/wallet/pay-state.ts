import type { Fen } from '@/domain/money';
import type { Refusal } from '@/domain/result';

/** What a password is asked for: an order, a part of one put aside, or money sent out. */
export type SignPurpose = 'PAY' | 'HOLD' | 'WITHDRAW';

/** One thing to be agreed to with the payment password. The nonce is the server's and lives in memory only. */
export interface SignJob {
  readonly purpose: SignPurpose;
  readonly nonce: string;
  /** Order or withdrawal that it is about. */
  readonly subject: string;
  readonly amountFen: Fen;
}

/** What the server has bound to a nonce, and how the wallet stands (E3). */
export interface SignFacts {
  readonly purpose: SignPurpose;
  readonly subject: string;
  readonly amountFen: Fen;
  /** DONE: money has moved or been put aside. VOID: nothing has, and nothing can any more. */
  readonly state: 'OPEN' | 'DONE' | 'VOID';
  readonly payee: string;
  readonly availableFen: Fen;
  readonly hasPassword: boolean;
  /** Wrong passwords still allowed; null: none was wrong. */
  readonly triesLeft: number | null;
  /** Server time; null: not locked. */
  readonly lockedUntil: number | null;
}

export type SignEnd =
  | 'done'
  /** Nothing was sent, by the person's own will. */
  | 'cancelled'
  /** Nothing was sent, because it can't be. */
  | 'declined'
  /** The server says that this nonce moves nothing. */
  | 'void'
  /** Sent, and nobody answers: only the order itself knows. */
  | 'unknown';

interface Known {
  readonly job: SignJob;
  readonly facts: SignFacts;
}

export type SignState =
  | { readonly name: 'IDLE' }
  | { readonly name: 'READING'; readonly job: SignJob; readonly tries: number }
  | ({
      readonly name: 'ASKING';
      readonly notice: 'wrong' | 'busy' | 'not-sent' | null;
      readonly triesLeft: number | null;
    } & Known)
  | ({ readonly name: 'UNSET' } & Known)
  | ({ readonly name: 'LOCKED'; readonly until: number } & Known)
  | ({ readonly name: 'LOW' } & Known)
  | ({ readonly name: 'SENDING' } & Known)
  | ({ readonly name: 'CONFIRMING'; readonly tries: number } & Known)
  | ({ readonly name: 'VOIDING'; readonly tries: number } & Known)
  | { readonly name: 'ENDED'; readonly job: SignJob; readonly end: SignEnd };

/** Facts. Replies name the nonce they answer, so that one for another is dropped (B5). */
export type SignEvent =
  | { readonly type: 'OPEN'; readonly job: SignJob }
  | {
      readonly type: 'FACTS';
      readonly nonce: string;
      readonly facts: SignFacts;
      /** Server time (epoch ms). */
      readonly at: number;
    }
  /** `code` null: no answer. */
  | {
      readonly type: 'NO_FACTS';
      readonly nonce: string;
      readonly code: Refusal['code'] | null;
    }
  /** Six digits are there; they travel beside the machine, never through it. */
  | { readonly type: 'SUBMIT' }
  | { readonly type: 'SENT'; readonly nonce: string; readonly facts: SignFacts }
  | {
      readonly type: 'REFUSED';
      readonly nonce: string;
      readonly code: Refusal['code'];
      readonly triesLeft: number | null;
      /** With WALLET_LOCKED: until when (server time). */
      readonly until: number;
    }
  | { readonly type: 'NO_ANSWER'; readonly nonce: string }
  /** No idempotency key could be had, so nothing left the device. */
  | { readonly type: 'NOT_SENT'; readonly nonce: string }
  | { readonly type: 'CANCEL' }
  | { readonly type: 'SHOW' }
  | { readonly type: 'EXPIRE' };

export type SignEffect =
  /** After the pause of the poll schedule for `tries`; 0: now. */
  | { readonly type: 'READ'; readonly nonce: string; readonly tries: number }
  /** Once, with the digits, which are gone afterwards whatever happens. */
  | { readonly type: 'SEND'; readonly job: SignJob }
  | { readonly type: 'VOID'; readonly nonce: string; readonly tries: number };
