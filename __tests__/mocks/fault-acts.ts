import { isExternalChannel, type Channel } from '@/domain/payment/channel';
import type { StateName } from '@/domain/payment/state';
import type { EndpointName } from '@mocks/endpoints';
import type { FaultName } from '@mocks/scenarios';
import type { Payer } from './payer';

/** How a host pays first, what its shoppers change to, and a cashier of the other kind that it has. */
export interface Host {
  readonly host: string;
  readonly channel: Channel;
  readonly other: Channel;
  readonly second: Channel;
}

export const HOSTS: readonly Host[] = [
  { host: 'weapp', channel: 'WECHAT_MINI', other: 'ALIPAY_LINK', second: 'ALIPAY_LINK' },
  { host: 'alipay', channel: 'ALIPAY_MINI', other: 'ALIPAY_WAP', second: 'BANK_TRANSFER' },
  { host: 'h5', channel: 'ALIPAY_WAP', other: 'ALIPAY_LINK', second: 'WALLET' },
];

export type Act = (payer: Payer, host: Host) => Promise<void>;

export const nothing: Act = () => Promise.resolve();
export const inCashier = (channel: Channel): StateName =>
  isExternalChannel(channel) ? 'AWAIT_EXTERNAL' : 'INVOKING';

/** The next calls of an endpoint go wrong in this way. */
export const spoil = (payer: Payer, endpoint: EndpointName, fault: FaultName) =>
  payer.backend.faults.set(endpoint, fault);

export async function toCashier(payer: Payer): Promise<void> {
  payer.tap();
  await payer.wait(1_000);
}

/** The cashier is shut; an external one says nothing, the shopper is simply back. */
async function comeBack(payer: Payer, said: 'CANCELLED' | 'CLAIMED_OK'): Promise<void> {
  payer.leave(payer.state.name === 'AWAIT_EXTERNAL' ? 'LEFT' : said);
  await payer.wait(100);
  payer.show();
  await payer.wait(2_000);
}

export async function leaveCashier(payer: Payer): Promise<void> {
  await comeBack(payer, 'CANCELLED');
  if (payer.state.name === 'AWAIT_EXTERNAL') payer.payment.back();
}

export async function backToReady(payer: Payer): Promise<void> {
  await toCashier(payer);
  await leaveCashier(payer);
}

export const change: Act = async (payer, { other }) => {
  payer.tap(other);
  await payer.wait(15_000);
};

export async function look(payer: Payer): Promise<void> {
  payer.show();
  await payer.wait(2_000);
}

export async function paysAndReturns(payer: Payer): Promise<void> {
  payer.payThere();
  await comeBack(payer, 'CLAIMED_OK');
}

export const kill: Act = (payer) => payer.kill();
export const rise: Act = (payer) => payer.rise();

export const toPaid: Act = async (payer) => {
  await toCashier(payer);
  await paysAndReturns(payer);
};

/** Nobody pays, and the order's time is over. */
export async function toClosed(payer: Payer): Promise<void> {
  await backToReady(payer);
  for (let hour = 0; hour < 4 && payer.state.name !== 'CLOSED'; hour += 1) {
    await payer.wait(1_800_000);
    payer.show();
    await payer.wait(1_000);
  }
}

export async function toRefunding(payer: Payer): Promise<void> {
  await toClosed(payer);
  payer.payLate();
  await look(payer);
}

export const refused: Act = async (payer) => {
  spoil(payer, 'createOrder', 'wrong-amount');
  await toCashier(payer);
};

/** What the first creation of the order runs into. */
export const creating =
  (fault: FaultName): Act =>
  async (payer) => {
    spoil(payer, 'createOrder', fault);
    payer.tap();
    await payer.wait(500);
  };

/** Paid, but the server cannot be reached until the app gives up asking. */
export const toUnresolved: Act = async (payer) => {
  await toCashier(payer);
  payer.payThere();
  payer.backend.faults.set('queryPayment', 'network-error', 1_000);
  if (payer.state.name === 'AWAIT_EXTERNAL') payer.payment.iPaid();
  else payer.leave('CLAIMED_OK');
  await payer.wait(100);
  for (let turn = 0; turn < 30 && payer.state.name === 'CONFIRMING'; turn += 1) {
    await payer.wait(60_000);
  }
  payer.backend.faults.clear();
};
