import * as wallet from '@/contract/wallet';
import * as walletMoves from '@/contract/wallet-moves';
import type { Callers } from './callers';

/** What the balance, its pages and the password pad ask. */
export const createWalletApi = ({ plain, keyed }: Callers) => ({
  getWallet: plain(wallet.getWallet),
  agreeToWallet: plain(wallet.agreeToWallet),
  listWalletBills: plain(wallet.listWalletBills),
  sendWalletCode: plain(wallet.sendWalletCode),
  setWalletPassword: keyed(wallet.setWalletPassword),
  getWalletPayment: plain(wallet.getWalletPayment),
  voidWalletPayment: plain(wallet.voidWalletPayment),
  payWithWallet: keyed(wallet.payWithWallet),
  startWalletHold: plain(wallet.startWalletHold),
  holdWallet: keyed(wallet.holdWallet),
  releaseHold: plain(wallet.releaseHold),
  topUp: keyed(walletMoves.topUp),
  getTopUp: plain(walletMoves.getTopUp),
  getWithdrawalTerms: plain(walletMoves.getWithdrawalTerms),
  quoteWithdrawal: plain(walletMoves.quoteWithdrawal),
  withdraw: keyed(walletMoves.withdraw),
  listWithdrawals: plain(walletMoves.listWithdrawals),
  getWithdrawal: plain(walletMoves.getWithdrawal),
});
