import { services } from '@/services';
import { persisted, type Persisted } from '@/state/persisted';

const { storage } = services.platform;

/** As `domain/account-key` wants it: signing out takes all of it away. */
const prefix = (userId: string) => `amphi:health:${encodeURIComponent(userId)}:`;

/** What the device keeps of one account's health code; never a name, a number or a token. */
export function accountDisk<T>(
  userId: string,
  name: string,
  read: (raw: unknown) => T | null,
): Persisted<T> {
  return persisted(prefix(userId) + name, read);
}

/** After the consent was withdrawn nothing is left. */
export function clearAccountDisk(userId: string): void {
  const own = prefix(userId);
  for (const key of storage.keys().filter((name) => name.startsWith(own))) storage.remove(key);
}
