/** The login page that comes back to `path`. */
export function loginPath(path: string): string {
  return `/pages/account/login/index?next=${encodeURIComponent(path)}`;
}
