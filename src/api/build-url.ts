import type { Method } from '@/contract/endpoint';

const text = (value: unknown) => encodeURIComponent(String(value));

/** Fills the path from the request; the rest becomes the query (GET, DELETE) or the JSON body. */
export function buildUrl(
  { method, path }: { readonly method: Method; readonly path: string },
  request: unknown,
): { url: string; body?: string } {
  const rest: Record<string, unknown> = { ...(request as Record<string, unknown>) };
  const filled = path.replace(/:(\w+)/g, (_part, name: string) => {
    const value = rest[name];
    delete rest[name];
    return text(value);
  });
  if (method === 'POST' || method === 'PUT') return { url: filled, body: JSON.stringify(rest) };
  const query = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${text(name)}=${text(value)}`)
    .join('&');
  return { url: query === '' ? filled : `${filled}?${query}` };
}
