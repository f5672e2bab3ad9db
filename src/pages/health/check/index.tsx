import { HealthCheckScreen } from '@/features/health-desk/check-screen';

export default function Page() {
  return <HealthCheckScreen />;
}
