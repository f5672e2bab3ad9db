import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface PickedAddress {
  /** null: nothing was picked, the default address counts. In memory only. */
  readonly addressId: string | null;
}

const picked = createStore<PickedAddress>()(() => ({ addressId: null }));

/** What the shopper chose in the address list, for the checkout behind it. */
export function pickAddress(addressId: string | null): void {
  picked.setState({ addressId });
}

export function usePickedAddress(): string | null {
  return useStore(picked, (state) => state.addressId);
}
