import { HealthVenueScreen } from '@/features/health-desk/venue-screen';

export default function Page() {
  return <HealthVenueScreen />;
}
