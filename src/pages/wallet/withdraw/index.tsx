import { WalletWithdrawScreen } from '@/features/wallet/withdraw-screen';

export default function Page() {
  return <WalletWithdrawScreen />;
}
