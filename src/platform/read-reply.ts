import type { HttpOutcome } from './capabilities';

/** What a server's answer means, the same on the three hosts. */
export function readReply(status: number | null, body: unknown): HttpOutcome {
  if (status !== null && (status < 200 || status > 299)) {
    return { kind: 'net', reason: 'http', status };
  }
  if (typeof body !== 'string') {
    return typeof body === 'object' && body !== null
      ? { kind: 'reply', body }
      : { kind: 'net', reason: 'unreadable' };
  }
  try {
    return { kind: 'reply', body: JSON.parse(body) };
  } catch {
    return { kind: 'net', reason: 'unreadable' };
  }
}
