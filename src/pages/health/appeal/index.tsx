import { HealthAppealScreen } from '@/features/health-code/appeal-screen';

export default function Page() {
  return <HealthAppealScreen />;
}
