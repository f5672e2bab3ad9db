import { useSyncExternalStore } from 'react';
import { HEALTH_TERMS } from '@/domain/health/terms';
import type { Failure } from '@/domain/result';
import { services } from '@/services';
import { healthApi } from '@/services/health';
import { session } from '@/state/session';
import { accountDisk, clearAccountDisk } from './account-disk';

/** What was agreed to, when (server time, ms), and for what alone. */
interface ConsentRecord {
  readonly version: string;
  readonly at: number;
  readonly scope: 'health';
}

const diskOf = (userId: string) =>
  accountDisk<ConsentRecord>(userId, 'consent', (raw) => {
    const { version, at, scope } = (raw ?? {}) as Record<string, unknown>;
    return typeof version === 'string' && typeof at === 'number' && scope === 'health'
      ? { version, at, scope }
      : null;
  });

const known = new Map<string, boolean>();
const listeners = new Set<() => void>();
const erasures = new Set<(userId: string) => void>();

function know(userId: string, agreed: boolean): void {
  known.set(userId, agreed);
  for (const listener of [...listeners]) listener();
}

// Signing out and joining two accounts move or remove what is on the disk.
session.subscribe((now, before) => {
  if (now.session?.userId !== before.session?.userId) known.clear();
});

/** Whether this account has agreed, on this device, to what is asked for today. Before it nothing is requested. */
export function hasConsent(userId: string): boolean {
  let agreed = known.get(userId);
  if (agreed === undefined) {
    agreed = diskOf(userId).load()?.version === HEALTH_TERMS;
    known.set(userId, agreed);
  }
  return agreed;
}

export function useConsent(userId: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => hasConsent(userId),
  );
}

/** Tells the server first. @returns why it was not taken; null: it was */
export async function agree(userId: string): Promise<Failure | null> {
  const reply = await healthApi.agreeToHealth({ version: HEALTH_TERMS });
  if (!reply.ok) return reply.error;
  diskOf(userId).save({ version: HEALTH_TERMS, at: services.serverNow(), scope: 'health' });
  know(userId, true);
  return null;
}

/** The server knows of no consent: it is asked for again. */
export function lapse(userId: string): void {
  diskOf(userId).clear();
  know(userId, false);
}

/** How often something was erased here: what was read before it belongs to no key after it. */
let erased = 0;
export const erasedTimes = (): number => erased;

/** Whoever holds something of an account lets go of it when it is erased. */
export function onErased(listener: (userId: string) => void): void {
  erasures.add(listener);
}

/** Withdraws, and erases on the server and here. @returns why it was not done; null: it was */
export async function withdraw(userId: string): Promise<Failure | null> {
  const reply = await healthApi.eraseHealth({});
  if (!reply.ok) return reply.error;
  erased += 1;
  for (const forget of [...erasures]) forget(userId);
  clearAccountDisk(userId);
  know(userId, false);
  return null;
}
