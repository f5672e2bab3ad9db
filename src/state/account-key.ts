import { useSession } from './session';

/**
 * Cache key of what belongs to whoever is signed in, so one account never sees another's; null
 * until it is known who that is. A guest has a key too: the server's refusal is the answer then.
 */
export function useAccountKey(name: string): string | null {
  return useSession(({ status, session }) =>
    status === 'unknown' ? null : `${session?.userId ?? 'guest'}:${name}`,
  );
}
