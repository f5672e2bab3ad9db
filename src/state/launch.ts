import { cart } from './cart';
import { reopenPayment } from './payment/reopen';
import { signInSilently } from './session';

/** Once, when the app starts: nothing here may block or delay the first screen. */
export function launch({ path = '' }: { path?: string } = {}): void {
  cart.getState().announce();
  void signInSilently().then(() => reopenPayment(path));
}
