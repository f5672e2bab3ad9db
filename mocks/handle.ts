import { http, type HttpHandler, type PathParams } from 'msw';
import * as v from 'valibot';
import type { Endpoint } from '@/contract/endpoint';
import { cookiesOf, type Cookies } from './cookies';
import type { EndpointName } from './endpoints';
import { refusalEnvelope, type Envelope } from './envelope';
import type { Faults } from './faults';
import { once } from './keys';
import type { Doors } from './ledger/invocations';
import type { Books } from './ledger/context';
import type { Ledger } from './ledger/ledger';
import type { Account, Session } from './ledger/state';
import type { RequestLog } from './log';
import type { Network } from './network';
import { refuse, Refused } from './refusal';
import type { FaultName } from './scenarios';
import { spoilAfter, spoilBefore, type Spoiler } from './spoil';

/** What a reply may use besides the request. */
export interface Call {
  readonly books: Books;
  readonly key: string;
  readonly doors: Doors;
  readonly token: string;
  readonly cookies: Cookies;
  /** Set on endpoints with `auth`; asking for them elsewhere is a mistake of the mock and throws. */
  readonly account: Account;
  readonly session: Session;
}

export interface Reply<Req, Res> {
  readonly endpoint: Endpoint<Req, Res>;
  readonly reply: (call: Call, request: Req) => Res;
  /** What a repeated idempotency key is told, made from the first result. */
  readonly again?: (call: Call, first: Res) => Res;
  /** Fields that the ledger never keeps, such as passwords. */
  readonly secret?: readonly (keyof Req & string)[];
}

export interface Backend {
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly network: Network;
  readonly log: RequestLog;
  readonly spoiler: Spoiler;
  /** Where `path` hangs, such as `*` + `/api`. */
  readonly base: string;
  readonly doorsFor: (request: Request) => Doors;
  /** Called after every call that may have changed the ledger. */
  readonly onChange: () => void;
}

const METHODS = { GET: http.get, POST: http.post, PUT: http.put, DELETE: http.delete } as const;

async function wireValue(
  endpoint: Endpoint,
  request: Request,
  params: PathParams,
): Promise<unknown> {
  const path = Object.fromEntries(Object.entries(params).filter(([name]) => name !== '0'));
  if (endpoint.method === 'GET' || endpoint.method === 'DELETE') {
    return { ...Object.fromEntries(new URL(request.url).searchParams), ...path };
  }
  const text = await request.text();
  try {
    const body: unknown = text ? JSON.parse(text) : {};
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    return isObject ? { ...body, ...path } : body;
  } catch {
    return refuse('VALIDATION', '请求内容无法识别');
  }
}

function callOf(endpoint: Endpoint, backend: Backend, request: Request, cookies: Cookies): Call {
  const { books } = backend.ledger;
  const token = /^Bearer (\S+)$/.exec(request.headers.get('Authorization') ?? '')?.[1] ?? '';
  const session = books.state.tokens[token];
  const account = session && books.state.accounts[session.userId];
  if (endpoint.auth && !account) refuse('UNAUTHORISED', '请先登录');
  const key = request.headers.get('Idempotency-Key') ?? '';
  if (endpoint.key && !/^[\w-]{16,64}$/.test(key)) refuse('VALIDATION', '缺少幂等键');
  return {
    books,
    key,
    token,
    cookies,
    doors: backend.doorsFor(request),
    get account() {
      return account ?? refuse('UNAUTHORISED', '请先登录');
    },
    get session() {
      return session ?? refuse('UNAUTHORISED', '请先登录');
    },
  };
}

function checked<Req, Res>(endpoint: Endpoint<Req, Res>, data: unknown): Res {
  const parsed = v.safeParse(endpoint.response, data);
  if (parsed.success) return parsed.output;
  const where = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '.'}: ${issue.message}`);
  throw new Error(`the mock broke the contract of ${endpoint.name}: ${where.join('; ')}`);
}

interface Incoming {
  readonly request: Request;
  readonly params: PathParams;
  readonly cookies: Cookies;
}

async function answer<Req, Res>(
  made: Reply<Req, Res>,
  backend: Backend,
  { request, params, cookies }: Incoming,
  before: () => Promise<void>,
): Promise<Res> {
  const { endpoint } = made;
  const wire = await wireValue(endpoint, request, params);
  const call = callOf(endpoint, backend, request, cookies);
  const parsed = v.safeParse(endpoint.request, wire);
  if (!parsed.success) return refuse('VALIDATION', '提交的内容有误，请检查后重试');
  const run = async () => {
    await before();
    return checked(endpoint, made.reply(call, parsed.output));
  };
  if (!endpoint.key) return run();
  const { books, key } = call;
  const keyed = {
    userId: call.account.userId,
    endpoint: endpoint.name,
    key,
    request: parsed.output,
    ...(made.secret ? { secret: made.secret } : {}),
  };
  return once(books, keyed, run, (first) => made.again?.(call, first) ?? first);
}

async function envelopeOf<Req, Res>(
  made: Reply<Req, Res>,
  backend: Backend,
  incoming: Incoming,
  fault: FaultName | null,
): Promise<Envelope | Response> {
  const { ledger, spoiler } = backend;
  const slow = fault === 'slow-commit';
  try {
    const instead = slow ? null : await spoilBefore(fault, spoiler);
    if (instead) return instead;
    ledger.settle();
    const copy = { ...incoming, request: incoming.request.clone() };
    const wait = async () => void (slow && (await spoilBefore(fault, spoiler)));
    let data = await answer(made, backend, incoming, wait);
    if (fault === 'delivered-twice') data = await answer(made, backend, copy, wait);
    return { code: 'OK', serverTime: ledger.clock.now(), data };
  } catch (error) {
    if (error instanceof Refused) return refusalEnvelope(error, ledger.clock.now());
    throw error;
  }
}

/**
 * One endpoint of the mock backend. The request is parsed with the contract (VALIDATION
 * otherwise), the reply too: a reply that breaks the contract is an error of the mock and throws.
 */
export function handle<Req, Res>(made: Reply<Req, Res>) {
  const { endpoint } = made;
  const name = endpoint.name as EndpointName;
  return (backend: Backend): HttpHandler =>
    METHODS[endpoint.method](`${backend.base}${endpoint.path}`, async ({ request, params }) => {
      const fault = backend.faults.take(name) ?? backend.network.take();
      const note = backend.log.watch({ endpoint, request, fault });
      const cookies = cookiesOf(request);
      const envelope = await envelopeOf(made, backend, { request, params, cookies }, fault);
      backend.onChange();
      if (envelope instanceof Response) {
        note({ response: envelope });
        return envelope;
      }
      const { response, code } = await spoilAfter(name, fault, envelope, backend.spoiler);
      if (response.type !== 'error') {
        for (const cookie of cookies.kept) response.headers.append('Set-Cookie', cookie);
      }
      note({ response, code });
      return response;
    });
}
