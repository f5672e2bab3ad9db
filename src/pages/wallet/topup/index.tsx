import { WalletTopUpScreen } from '@/features/wallet/topup-screen';

export default function Page() {
  return <WalletTopUpScreen />;
}
