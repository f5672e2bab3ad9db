import { WalletHomeScreen } from '@/features/wallet/home-screen';

export default function Page() {
  return <WalletHomeScreen />;
}
