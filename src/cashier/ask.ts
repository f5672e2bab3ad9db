import * as v from 'valibot';
import { envelope, type Endpoint } from '@/contract/endpoint';
import { REFUSAL_CODES, type Failure, type Result } from '@/domain/result';

const PATIENCE_MS = 8000;

const isKnown = (code: string): code is (typeof REFUSAL_CODES)[number] =>
  (REFUSAL_CODES as readonly string[]).includes(code);

function failureOf({ code, message = '', retryAfterMs }: v.InferOutput<typeof envelope>): Failure {
  return {
    kind: 'refused',
    code: isKnown(code) ? code : 'UNKNOWN_REFUSAL',
    message,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

const unreadable: Result<never> = { ok: false, error: { kind: 'net', reason: 'unreadable' } };

function read<Res>(
  { response }: Pick<Endpoint<never, Res>, 'response'>,
  text: string,
): Result<Res> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return unreadable;
  }
  const told = v.safeParse(envelope, body);
  if (!told.success) return unreadable;
  const { code, data, serverTime } = told.output;
  if (code !== 'OK') return { ok: false, error: failureOf(told.output) };
  const parsed = v.safeParse(response, data);
  return parsed.success ? { ok: true, value: parsed.output, serverTime } : unreadable;
}

/** One call of the cashier. Never throws; the cookie travels by itself. */
export type Ask = <Req, Res>(endpoint: Endpoint<Req, Res>, request: Req) => Promise<Result<Res>>;

/** @param base path of the API on this page's own origin, where its cookie belongs */
export function createAsk(base: string): Ask {
  return (endpoint, request) =>
    new Promise((resolve) => {
      const call = new XMLHttpRequest();
      const lost = (reason: 'timeout' | 'offline' | 'unknown') => () =>
        resolve({ ok: false, error: { kind: 'net', reason } });
      call.open(endpoint.method, base + endpoint.path);
      call.timeout = PATIENCE_MS;
      call.ontimeout = lost('timeout');
      call.onerror = lost(navigator.onLine === false ? 'offline' : 'unknown');
      call.onload = () =>
        resolve(
          call.status === 200
            ? read(endpoint, call.responseText)
            : { ok: false, error: { kind: 'net', reason: 'http', status: call.status } },
        );
      if (endpoint.method === 'GET') {
        call.send();
        return;
      }
      call.setRequestHeader('Content-Type', 'application/json');
      call.send(JSON.stringify(request));
    });
}
