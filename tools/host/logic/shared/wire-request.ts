import type { Options } from '../api';
import type { WireRequest } from '../backend';

/** What leaves the phone for these options. */
export function wireRequest(options: Options, headers: unknown): WireRequest {
  const { url, method = 'GET', data } = options;
  return {
    url: String(url),
    method: String(method).toUpperCase(),
    headers: { ...((headers ?? {}) as Record<string, string>) },
    body: data === undefined ? null : typeof data === 'string' ? data : JSON.stringify(data),
  };
}
