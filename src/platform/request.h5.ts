import type { HttpOutcome, HttpRequest, Request } from './capabilities';
import { textField } from './host-call';
import { readReply } from './read-reply';

function readFailure(error: unknown): HttpOutcome {
  if (textField(error, 'name') === 'AbortError') return { kind: 'net', reason: 'interrupted' };
  return { kind: 'net', reason: navigator.onLine === false ? 'offline' : 'unknown' };
}

async function exchange(
  { url, method, headers, body }: HttpRequest,
  signal: AbortSignal | undefined,
): Promise<HttpOutcome> {
  try {
    const reply = await window.fetch(url, {
      method,
      headers: { ...headers },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
    return reply.ok ? readReply(reply.status, await reply.text()) : readReply(reply.status, null);
  } catch (error) {
    return readFailure(error);
  }
}

export const request = {
  send(ask) {
    // Not everywhere: without it a late reply is dropped here instead of being cut off.
    const controller = typeof AbortController === 'function' ? new AbortController() : undefined;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve({ kind: 'net', reason: 'timeout' });
        controller?.abort();
      }, ask.timeoutMs);
      void exchange(ask, controller?.signal).then((outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
    });
  },
} satisfies Request;
