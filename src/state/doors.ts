import { services } from '@/services';

const LOGIN = '/pages/account/login/index';

export function openPage(path: string): void {
  void services.platform.navigation.open(path);
}

export function signInFor(next: string): void {
  openPage(`${LOGIN}?next=${encodeURIComponent(next)}`);
}

/** Opens what needs an account; a guest signs in first and is then led there. */
export function enter(path: string, signedIn: boolean): void {
  if (signedIn) openPage(path);
  else signInFor(path);
}
