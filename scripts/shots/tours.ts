import type { Stop } from './stop';
import { TOUR } from './tour';
import { away } from './tour-away';
import { cashier } from './tour-cashier';
import { desk } from './tour-desk';
import { first } from './tour-first';
import { health } from './tour-health';
import { hold } from './tour-hold';
import { pay } from './tour-pay';
import { results } from './tour-results';
import { transfer } from './tour-transfer';
import { wallet } from './tour-wallet';

/** Each begins with an empty shop and a phone with nothing on it, and has a sheet of its own. */
export const TOURS: Readonly<Record<string, readonly Stop[]>> = {
  first,
  shop: TOUR,
  pay,
  hold,
  away,
  results,
  wallet,
  transfer,
  cashier,
  health,
  desk,
};
