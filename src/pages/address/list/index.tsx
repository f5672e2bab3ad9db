import { AddressListScreen } from '@/features/address/address-list-screen';

export default function AddressListPage() {
  return <AddressListScreen />;
}
