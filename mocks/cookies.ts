/** Cookies of one call: what came with it and what goes back with its reply. */
export interface Cookies {
  get(name: string): string | undefined;
  /** For scripts unreadable, for other sites unsendable, and only for the endpoints beside this one. */
  keep(name: string, value: string, seconds: number): void;
  /** Lines for `Set-Cookie`. */
  readonly kept: readonly string[];
}

export function cookiesOf(request: Request): Cookies {
  const kept: string[] = [];
  const { pathname, protocol } = new URL(request.url);
  const isSecure = (request.headers.get('X-Forwarded-Proto') ?? protocol).startsWith('https');
  const folder = pathname.replace(/\/[^/]*$/, '');
  const came = new Map(
    (request.headers.get('Cookie') ?? '').split(/;\s*/).map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, value.join('=')] as const;
    }),
  );
  return {
    kept,
    get: (name) => came.get(name),
    keep: (name, value, seconds) => {
      const safe = isSecure ? '; Secure' : '';
      kept.push(
        `${name}=${value}; Path=${folder}; Max-Age=${String(seconds)}; HttpOnly; SameSite=Strict${safe}`,
      );
    },
  };
}
