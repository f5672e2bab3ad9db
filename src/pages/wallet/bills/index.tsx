import { WalletBillsScreen } from '@/features/wallet/bills-screen';

export default function Page() {
  return <WalletBillsScreen />;
}
