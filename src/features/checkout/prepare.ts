import type { Address } from '@/domain/address/address';
import type { CartLine } from '@/domain/cart/line';
import type { Quote } from '@/domain/order/order';
import type { Result } from '@/domain/result';
import { services } from '@/services';

export interface Prepared {
  /** Where it goes: the picked address, else the default one, else the newest; null: none yet. */
  readonly address: Address | null;
  readonly quote: Quote;
}

const { api } = services;

function choose(addresses: readonly Address[], picked: string | null): Address | null {
  return (
    addresses.find((address) => address.addressId === picked) ??
    addresses.find((address) => address.isDefault) ??
    addresses[0] ??
    null
  );
}

/** Address and price in one: the freight hangs on the address, and the screen is drawn once. */
export async function prepare(
  lines: readonly CartLine[],
  picked: string | null,
): Promise<Result<Prepared>> {
  const listed = await api.listAddresses({});
  if (!listed.ok) return listed;
  const address = choose(listed.value.addresses, picked);
  const quoted = await api.getQuote({
    lines: lines.map(({ skuId, quantity, priceFen }) => ({ skuId, quantity, seenFen: priceFen })),
    addressId: address?.addressId ?? null,
  });
  return quoted.ok ? { ...quoted, value: { address, quote: quoted.value } } : quoted;
}

/** Tells two baskets apart for the cache of reads. */
export function basketKey(lines: readonly CartLine[], picked: string | null): string {
  const what = lines.map(({ skuId, quantity, priceFen }) => `${skuId}*${quantity}@${priceFen}`);
  return `checkout:${picked ?? ''}:${what.join()}`;
}
