import { HomeScreen } from '@/features/storefront/home-screen';

export default function HomePage() {
  return <HomeScreen />;
}
