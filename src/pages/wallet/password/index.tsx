import { WalletPasswordScreen } from '@/features/wallet/password-screen';

export default function Page() {
  return <WalletPasswordScreen />;
}
