import { services } from '@/services';

const LOGIN = '/pages/account/login/index';

export function open(path: string): void {
  void services.platform.navigation.open(path);
}

export function signIn(next: string): void {
  open(`${LOGIN}?next=${encodeURIComponent(next)}`);
}

/** Opens what needs an account; a guest signs in first and is then led there. */
export function enter(path: string, signedIn: boolean): void {
  if (signedIn) open(path);
  else signIn(path);
}
