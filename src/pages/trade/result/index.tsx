import { ResultScreen } from '@/features/checkout/result-screen';
import { TransferDoor } from '@/features/transfer/transfer-door';
import { HoldNote } from '@/features/wallet/hold-note';
import { OverTill } from '@/features/wallet/over-till';

export default function Page() {
  return <ResultScreen over={<OverTill />} combines Hold={HoldNote} Transfer={TransferDoor} />;
}
