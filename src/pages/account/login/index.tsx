import { LoginScreen } from '@/features/account/login-screen';

export default function LoginPage() {
  return <LoginScreen />;
}
