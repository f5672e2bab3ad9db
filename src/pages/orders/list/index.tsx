import { OrderListScreen } from '@/features/orders/order-list-screen';

export default function OrderListPage() {
  return <OrderListScreen />;
}
