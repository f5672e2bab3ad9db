import { services } from '@/services';
import { cart } from './cart';
import { unfinishedPayment } from './payment/unfinished';
import { askForPolicy } from './privacy';
import { signInSilently } from './session';
import { startTelemetry } from './telemetry/telemetry';

const { navigation, lifecycle, update } = services.platform;

/** A payment that a kill cut off comes first: its page asks the server before it shows anything. */
function takeUpPayment(): void {
  const payment = unfinishedPayment();
  if (payment === null || !navigation.onTab()) return;
  void navigation.open(
    payment.orderNo === null
      ? '/pages/trade/checkout/index'
      : `/pages/trade/result/index?orderNo=${payment.orderNo}`,
  );
}

/** A new version restarts the app, so it waits until no payment is under way. */
function updateWhenIdle(apply: () => void): void {
  if (unfinishedPayment() === null) apply();
  else lifecycle.onShow(() => (unfinishedPayment() === null ? apply() : undefined));
}

/** Once, when the app starts: nothing here may block or delay the first screen. */
export function launch(): void {
  startTelemetry();
  askForPolicy();
  cart.getState().announce();
  update.onReady(updateWhenIdle);
  void signInSilently().then(takeUpPayment);
}
