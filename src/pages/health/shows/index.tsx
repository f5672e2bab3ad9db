import { HealthShowsScreen } from '@/features/health-desk/shows-screen';

export default function Page() {
  return <HealthShowsScreen />;
}
