import { createTransferApi } from '@/api/transfer';
import { callers } from '@/services';

export const transferApi = createTransferApi(callers);
