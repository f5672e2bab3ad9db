/**
 * What belongs to one account is stored under `amphi:<name>:<account>:…`. Tells whether a key is
 * this account's.
 */
export function isAccountKey(userId: string, key: string): boolean {
  const [app, , account] = key.split(':');
  return app === 'amphi' && account === encodeURIComponent(userId);
}

/** The same entry under another account, after two accounts became one. */
export function moveAccountKey(key: string, userId: string): string {
  const [app, name, , ...rest] = key.split(':');
  return [app, name, encodeURIComponent(userId), ...rest].join(':');
}
