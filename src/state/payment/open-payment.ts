import { services } from '@/services';
import { pad } from '@/state/wallet/pad';
import { createWalletCashier } from '@/state/wallet/wallet-cashier';
import { createCashiers } from './cashiers';
import { createPayment } from './create-payment';
import type { Payment } from './payment';

/**
 * A payment on the real backend and host for the signed-in account. Dispose of it with the screen.
 * @param accountId opaque id of the account
 */
export function openPayment(accountId: string): Payment {
  const { api, platform, now, serverNow, random, randomKey } = services;
  const wallet = createWalletCashier(() => payment.store.getState(), pad.open);
  const payment = createPayment({
    api,
    cashier: createCashiers(platform.payment, wallet),
    channel: platform.payment.channels()[0] ?? 'ALIPAY_WAP',
    storage: platform.storage,
    lifecycle: platform.lifecycle,
    serverNow,
    now,
    random,
    randomKey,
    setTimer: (run, ms) => setTimeout(run, ms),
    clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
    accountId,
  });
  return payment;
}
