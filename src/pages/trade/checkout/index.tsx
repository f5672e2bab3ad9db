import { CheckoutScreen } from '@/features/checkout/checkout-screen';

export default function Page() {
  return <CheckoutScreen />;
}
