import type { Journey } from '../support/journey';
import { browser } from './browser';
import { cashier } from './cashier';
import { interrupted } from './ends';
import { external } from './external';
import { faults } from './faults';
import { health } from './health';
import { healthDesk } from './health-desk';
import { purchase } from './purchase';
import { recorded } from './recorded';
import { wallet } from './wallet';
import { transfer } from './transfer';
import { worlds } from './worlds';

/** Every story, by the name that `npm run e2e -- <name>` picks. */
export const GROUPS: Readonly<Record<string, readonly Journey[]>> = {
  ...{
    purchase,
    cashier,
    interrupted,
    external,
    transfer,
    faults,
    wallet,
    health,
    healthDesk,
    worlds,
    recorded,
    browser,
  },
};
