import { useSecond } from '@/state/server-second';

/** True from the moment its time is over by the server's clock (C9). */
export function useExpired(until: number): boolean {
  return useSecond() >= until;
}
