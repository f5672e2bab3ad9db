import { HealthCodeScreen } from '@/features/health-code/code-screen';

export default function Page() {
  return <HealthCodeScreen />;
}
