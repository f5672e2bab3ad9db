import { ProductScreen } from '@/features/product/product-screen';

export default function ProductPage() {
  return <ProductScreen />;
}
