import * as v from 'valibot';

export type Schema<T = unknown> = v.GenericSchema<unknown, T>;
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One promise of the backend, declared once and read three times: the client parses replies with
 * it, the mock backend parses both ways, contract tests parse every fixture.
 *
 * - `path` may hold `:name` parts; they are filled from the request's fields of that name.
 * - What is left of the request is the query string (GET, DELETE: strings only) or the JSON body.
 * - `key: true`: the call must carry an `Idempotency-Key`.
 */
export interface Endpoint<Req = unknown, Res = unknown> {
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  readonly auth: boolean;
  readonly key: boolean;
  /**
   * `pay`: never queued behind reads, never retried by the transport. `upload`: one at a time, with
   * a minute to go through.
   */
  readonly lane: 'pay' | 'read' | 'upload';
  readonly request: Schema<Req>;
  readonly response: Schema<Res>;
}

export type ResponseOf<E> =
  E extends Endpoint<never, infer Res>
    ? Res
    : E extends Endpoint<infer _R, infer Res>
      ? Res
      : never;

interface Declaration<Req, Res> {
  name: string;
  method: Method;
  path: `/${string}`;
  auth?: boolean;
  key?: boolean;
  lane?: Endpoint['lane'];
  request: Schema<Req>;
  response: Schema<Res>;
}

export function endpoint<Req, Res>(declaration: Declaration<Req, Res>): Endpoint<Req, Res> {
  return { auth: false, key: false, lane: 'read', ...declaration };
}

/** Every reply, HTTP 200. `code` is `OK` or a refusal; `serverTime` is epoch ms. */
export const envelope = v.object({
  code: v.string(),
  serverTime: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  message: v.optional(v.string()),
  retryAfterMs: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  /** With PASSWORD_WRONG. */
  triesLeft: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  data: v.optional(v.unknown()),
});

/** Nothing to send, or nothing to say. */
export const nothing = v.object({});
