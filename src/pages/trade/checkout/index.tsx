import { CheckoutScreen } from '@/features/checkout/checkout-screen';
import { OverTill } from '@/features/wallet/over-till';

export default function Page() {
  return <CheckoutScreen over={<OverTill />} combines />;
}
