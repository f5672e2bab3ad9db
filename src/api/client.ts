import * as v from 'valibot';
import type { Endpoint } from '@/contract/endpoint';
import { REFUSAL_CODES, type Failure, type Refusal, type Result } from '@/domain/result';
import { buildUrl } from './build-url';
import type { Envelope, Reply, Transport } from './transport';

/** Who asks. `renew` gets a new token in place of a refused one, without showing anything. */
export interface Auth {
  token(): string | null;
  /** @param refused the token that was refused, null when there was none */
  renew(refused: string | null): Promise<boolean>;
}

export interface ClientOptions {
  readonly transport: Transport;
  readonly baseUrl: string;
  readonly auth: Auth;
  readonly now: () => number;
  /** Every reply tells the server's clock; the device asked and heard at these times. */
  readonly onServerTime: (serverTime: number, askedAt: number, heardAt: number) => void;
  /** How a call went as the app saw it, waiting and a renewed token included (ms). */
  readonly onSettled?: CallWatch;
}

export type CallWatch = (
  endpoint: Pick<Endpoint, 'path'>,
  ms: number,
  result: Result<unknown>,
) => void;

export interface CallOptions {
  /** The same key for every try of one intent. */
  readonly key?: string;
}

export interface Client {
  call<Req, Res>(
    endpoint: Endpoint<Req, Res>,
    request: Req,
    options?: CallOptions,
  ): Promise<Result<Res>>;
}

const TIMEOUT_MS = { pay: 8_000, read: 10_000, upload: 60_000 };

const NOT_SIGNED_IN: Refusal = { kind: 'refused', code: 'UNAUTHORISED', message: '请先登录' };

function refusal({ code, message, retryAfterMs, triesLeft }: Envelope): Refusal {
  const known = REFUSAL_CODES.find((name) => name === code);
  return {
    kind: 'refused',
    code: known ?? 'UNKNOWN_REFUSAL',
    message: message || '暂时无法完成，请稍后再试',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(triesLeft === undefined ? {} : { triesLeft }),
  };
}

function readReply<Req, Res>(endpoint: Endpoint<Req, Res>, reply: Reply): Result<Res> {
  const failed = (error: Failure): Result<Res> => ({ ok: false, error });
  if (reply.kind === 'net') return failed(reply);
  if (reply.envelope.code !== 'OK') return failed(refusal(reply.envelope));
  const read = v.safeParse(endpoint.response, reply.envelope.data ?? {});
  return read.success
    ? { ok: true, value: read.output, serverTime: reply.envelope.serverTime }
    : failed({ kind: 'net', reason: 'unreadable' });
}

const isUnauthorised = (reply: Reply) =>
  reply.kind === 'envelope' && reply.envelope.code === 'UNAUTHORISED';

export function createClient({
  transport,
  baseUrl,
  auth,
  now,
  onServerTime,
  onSettled,
}: ClientOptions): Client {
  async function send<Req, Res>(
    endpoint: Endpoint<Req, Res>,
    request: Req,
    key: string | undefined,
    token: string | null,
  ): Promise<Reply> {
    const { url, body } = buildUrl(endpoint, request);
    const askedAt = now();
    const reply = await transport.send(endpoint.lane, {
      url: baseUrl + url,
      method: endpoint.method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body }),
      timeoutMs: TIMEOUT_MS[endpoint.lane],
    });
    if (reply.kind === 'envelope') onServerTime(reply.envelope.serverTime, askedAt, now());
    return reply;
  }

  async function ask<Req, Res>(
    endpoint: Endpoint<Req, Res>,
    request: Req,
    key: string | undefined,
  ): Promise<Result<Res>> {
    let token = auth.token();
    if (endpoint.auth && token === null) {
      if (!(await auth.renew(null))) return { ok: false, error: NOT_SIGNED_IN };
      token = auth.token();
    }
    const reply = await send(endpoint, request, key, token);
    if (!endpoint.auth || !isUnauthorised(reply) || !(await auth.renew(token))) {
      return readReply(endpoint, reply);
    }
    return readReply(endpoint, await send(endpoint, request, key, auth.token()));
  }

  return {
    async call(endpoint, request, { key } = {}) {
      const askedAt = now();
      const result = await ask(endpoint, request, key);
      try {
        onSettled?.(endpoint, now() - askedAt, result);
      } catch {
        // Whoever watches a call cannot break it.
      }
      return result;
    },
  };
}
