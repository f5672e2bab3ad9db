import { OrderDetailScreen } from '@/features/orders/order-detail-screen';

export default function OrderDetailPage() {
  return <OrderDetailScreen />;
}
