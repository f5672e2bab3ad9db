import { HealthIdentityScreen } from '@/features/health-code/identity-screen';

export default function Page() {
  return <HealthIdentityScreen />;
}
