import * as address from './address';
import * as cart from './cart';
import * as cashier from './cashier';
import * as catalog from './catalog';
import type { Endpoint } from './endpoint';
import * as health from './health';
import * as order from './order';
import * as payment from './payment';
import * as session from './session';
import * as telemetry from './telemetry';
import * as transfer from './transfer';
import * as wallet from './wallet';
import * as walletMoves from './wallet-moves';

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'path' in value && 'request' in value;
}

/** Every endpoint, in the order of the files: for the mock backend, OpenAPI and contract tests. */
export const endpoints: readonly Endpoint[] = [
  session,
  catalog,
  cart,
  address,
  order,
  payment,
  transfer,
  cashier,
  wallet,
  walletMoves,
  health,
  telemetry,
].flatMap((file) => Object.values(file).filter(isEndpoint));
