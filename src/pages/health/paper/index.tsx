import { HealthPaperScreen } from '@/features/health-code/paper-screen';

export default function Page() {
  return <HealthPaperScreen />;
}
