import { CategoryScreen } from '@/features/category/category-screen';

export default function CategoryPage() {
  return <CategoryScreen />;
}
