import {
  chooseExcess,
  getTransfer,
  removeProof,
  reportTransfer,
  uploadProof,
} from '@/contract/transfer';
import { handle, type Call } from '../handle';
import { ownOrder } from '../ledger/orders';
import { settleOrder } from '../ledger/settle';
import { note, shown, stateOf, transferOf } from '../ledger/transfer';
import { choose } from '../ledger/transfer-bank';
import { addProof, removeProof as takeBack } from '../ledger/transfer-proofs';
import type { StoredTransfer } from '../ledger/transfer-state';

/** The shopper's own transfer, brought to the present; `change` first. */
function told({ books, account }: Call, orderNo: string, change?: (one: StoredTransfer) => void) {
  const order = ownOrder(books, account, orderNo);
  settleOrder(books, order, true);
  const transfer = transferOf(books, orderNo);
  change?.(transfer);
  settleOrder(books, order, true);
  return shown(books, transfer);
}

const OVER = ['PAID', 'OVERPAID', 'EXPIRED'];

export const transferHandlers = [
  handle({ endpoint: getTransfer, reply: (call, { orderNo }) => told(call, orderNo) }),
  handle({
    endpoint: reportTransfer,
    reply: (call, { orderNo }) =>
      told(call, orderNo, (transfer) => {
        if (transfer.reportedAt !== null || OVER.includes(stateOf(transfer))) return;
        transfer.reportedAt = call.books.clock.now();
        note(call.books, transfer, 'REPORTED');
      }),
  }),
  handle({
    endpoint: uploadProof,
    reply: (call, { orderNo, image }) =>
      told(call, orderNo, (transfer) => addProof(call.books, transfer, image)),
    again: (call, first) => told(call, first.orderNo),
  }),
  handle({
    endpoint: removeProof,
    reply: (call, { orderNo, proofId }) =>
      told(call, orderNo, (transfer) => takeBack(transfer, proofId)),
  }),
  handle({
    endpoint: chooseExcess,
    reply: (call, { orderNo, way }) =>
      told(call, orderNo, (transfer) => choose(call.books, transfer, way)),
  }),
];
