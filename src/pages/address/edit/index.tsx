import { AddressEditScreen } from '@/features/address/address-edit-screen';

export default function AddressEditPage() {
  return <AddressEditScreen />;
}
