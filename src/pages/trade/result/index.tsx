import { ResultScreen } from '@/features/checkout/result-screen';

export default function Page() {
  return <ResultScreen />;
}
