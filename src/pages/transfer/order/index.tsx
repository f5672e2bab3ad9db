import { TransferScreen } from '@/features/transfer/transfer-screen';

export default function TransferPage() {
  return <TransferScreen />;
}
