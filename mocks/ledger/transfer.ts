import type { ResponseOf } from '@/contract/endpoint';
import type { getTransfer } from '@/contract/transfer';
import { addFen, fen, type Fen } from '@/domain/money';
import { REMARK_ALPHABET, remarkCode } from '@/domain/transfer/remark';
import type { TransferState } from '@/domain/transfer/transfer';
import type { SentBack } from '@/domain/order/order';
import type { Channel } from '@/platform/capabilities';
import { createRandom } from '../random';
import { refuse } from '../refusal';
import { opaque, type Books } from './context';
import type { Attempt } from './state';
import type { StoredTransfer } from './transfer-state';

export const transfersOf = ({ state }: Books): Record<string, StoredTransfer> =>
  (state.transfers ??= {});

export const sum = (list: readonly { readonly amountFen: Fen }[]): Fen =>
  addFen(...list.map(({ amountFen }) => amountFen));

/** Every change goes through here: it alone raises `rev`. */
export function note(
  books: Books,
  transfer: StoredTransfer,
  what: string,
  amountFen: Fen = fen(0),
): void {
  transfer.rev += 1;
  transfer.moments.push({ at: books.clock.now(), what, amountFen });
}

function remarkFor(books: Books): string {
  const random = createRandom(opaque(books, 16));
  return remarkCode(Array.from({ length: 7 }, () => random.int(0, REMARK_ALPHABET.length - 1)));
}

function begun(books: Books, attempt: Attempt): StoredTransfer {
  return {
    orderNo: attempt.orderNo,
    account: {
      payee: '两栖商城（演示）有限公司',
      // No bank's numbers begin like this: nobody can send real money by mistake.
      accountNo: `9900${opaque(books, 15, '0123456789')}`,
      bank: '演示商业银行',
      branch: '演示市演示支行',
    },
    remark: remarkFor(books),
    rev: 0,
    attemptNo: attempt.attemptNo,
    amountFen: attempt.amountFen,
    expiresAt: attempt.expiresAt,
    reportedAt: null,
    inHandFen: fen(0),
    takenFen: fen(0),
    excess: null,
    creditedFen: fen(0),
    ended: false,
    deposits: [],
    returns: [],
    proofs: [],
    moments: [],
  };
}

/** The order's transfer begins, or begins again with the account and remark it had. */
export function openTransfer(books: Books, attempt: Attempt): void {
  const all = transfersOf(books);
  const known = all[attempt.orderNo];
  const transfer = known ?? begun(books, attempt);
  all[attempt.orderNo] = transfer;
  const { attemptNo, amountFen, expiresAt } = attempt;
  Object.assign(transfer, { attemptNo, amountFen, expiresAt, ended: false, reportedAt: null });
  note(books, transfer, known ? 'REOPENED' : 'OPENED');
}

export const isDoubtful = ({ deposits }: StoredTransfer): boolean =>
  deposits.some(({ state }) => state === 'DOUBTFUL');

export function stateOf(transfer: StoredTransfer): TransferState {
  const { takenFen, excess, ended, inHandFen, reportedAt, proofs } = transfer;
  if (takenFen > 0) return excess === null ? 'PAID' : 'OVERPAID';
  if (ended) return 'EXPIRED';
  if (isDoubtful(transfer)) return 'UNMATCHED';
  if (inHandFen > 0) return 'PARTIAL';
  return reportedAt !== null || proofs.length > 0 ? 'MATCHING' : 'AWAIT_TRANSFER';
}

/** Some of the money is here: no other channel may take the order (F5), unless the merchant lets. */
export function isLocked(books: Books, transfer: StoredTransfer): boolean {
  const holds = stateOf(transfer) === 'PARTIAL' || stateOf(transfer) === 'UNMATCHED';
  return holds && !books.state.world.switchWhilePartial;
}

/** The channel that an order is locked to; null: none. */
export function lockOf(books: Books, orderNo: string): Channel | null {
  const transfer = transfersOf(books)[orderNo];
  return transfer && isLocked(books, transfer) ? 'BANK_TRANSFER' : null;
}

export function refuseWhilePartial(books: Books, orderNo: string): void {
  if (lockOf(books, orderNo) !== null) {
    refuse('CONFLICT', '已收到部分转账，请补足余款，暂时不能改用其他方式');
  }
}

/** Money of the order's transfer that goes back to the payer, or has gone. */
export function sentBackOf(books: Books, orderNo: string): SentBack | null {
  const returns = transfersOf(books)[orderNo]?.returns ?? [];
  if (returns.length === 0) return null;
  const done = returns.map(({ doneAt }) => doneAt ?? Infinity);
  const last = Math.max(...done);
  return { amountFen: sum(returns), doneAt: last === Infinity ? null : last };
}

export function transferOf(books: Books, orderNo: string): StoredTransfer {
  return transfersOf(books)[orderNo] ?? refuse('NOT_FOUND', '这笔订单没有银行转账');
}

export function shown(books: Books, transfer: StoredTransfer): ResponseOf<typeof getTransfer> {
  const { orderNo, rev, account, remark, amountFen, takenFen, inHandFen } = transfer;
  const { expiresAt, reportedAt, excess, returns, proofs } = transfer;
  const receivedFen = takenFen > 0 ? takenFen : fen(Math.min(inHandFen, amountFen));
  const [back, under] = [true, false].map((done) =>
    sum(returns.filter(({ doneAt }) => (doneAt !== null) === done)),
  );
  return {
    orderNo,
    rev,
    state: stateOf(transfer),
    account,
    remark,
    amountFen,
    receivedFen,
    remainingFen: fen(Math.max(amountFen - receivedFen, 0)),
    returningFen: under ?? fen(0),
    returnedFen: back ?? fen(0),
    expiresAt,
    reportedAt,
    proofs: proofs.map(({ proofId, at }) => ({ proofId, at })),
    excess,
    onlineLocked: isLocked(books, transfer),
    timeline: transfer.moments,
  };
}
