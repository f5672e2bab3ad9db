import * as transfer from '@/contract/transfer';
import type { Callers } from './callers';

/** What the page of a bank transfer asks. */
export const createTransferApi = ({ plain, keyed }: Callers) => ({
  getTransfer: plain(transfer.getTransfer),
  reportTransfer: plain(transfer.reportTransfer),
  uploadProof: keyed(transfer.uploadProof),
  removeProof: plain(transfer.removeProof),
  chooseExcess: plain(transfer.chooseExcess),
});
