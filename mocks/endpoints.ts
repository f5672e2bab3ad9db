import type * as address from '@/contract/address';
import type * as cart from '@/contract/cart';
import type * as cashier from '@/contract/cashier';
import type * as catalog from '@/contract/catalog';
import type { Endpoint } from '@/contract/endpoint';
import type * as health from '@/contract/health';
import type * as order from '@/contract/order';
import type * as payment from '@/contract/payment';
import type * as session from '@/contract/session';
import type * as telemetry from '@/contract/telemetry';
import type * as transfer from '@/contract/transfer';
import type * as wallet from '@/contract/wallet';
import type * as walletMoves from '@/contract/wallet-moves';

type EndpointsOf<File> = {
  [Name in keyof File]: File[Name] extends Pick<Endpoint, 'method' | 'path'> ? Name : never;
}[keyof File];

/** Every endpoint of the contract by name: a list keyed by it cannot forget a new endpoint. */
export type EndpointName = Extract<
  | EndpointsOf<typeof session>
  | EndpointsOf<typeof catalog>
  | EndpointsOf<typeof cart>
  | EndpointsOf<typeof address>
  | EndpointsOf<typeof order>
  | EndpointsOf<typeof payment>
  | EndpointsOf<typeof transfer>
  | EndpointsOf<typeof cashier>
  | EndpointsOf<typeof wallet>
  | EndpointsOf<typeof walletMoves>
  | EndpointsOf<typeof health>
  | EndpointsOf<typeof telemetry>,
  string
>;
