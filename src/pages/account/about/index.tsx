import { AboutScreen } from '@/features/account/about-screen';

export default function AboutPage() {
  return <AboutScreen />;
}
