import { useEffect, useState } from 'react';
import { healthApi } from '@/services/health';
import { useAccountKey } from '@/state/account-key';
import { erasedTimes } from './consent';
import { useRead, type Read } from '@/state/reads';

/** The code comes first: whoever stands at a door waits for nothing else. */
const LATER_MS = 1_000;

type Reply = Awaited<ReturnType<typeof healthApi.getHealthProfile>>;
export type Profile = Extract<Reply, { ok: true }>['value'];

export function useProfile(isWanted: boolean): Read<Profile> {
  const key = useAccountKey(`health-profile.${erasedTimes()}`);
  return useRead(isWanted ? key : null, () => healthApi.getHealthProfile({}));
}

/** Whose codes this account may show, and whether it may check others'. Never on the way of the code. */
export function useLateProfile(isAnswered: boolean): Profile | undefined {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (!isAnswered || isWanted) return;
    const timer = setTimeout(() => setWanted(true), LATER_MS);
    return () => clearTimeout(timer);
  }, [isAnswered, isWanted]);
  return useProfile(isWanted).data;
}
