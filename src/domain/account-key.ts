const PREFIX = 'amphi.account.';

/** Storage key of something that belongs to one account; signing out removes all of them. */
export function accountKey(userId: string, name: string): string {
  return `${PREFIX}${userId}.${name}`;
}

/** Tells whether a storage key belongs to this account. */
export function isAccountKey(userId: string, key: string): boolean {
  return key.startsWith(`${PREFIX}${userId}.`);
}
