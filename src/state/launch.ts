import { cart } from './cart';
import { signInSilently } from './session';

/** Once, when the app starts: nothing here may block or delay the first screen. */
export function launch(): void {
  cart.getState().announce();
  void signInSilently();
}
