/** What a shopper types into the address form. */
export interface AddressInput {
  readonly name: string;
  readonly phone: string;
  /** Division codes: province, city, county. Six digits each. */
  readonly region: readonly [string, string, string];
  readonly detail: string;
  readonly isDefault: boolean;
}

export interface Address extends AddressInput {
  readonly addressId: string;
  /** Names of `region`. */
  readonly regionNames: readonly [string, string, string];
}

/** An unfinished form. It is kept by the server, never on the device: it holds personal data. */
export type AddressDraft = Partial<AddressInput> & { readonly addressId?: string };

export type AddressField = 'name' | 'phone' | 'region' | 'detail';
