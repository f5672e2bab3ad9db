import { fen } from '@/domain/money';
import { remarkCode } from '@/domain/transfer/remark';
import { knownAs, type Known, type TransferScreen } from '@/domain/transfer/state';
import type { Transfer, TransferState } from '@/domain/transfer/transfer';

export const ORDER = '202611220000000001';
export const OTHER = '202611220000000002';

export function transfer(change: Partial<Transfer> = {}): Transfer {
  return {
    orderNo: ORDER,
    rev: 5,
    state: 'AWAIT_TRANSFER',
    account: {
      payee: '两栖商城（演示）有限公司',
      accountNo: '9900123412341234',
      bank: '演示商业银行',
      branch: '演示支行',
    },
    remark: remarkCode([1, 2, 3, 4, 5, 6, 7]),
    amountFen: fen(1_000_000),
    receivedFen: fen(0),
    remainingFen: fen(1_000_000),
    returningFen: fen(0),
    returnedFen: fen(0),
    expiresAt: 1_795_000_000_000,
    reportedAt: null,
    proofs: [],
    excess: null,
    onlineLocked: false,
    timeline: [],
    ...change,
  };
}

export const undecided = {
  amountFen: fen(500),
  way: null,
  decideBy: 1_796_000_000_000,
  doneAt: null,
} as const;

export function known(change: Partial<Transfer> = {}, rest: Partial<Known> = {}): TransferScreen {
  return knownAs(transfer(change), { doing: null, trouble: null, failures: 0, ...rest });
}

export const OPEN_STATES: readonly TransferState[] = [
  'AWAIT_TRANSFER',
  'MATCHING',
  'PARTIAL',
  'UNMATCHED',
];
