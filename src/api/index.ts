import * as address from '@/contract/address';
import * as cart from '@/contract/cart';
import * as catalog from '@/contract/catalog';
import type { Endpoint } from '@/contract/endpoint';
import * as order from '@/contract/order';
import * as payment from '@/contract/payment';
import * as session from '@/contract/session';
import * as telemetry from '@/contract/telemetry';
import * as transfer from '@/contract/transfer';
import * as wallet from '@/contract/wallet';
import * as walletMoves from '@/contract/wallet-moves';
import type { Result } from '@/domain/result';
import type { Client } from './client';

function makers(client: Client) {
  return {
    plain:
      <Req, Res>(endpoint: Endpoint<Req, Res>) =>
      (request: Req): Promise<Result<Res>> =>
        client.call(endpoint, request),
    /** Endpoints that need an idempotency key: the same key for every try of one intent. */
    keyed:
      <Req, Res>(endpoint: Endpoint<Req, Res>) =>
      (request: Req, key: string): Promise<Result<Res>> =>
        client.call(endpoint, request, { key }),
  };
}

type Makers = ReturnType<typeof makers>;

const transferApi = ({ plain, keyed }: Makers) => ({
  getTransfer: plain(transfer.getTransfer),
  reportTransfer: plain(transfer.reportTransfer),
  uploadProof: keyed(transfer.uploadProof),
  removeProof: plain(transfer.removeProof),
  chooseExcess: plain(transfer.chooseExcess),
});

/** One named function per endpoint; what each promises is written in src/contract. */
export function createApi(client: Client) {
  const make = makers(client);
  const { plain, keyed } = make;

  return {
    signInWithHost: plain(session.signInWithHost),
    sendSmsCode: plain(session.sendSmsCode),
    signInWithPhone: plain(session.signInWithPhone),
    linkPhone: plain(session.linkPhone),
    getMe: plain(session.getMe),
    signOut: plain(session.signOut),

    getHome: plain(catalog.getHome),
    listCategories: plain(catalog.listCategories),
    listProducts: plain(catalog.listProducts),
    getProduct: plain(catalog.getProduct),

    checkCart: plain(cart.checkCart),

    listAddresses: plain(address.listAddresses),
    saveAddress: keyed(address.saveAddress),
    removeAddress: plain(address.removeAddress),
    getAddressDraft: plain(address.getAddressDraft),
    putAddressDraft: plain(address.putAddressDraft),
    listDivisions: plain(address.listDivisions),

    issueKey: plain(order.issueKey),
    getQuote: plain(order.getQuote),
    createOrder: keyed(order.createOrder),
    findOrderByKey: plain(order.findOrderByKey),
    listOrders: plain(order.listOrders),
    getOrder: plain(order.getOrder),
    cancelOrder: plain(order.cancelOrder),
    confirmReceipt: plain(order.confirmReceipt),

    getPayMethods: plain(payment.getPayMethods),
    startAttempt: plain(payment.startAttempt),
    closeAttempt: plain(payment.closeAttempt),
    queryPayment: plain(payment.queryPayment),

    ...transferApi(make),

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

    reportTelemetry: plain(telemetry.reportTelemetry),
  };
}

export type Api = ReturnType<typeof createApi>;
