import type { HttpHandler } from 'msw';
import type { Outgoing } from '@/api/transport';
import { endpoints } from '@/contract/all';
import type { MockBackend } from '@mocks/backend';
import type { EndpointName } from '@mocks/endpoints';

export interface Route {
  readonly name: EndpointName;
  readonly method: string;
  readonly end: string;
  readonly address: RegExp;
}

const ROUTES: readonly Route[] = endpoints.map(({ name, method, path }) => ({
  name: name as EndpointName,
  method,
  end: `/api${path}`,
  address: new RegExp(`/api${path.replace(/:\w+/g, '[^/]+')}(\\?|$)`),
}));

/** Which endpoint a request is for. */
export function routeOf({ method, url }: Outgoing): Route {
  const found = ROUTES.find((route) => route.method === method && route.address.test(url));
  if (!found) throw new Error(`no endpoint is at ${method} ${url}`);
  return found;
}

/** The one handler of a route: trying all in turn takes a quarter of the time of a long test. */
export function handlerOf({ handlers }: MockBackend, { method, end }: Route): HttpHandler[] {
  return handlers.filter(({ info }) => info.method === method && String(info.path).endsWith(end));
}
