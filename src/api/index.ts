import * as address from '@/contract/address';
import * as cart from '@/contract/cart';
import * as catalog from '@/contract/catalog';
import * as order from '@/contract/order';
import * as payment from '@/contract/payment';
import * as session from '@/contract/session';
import * as telemetry from '@/contract/telemetry';
import type { Callers } from './callers';

/**
 * One named function per endpoint; what each promises is written in src/contract. Areas whose pages
 * are packages of their own have an object of their own, so that their schemas stay out of the main
 * package: `./wallet`, `./transfer`.
 */
export function createApi({ plain, keyed }: Callers) {
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

    reportTelemetry: plain(telemetry.reportTelemetry),
  };
}

export type Api = ReturnType<typeof createApi>;
