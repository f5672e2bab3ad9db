import type { Endpoint } from '@/contract/endpoint';
import type { Result } from '@/domain/result';
import type { Client } from './client';

/** The two shapes of an endpoint's function. */
export interface Callers {
  plain<Req, Res>(endpoint: Endpoint<Req, Res>): (request: Req) => Promise<Result<Res>>;
  /** Endpoints that need an idempotency key: the same key for every try of one intent. */
  keyed<Req, Res>(
    endpoint: Endpoint<Req, Res>,
  ): (request: Req, key: string) => Promise<Result<Res>>;
}

export const createCallers = (client: Client): Callers => ({
  plain: (endpoint) => (request) => client.call(endpoint, request),
  keyed: (endpoint) => (request, key) => client.call(endpoint, request, { key }),
});
