import { safeNext } from '@/domain/links/next';
import { services } from '@/services';

const ME = '/pages/tabs/me/index';

/** Browsers hand the query over decoded, mini-program hosts as it was written. */
function decoded(next: string): string {
  if (!/^%2f/i.test(next)) return next;
  try {
    return decodeURIComponent(next);
  } catch {
    return '';
  }
}

/** Goes on to where the person wanted to go before signing in, inside this app only. */
export function goOn(next: string | undefined): void {
  void services.platform.navigation.replace(safeNext(decoded(next ?? ''), ME));
}
