import { createWalletApi } from '@/api/wallet';
import { callers } from '@/services';

export const walletApi = createWalletApi(callers);
