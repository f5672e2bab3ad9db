import { CartScreen } from '@/features/cart/cart-screen';

export default function CartPage() {
  return <CartScreen />;
}
